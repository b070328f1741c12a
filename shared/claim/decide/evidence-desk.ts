/** What else is recorded about an item of evidence: when it was used, that it went back, that it is not needed, mistakes. */
import type { LocalDate, LocalDateTime } from '../../base/local-date.ts';
import { type ReturnWay, returnWays } from '../../case/event.ts';
import type { EvidenceRecord, ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { assessEvidence } from '../evidence.ts';
import { type Decision, decide, filled, notBefore, oneOf, pastDate } from './command-check.ts';
import { checkItem } from './evidence.ts';

const seenRecord = (process: ProcessState, item: string): EvidenceRecord | undefined =>
  process.evidence[item]?.seenOn === undefined ? undefined : process.evidence[item];

/** Checks of a day that something was done with an item: it was seen, and not later. */
function afterSeen(process: ProcessState, item: string, field: string, on: string): readonly (Failure | undefined)[] {
  const seenOn = seenRecord(process, item)?.seenOn;
  return seenOn === undefined
    ? [failure('claim.evidenceNotSeen', undefined, 'item')]
    : [notBefore(field, on, 'seenOn', seenOn)];
}

export interface EvidenceUsed {
  readonly item: string;
  readonly usedOn: LocalDate;
}

/** The day the Department used it to decide, which the council's document tells (SI 2007/2911 reg. 2). */
export function decideEvidenceUsed(
  interview: Interview,
  process: ProcessState,
  { item, usedOn }: EvidenceUsed,
  now: LocalDateTime,
): Decision {
  const checks = [
    checkItem(interview, item),
    pastDate('usedOn', usedOn, now),
    ...afterSeen(process, item, 'usedOn', usedOn),
  ];
  return decide(process, checks, () => [{ type: 'evidenceUsed', payload: { item, usedOn } }]);
}

export interface EvidenceReturned {
  readonly item: string;
  readonly returnedOn: LocalDate;
  readonly how: ReturnWay;
  /** Of recorded delivery; needed by post. */
  readonly reference?: string;
}

/** Only an original goes back. */
export function decideEvidenceReturned(
  interview: Interview,
  process: ProcessState,
  { item, returnedOn, how, reference = '' }: EvidenceReturned,
  now: LocalDateTime,
): Decision {
  const record = seenRecord(process, item);
  const checks = [
    checkItem(interview, item),
    pastDate('returnedOn', returnedOn, now),
    ...afterSeen(process, item, 'returnedOn', returnedOn),
    record !== undefined && record.verdict !== 'V'
      ? failure('claim.evidenceNotOriginal', undefined, 'item')
      : undefined,
    oneOf('how', how, returnWays),
    how === 'byPost' ? filled('reference', reference) : undefined,
  ];
  const delivery = reference.trim() === '' ? {} : { reference: reference.trim() };
  return decide(process, checks, () => [{ type: 'evidenceReturned', payload: { item, returnedOn, how, ...delivery } }]);
}

export interface EvidenceReason {
  readonly item: string;
  readonly reason: string;
}

/** Verdict NR. What governs the document is asked for because it is required, so it cannot be so. */
export function decideEvidenceNotRequired(
  interview: Interview,
  process: ProcessState,
  { item, reason }: EvidenceReason,
  _now: LocalDateTime,
): Decision {
  const governs = assessEvidence(interview, process).items.some((one) => one.item === item && one.governing);
  const checks = [
    checkItem(interview, item),
    governs ? failure('claim.evidenceGoverns', undefined, 'item') : undefined,
    filled('reason', reason),
  ];
  return decide(process, checks, () => [{ type: 'evidenceNotRequired', payload: { item, reason: reason.trim() } }]);
}

/** Takes back what was recorded by mistake; the history keeps it. */
export function decideWithdrawEvidence(
  interview: Interview,
  process: ProcessState,
  { item, reason }: EvidenceReason,
  _now: LocalDateTime,
): Decision {
  const checks = [
    checkItem(interview, item),
    process.evidence[item] === undefined ? failure('claim.nothingRecorded', undefined, 'item') : undefined,
    filled('reason', reason),
  ];
  return decide(process, checks, () => [{ type: 'evidenceWithdrawn', payload: { item, reason: reason.trim() } }]);
}
