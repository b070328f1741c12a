/** What a person decides about messages: to send a referral now, and to have one tried again. */
import { fail, ok } from '../base/result.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Decision } from '../claim/decide/command-check.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { isMessage, isReferred, referralMessage } from './referral-message.ts';

/** Tries a message again at once. One that was delivered is never sent again; one under way needs no help. */
export function decideRetryMessage(process: ProcessState, message: string): Decision {
  if (process.deleted) return fail(failure('claim.caseDeleted'));
  const found = process.messages.find(({ id }) => id === message);
  if (found === undefined) return fail(failure('outbound.unknownMessage', {}, 'message'));
  if (found.state === 'delivered')
    return fail(failure('outbound.alreadyDelivered', { target: found.target }, 'message'));
  return found.state === 'waiting' ? ok([]) : ok([{ type: 'messageRetried', payload: { message } }]);
}

/** Sends a referral before the push does: a crisis loan cannot wait for it (domain.md 5.5). */
export function decideSendReferral(
  interview: Interview,
  process: ProcessState,
  { referrals }: Pick<CaseAssessment, 'referrals'>,
  referral: string,
): Decision {
  if (process.deleted) return fail(failure('claim.caseDeleted'));
  if (!isMessage(referral) || !referrals.some(({ id }) => id === referral))
    return fail(failure('outbound.notCalledFor', { referral }, 'referral'));
  if (isReferred(process, referral)) return fail(failure('outbound.alreadyReferred', { referral }, 'referral'));
  return ok(referralMessage(interview, process, referral));
}
