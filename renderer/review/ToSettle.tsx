/** On top of the review: what has no answer and what was kept against a warning, each one key away. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellRef } from '../../shared/case/event.ts';
import type { InterviewView, UnansweredView } from '../../shared/contract/view.ts';
import { useApp } from '../app/app-store.ts';
import { isTyping } from '../app/shell-keys.ts';
import { openQuestion } from '../case/open-question.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { Notice } from '../component/Notice.tsx';
import { groupByChase } from './group-by-chase.ts';
import { placeKey, placeOfKey } from './place-key.ts';
import { UnansweredList } from './UnansweredList.tsx';

type Place = CellRef & { readonly section: string };

export function ToSettle({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const { unanswered, warnings, caseId } = view;
  const gaps = useMemo(() => groupByChase(unanswered).flatMap(({ items }) => items), [unanswered]);
  const places = useMemo<readonly Place[]>(() => [...gaps, ...warnings], [gaps, warnings]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const place = placeFor(event, places);
      if (place === undefined) return;
      event.preventDefault();
      openQuestion(caseId, place);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [caseId, places]);
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

/** What a key press opens: nothing while something is typed, and nothing while a box stands in front. */
function placeFor(event: KeyboardEvent, places: readonly Place[]): Place | undefined {
  const { session, box } = useApp.getState();
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || session?.locked || box !== null)
    return undefined;
  if (isTyping(event.target) || document.querySelector('[role=dialog]') !== null) return undefined;
  const place = placeOfKey(event.key);
  return place === undefined ? undefined : places[place];
}
