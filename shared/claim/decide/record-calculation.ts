/** Records average earnings of a job: the averages are worked out here, never typed (catalogue, process.averaging). */
import type { LocalDateTime } from '../../base/local-date.ts';
import { fail } from '../../base/result.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { averageEarnings, calculationMethods, type EarningsInput } from '../averaging.ts';
import { type Decision, decide, filled, oneOf } from './command-check.ts';

export interface RecordCalculation extends EarningsInput {
  /** Number of the job as recorded, from 1. */
  readonly job: number;
  readonly by: string;
}

/** A second calculation of a job stands; the earlier one is history. */
export function decideRecordCalculation(
  interview: Interview,
  process: ProcessState,
  command: RecordCalculation,
  _now: LocalDateTime,
): Decision {
  const { job, method, payments, by, weeks } = command;
  const wrongMethod = oneOf('method', method, calculationMethods);
  if (wrongMethod !== undefined) return fail(wrongMethod);
  // A job copied from the earlier claim has no row of this claim.
  const known = [...interview.recordedRows('jobs'), ...interview.rows('jobs')].includes(job);
  const average = averageEarnings(command);
  const checks = [
    known ? undefined : failure('claim.unknownJob', { job }, 'job'),
    average.ok ? undefined : average.failure,
    filled('by', by),
  ];
  return decide(process, checks, () => {
    if (!average.ok) throw new Error('a failed average was checked above');
    const payload = { job, method, ...(weeks === undefined ? {} : { weeks }), payments, by, ...average.value };
    return [{ type: 'calculationRecorded', payload }];
  });
}
