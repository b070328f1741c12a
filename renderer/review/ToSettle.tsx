/** On top of the review: what has no answer and what was kept against a warning, each one key away. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellRef } from '../../shared/case/event.ts';
import type { InterviewView, UnansweredView } from '../../shared/contract/view.ts';
import { openQuestion } from '../case/open-question.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { Notice } from '../component/Notice.tsx';
import { groupByChase } from './group-by-chase.ts';
import { placeKey } from './place-key.ts';
import { usePlaceKeys } from './use-place-keys.ts';
import { UnansweredList } from './UnansweredList.tsx';

type Place = CellRef & { readonly section: string };

export function ToSettle({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const { unanswered, warnings, caseId } = view;
  const gaps = useMemo(() => groupByChase(unanswered).flatMap(({ items }) => items), [unanswered]);
  const places = useMemo<readonly Place[]>(() => [...gaps, ...warnings], [gaps, warnings]);
  const open = useCallback((place: Place) => openQuestion(caseId, place), [caseId]);
  usePlaceKeys(places, open);
  if (places.length === 0) return <Notice tone="good">{t('review.nothingToSettle')}</Notice>;
  const keyOf = (item: UnansweredView): string | undefined => placeKey(gaps.indexOf(item));
  return (
    <section className="card stack settle" data-region="settle" aria-label={t('review.toSettle')}>
      <h2 className="sub">
        {t('review.toSettle')} <span className="count">{places.length}</span>
      </h2>
      <div
        className="settle-columns"
        tabIndex={places.length > 8 ? 0 : undefined}
        role="group"
        aria-label={t('review.toSettle')}
      >
        {gaps.length === 0 ? null : (
          <UnansweredList
            items={unanswered}
            language={view.language}
            keyOf={keyOf}
            onOpen={(cell) => openQuestion(caseId, cell)}
          />
        )}
        {warnings.length === 0 ? null : (
          <div className="stack tight">
            <h3 className="chase-head">
              {t('review.warnings')} <span className="count">{warnings.length}</span>
            </h3>
            <ul className="chase-list">
              {warnings.map((warning, at) => (
                <Warning
                  key={`${warning.key}#${warning.row ?? ''}${warning.message}`}
                  warning={warning}
                  shortcut={placeKey(gaps.length + at)}
                  view={view}
                />
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

interface WarningProps {
  readonly warning: InterviewView['warnings'][number];
  readonly shortcut: string | undefined;
  readonly view: InterviewView;
}

function Warning({ warning, shortcut, view }: WarningProps) {
  const { t } = useTranslation();
  return (
    <li className="stack tight">
      <button
        type="button"
        className="link small"
        onClick={() => openQuestion(view.caseId, warning)}
        aria-keyshortcuts={shortcut}
      >
        {shortcut === undefined ? null : <KeyCap>{shortcut.toUpperCase()}</KeyCap>}{' '}
        <span lang={view.language}>{warning.label}</span>
      </button>
      <span className="small" lang={view.language}>
        {warning.message}
      </span>
      <span className="small soft">{t('review.keptBecause', { reason: warning.reason })}</span>
    </li>
  );
}
