/** The adviser's two records: the conditionality screen and form CMS1 (domain.md 1.3). */
import { isLocalDate, type LocalDateTime } from '../../base/local-date.ts';
import type { EventPayloads } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { type Decision, decide, filled } from './command-check.ts';

/** Fields of the screen, in its order; all four have to be filled. */
export const conditionalityFields = ['backdating', 'labourMarketConditions', 'paydays', 'conditionality'] as const;

/** Refused with the name of the first field that is empty. */
export function decideCompleteConditionality(
  _interview: Interview,
  process: ProcessState,
  command: EventPayloads['conditionalityCompleted'],
  _now: LocalDateTime,
): Decision {
  const { backdating, labourMarketConditions, paydays, conditionality } = command;
  const checks = conditionalityFields.map((field) => filled(field, command[field]));
  const payload = { backdating, labourMarketConditions, paydays, conditionality };
  return decide(process, checks, () => [{ type: 'conditionalityCompleted', payload }]);
}

/** One form for each Jobseeker's Allowance claim; a couple's two forms are kept under the same record. */
export function decideRecordCms1(
  interview: Interview,
  process: ProcessState,
  command: EventPayloads['cms1Recorded'],
  _now: LocalDateTime,
): Decision {
  const { agreementSigned, agreementDate, backdatingLabourMarket, backdatingBenefit } = command;
  const checks = [
    interview.derived('jsaClaimed') === true ? undefined : failure('claim.noJobseekerClaim'),
    isLocalDate(agreementDate) ? undefined : failure('claim.badDate', { field: 'agreementDate' }, 'agreementDate'),
    filled('backdatingLabourMarket', backdatingLabourMarket),
    filled('backdatingBenefit', backdatingBenefit),
  ];
  const payload = { agreementSigned, agreementDate, backdatingLabourMarket, backdatingBenefit };
  return decide(process, checks, () => [{ type: 'cms1Recorded', payload }]);
}
