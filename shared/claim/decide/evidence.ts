/**
 * Verdicts on items of evidence. An item that the answers don't call for is accepted and kept (see
 * assessEvidence.kept).
 */
import type { LocalDate, LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { type Decision, decide, filled, oneOf, pastDate } from './command-check.ts';

export interface VerifyEvidence {
  readonly item: string;
  /** Code of one of the kinds accepted for the item. */
  readonly evidenceType: string;
  readonly seenOn: LocalDate;
  readonly by: string;
  readonly verdict: 'V' | 'C' | 'S';
  /** A copy was kept with the claim. */
  readonly copyKept?: boolean;
}

/** An item of the release by its code. */
export const findItem = (interview: Interview, item: string) =>
  interview.release.evidence.find(({ source }) => source.id === item)?.source;

export function checkItem(interview: Interview, item: string): Failure | undefined {
  return findItem(interview, item) === undefined ? failure('claim.unknownEvidence', { item }, 'item') : undefined;
}

function checkType(interview: Interview, command: VerifyEvidence): Failure | undefined {
  const { item, evidenceType: type } = command;
  const types = findItem(interview, item)?.acceptedTypes ?? [];
  if (types.includes(type)) return undefined;
  return failure('claim.evidenceTypeNotAccepted', { type, item, accepted: types.join(', ') }, 'evidenceType');
}

/** An item was seen: original (V), copy or other system (C), or on the customer's word only (S). */
export function decideVerifyEvidence(
  interview: Interview,
  process: ProcessState,
  command: VerifyEvidence,
  now: LocalDateTime,
): Decision {
  const { item, evidenceType, seenOn, by, verdict, copyKept } = command;
  const checks = [
    checkItem(interview, item),
    checkType(interview, command),
    oneOf('verdict', verdict, ['V', 'C', 'S']),
    pastDate('seenOn', seenOn, now),
    filled('by', by),
  ];
  const kept = copyKept === true ? ({ copyKept } as const) : {};
  const payload = { item, evidenceType, seenOn, by, verdict, ...kept };
  return decide(process, checks, () => [{ type: 'evidenceVerified', payload }]);
}

export interface EvidenceNotProvided {
  readonly item: string;
  readonly reason: string;
  readonly acceptable: boolean;
}

/** An item will not come: the reason is recorded whether it is acceptable (N) or not (X). */
export function decideEvidenceNotProvided(
  interview: Interview,
  process: ProcessState,
  command: EvidenceNotProvided,
  _now: LocalDateTime,
): Decision {
  const { item, reason, acceptable } = command;
  const payload = { item, reason: reason.trim(), acceptable };
  const checks = [checkItem(interview, item), filled('reason', reason)];
  return decide(process, checks, () => [{ type: 'evidenceNotProvided', payload }]);
}

/** Whether the answers call for the item now; if not, the officer is told that the finding is kept aside. */
export function isOnEvidenceList(interview: Interview, item: string): boolean {
  return interview.release.evidence.some(({ source, when }) => source.id === item && interview.holds(when));
}
