/** The adviser's part of a case: what became of the interview, the conditionality screen, and form CMS1. */
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { Cms1Card } from '../adviser/Cms1Card.tsx';
import { OutcomeCard } from '../adviser/OutcomeCard.tsx';
import { ScreenCard } from '../adviser/ScreenCard.tsx';
import { useAdviserView } from '../adviser/use-adviser-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import type { CaseTabProps } from './CaseScreen.tsx';

export function ConditionalityTab({ view, mine }: CaseTabProps) {
  const { adviser, failure } = useAdviserView(view);
  const maySettle = useHasRole(commandRoles.settleInterview);
  const mayAttend = useHasRole(commandRoles.recordAttendance);
  if (failure !== null) return <Notice tone="error">{failureText(failure)}</Notice>;
  if (adviser === null) return null;
  const parts = { view, adviser, mine };
  return (
    <div className="stack">
      <OutcomeCard {...parts} maySettle={maySettle} mayAttend={mayAttend} />
      <ScreenCard {...parts} key={`screen ${view.caseId} ${adviser.screens.length}`} />
      {adviser.cms1.map((form) => (
        <Cms1Card {...parts} form={form} key={`${form.person} ${view.caseId} ${form.forms.length}`} />
      ))}
    </div>
  );
}
