/**
 * What the case still has no answer to, as a worklist for whoever chases it: ring the customer, open a question by its key,
 * answer it in place, and the next one opens by itself.
 */
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { UnansweredView } from '../../shared/contract/view.ts';
import { useHasRole } from '../app/app-store.ts';
import { sameCell } from '../interview/cell.ts';
import { groupByChase } from '../review/group-by-chase.ts';
import { placeKey } from '../review/place-key.ts';
import { usePlaceKeys } from '../review/use-place-keys.ts';
import { UnansweredList } from '../review/UnansweredList.tsx';
import { AnswerInPlace } from './AnswerInPlace.tsx';
import { CallCard } from './CallCard.tsx';
import type { CaseTabProps } from './CaseScreen.tsx';
import { openQuestion } from './open-question.ts';

export function GapsTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const { caseId, unanswered } = view;
  const [wanted, setOpened] = useState<UnansweredView | null>(null);
  const mayRing = useHasRole(commandRoles.attemptCall);
  const ordered = useMemo(() => groupByChase(unanswered).flatMap(({ items }) => items), [unanswered]);
  // A question that somebody answered meanwhile is not asked again.
  const opened = unanswered.find((item) => sameCell(item, wanted)) ?? null;
  // A roster that wants its first row is filled in the interview.
  const open = useCallback(
    (item: UnansweredView) => (isRoster(item) ? openQuestion(caseId, item) : setOpened(item)),
    [caseId],
  );
  usePlaceKeys(ordered, open, mine);
  const next = (): void => {
    const at = ordered.findIndex((item) => sameCell(item, wanted));
    setOpened(ordered.slice(at + 1).find((item) => !isRoster(item)) ?? null);
  };
  return (
    <div className="stack">
      <CallCard view={view} mine={mayRing} />
      {unanswered.length === 0 ? (
        <p className="soft">{t('interview.chaseNone')}</p>
      ) : (
        <div className={opened === null ? undefined : 'chase-columns'}>
          <div className="card">
            <UnansweredList
              items={unanswered}
              language={view.language}
              level={2}
              keyOf={mine ? (item) => placeKey(ordered.indexOf(item)) : undefined}
              isOpen={(item) => sameCell(item, opened)}
              onOpen={mine ? open : undefined}
            />
          </div>
          {opened === null ? null : (
            <AnswerInPlace caseId={caseId} cell={opened} onDone={next} onClose={() => setOpened(null)} />
          )}
        </div>
      )}
    </div>
  );
}

/** A roster is named by its own key; a question of one of its rows has the row. */
const isRoster = ({ key, row, reason, chase }: UnansweredView): boolean =>
  row === undefined && !key.includes('.') && reason === null && chase.state === 'notAsked';
