/** What time and answers bring about by themselves: the events a use case adds, without anybody asking for them. */
import type { CaseFact, ReleaseReason } from '../case/event.ts';
import { amendmentDue } from '../case/laid.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseStanding } from './assess-case.ts';
import { deletionDue } from './gate/case-state.ts';

/**
 * Events due now, in order: the one-month flag, the release reason the first time the document is ready or queued,
 * and the end of the case. Recorded once each; an empty list when nothing is due or the case is deleted already.
 */
export function followUps(standing: CaseStanding, process: ProcessState): readonly CaseFact[] {
  if (process.deleted) return [];
  const { laid, push, oneMonthDate } = standing;
  const facts: CaseFact[] = [];
  if (standing.oneMonthReached && process.oneMonthReached === undefined) {
    facts.push({ type: 'oneMonthReached', payload: { date: oneMonthDate } });
  }
  if ((laid.state === 'ready' || laid.state === 'queued') && process.release === undefined) {
    facts.push({ type: 'laidReleased', payload: { reason: laid.reason as ReleaseReason } });
  }
  // An amended document that is on its way to the council goes first.
  const amending = amendmentDue(process) !== undefined;
  if (!amending && deletionDue(standing, laid, push)) facts.push({ type: 'caseDeleted', payload: {} });
  return facts;
}
