/**
 * Signing as an officer records it: the paper that is signed has been printed, says what the case says, and is the latest
 * one. The catalogue's own rule (decideSignStatement) knows nothing of paper and takes any signature.
 */
import { dateOf, type LocalDateTime } from '../../base/local-date.ts';
import { type SigningPlace, signingPlaces } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { type Decision, decide, filled, notBefore, oneOf } from './command-check.ts';
import { decideSignStatement, type SignStatement } from './statement.ts';

export interface SignPaper extends SignStatement {
  /** The version that was in front of the officer; the current one when not given. */
  readonly version?: number;
  readonly where?: SigningPlace;
  /** Of the appointee, with what allows them to sign. */
  readonly name?: string;
  readonly authority?: string;
}

/** What is wrong with the paper that was signed. A paper form was signed before it was ever keyed. */
function checkPaper(process: ProcessState, { version, signedOn }: SignPaper): readonly (Failure | undefined)[] {
  const current = Math.max(1, process.version);
  const notCurrent =
    version !== undefined && version !== current
      ? failure('claim.statementNotCurrent', { version, current }, 'version')
      : undefined;
  if (process.clerical !== undefined)
    return [notCurrent, notBefore('signedOn', signedOn, 'issued', process.clerical.issued)];
  const print = process.statements.find((one) => one.version === current);
  if (print === undefined) return [notCurrent, failure('claim.statementNotPrinted', { current })];
  return [
    notCurrent,
    process.changedSincePrint ? failure('claim.statementChanged', { current }) : undefined,
    notBefore('signedOn', signedOn, 'printed', dateOf(print.at)),
  ];
}

/** Refuses what cannot have been: see the failures of checkPaper, a partner who is not there, an appointee without name. */
export function decideSignPaper(
  interview: Interview,
  process: ProcessState,
  command: SignPaper,
  now: LocalDateTime,
): Decision {
  const { by, where, name = '', authority = '' } = command;
  const checks = [
    by === 'both' && interview.derived('hasPartner') !== true ? failure('claim.noPartner', undefined, 'by') : undefined,
    where === undefined ? undefined : oneOf('where', where, signingPlaces),
    ...(by === 'appointee' ? [filled('name', name), filled('authority', authority)] : []),
  ];
  // A date that does not exist, or is ahead, is said first.
  const signed = decideSignStatement(interview, process, command, now);
  if (!signed.ok) return signed;
  return decide(process, [...checks, ...checkPaper(process, command)], () =>
    signed.value.map((fact) =>
      fact.type === 'statementSigned'
        ? {
            ...fact,
            payload: {
              ...fact.payload,
              ...(where === undefined ? {} : { where }),
              ...(by === 'appointee' ? { name: name.trim(), authority: authority.trim() } : {}),
            },
          }
        : fact,
    ),
  );
}
