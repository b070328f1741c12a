/** What a person decides about messages: to send a referral now, and to have one tried again. */
import { fail, ok } from '../base/result.ts';
import type { EventPayloads } from '../case/event.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import { type Decision, decide, filled } from '../claim/decide/command-check.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { byTelephone, isMessage, isReferred, referralMessage, taxCredits } from './referral-message.ts';

/** Tries a message again at once. One that was delivered is never sent again; one under way needs no help. */
export function decideRetryMessage(process: ProcessState, message: string): Decision {
  if (process.deleted) return fail(failure('claim.caseDeleted'));
  const found = process.messages.find(({ id }) => id === message);
  if (found === undefined) return fail(failure('outbound.unknownMessage', {}, 'message'));
  if (found.state === 'delivered')
    return fail(failure('outbound.alreadyDelivered', { target: found.target }, 'message'));
  if (found.state === 'withdrawn') return fail(failure('outbound.withdrawn', { target: found.target }, 'message'));
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

/** Notes that the customer was put through instead: what the receiver calls the case, and why it could not wait. */
export function decideTransferReferral(
  process: ProcessState,
  { referrals }: Pick<CaseAssessment, 'referrals'>,
  { referral, reference, reason }: EventPayloads['referralTransferred'],
): Decision {
  const isCalledFor = referrals.some(({ id }) => id === referral);
  return decide(
    process,
    [
      isCalledFor ? undefined : failure('outbound.notCalledFor', { referral }, 'referral'),
      byTelephone.has(referral) ? undefined : failure('outbound.notByTelephone', { referral }, 'referral'),
      isReferred(process, referral) ? failure('outbound.alreadyReferred', { referral }, 'referral') : undefined,
      filled('theirReference', reference),
      filled('reason', reason),
    ],
    () => [{ type: 'referralTransferred', payload: { referral, reference: reference.trim(), reason: reason.trim() } }],
  );
}

/**
 * Lets the tax credit claim go on the paper pro forma (domain.md 10). Only when the portal has not taken it: a claim on its
 * way is not sent twice. A message that waits for the portal is withdrawn.
 */
export function decideFastTrack(
  process: ProcessState,
  { referrals }: Pick<CaseAssessment, 'referrals'>,
  reason: string,
): Decision {
  const message = process.messages.find(({ target }) => target === 'taxCredits');
  const isCalledFor = referrals.some(({ id }) => id === taxCredits);
  return decide(
    process,
    [
      isCalledFor ? undefined : failure('outbound.notCalledFor', { referral: taxCredits }),
      process.fastTrack === undefined ? undefined : failure('outbound.alreadyReferred', { referral: taxCredits }),
      message?.state === 'delivered' ? failure('outbound.alreadyDelivered', { target: message.target }) : undefined,
      message?.state === 'waiting' ? failure('outbound.underWay', { target: message.target }) : undefined,
      filled('reason', reason),
    ],
    () => [
      {
        type: 'fastTrackChosen',
        payload: { reason: reason.trim(), ...(message === undefined ? {} : { message: message.id }) },
      },
    ],
  );
}
