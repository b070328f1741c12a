/** Records the S19 mark of one person (catalogue, process.s19). */
import type { LocalDateTime } from '../../base/local-date.ts';
import type { S19Status } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { basisCodes } from '../s19-basis.ts';
import type { S19Person } from '../s19.ts';
import { type Decision, decide, filled, oneOf } from './command-check.ts';

export interface RecordS19 {
  readonly person: S19Person;
  readonly status: S19Status;
  /** What it rests on: documents seen, an application made. Not needed to take a mark back to notChecked. */
  readonly basis: string;
  /** Which basis of the list that fits the status. */
  readonly basisCode?: string;
}

const statuses: readonly S19Status[] = [
  'notChecked',
  'satisfiedExistingNino',
  'satisfiedNinoApplication',
  'notSatisfied',
  'exempt',
];

/** Refuses a mark for a partner when there is none, and a mark without a basis. */
export function decideRecordS19(
  interview: Interview,
  process: ProcessState,
  command: RecordS19,
  _now: LocalDateTime,
): Decision {
  const { person, status, basis, basisCode } = command;
  const noPartner = person === 'partner' && interview.derived('hasPartner') !== true;
  const checks = [
    oneOf('person', person, ['customer', 'partner']),
    noPartner ? failure('claim.noPartner', undefined, 'person') : undefined,
    oneOf('status', status, statuses),
    basisCode === undefined ? undefined : oneOf('basisCode', basisCode, basisCodes[status] ?? []),
    status === 'notChecked' ? undefined : filled('basis', basis),
  ];
  const coded = basisCode === undefined ? {} : { basisCode };
  const payload = { person, status, basis: basis.trim(), ...coded };
  return decide(process, checks, () => [{ type: 's19Recorded', payload }]);
}
