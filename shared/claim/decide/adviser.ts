/** The adviser's two records: the conditionality screen and form CMS1 (domain.md 1.3). */
import { isLocalDate, type LocalDateTime } from '../../base/local-date.ts';
import type { AgreementTerms, EventPayloads } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';
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
  const { agreementSigned, agreementDate, backdatingLabourMarket, backdatingBenefit, person, terms } = command;
  const checks = [
    interview.derived('jsaClaimed') === true ? undefined : failure('claim.noJobseekerClaim'),
    person === 'partner' && !isJointClaim(interview) ? failure('claim.noPartner') : undefined,
    isLocalDate(agreementDate) ? undefined : failure('claim.badDate', { field: 'agreementDate' }, 'agreementDate'),
    filled('backdatingLabourMarket', backdatingLabourMarket),
    filled('backdatingBenefit', backdatingBenefit),
    ...(terms?.pattern ?? []).map(timesCheck),
  ];
  const payload = {
    agreementSigned,
    agreementDate,
    backdatingLabourMarket,
    backdatingBenefit,
    ...(person === undefined ? {} : { person }),
    ...(terms === undefined ? {} : { terms }),
  };
  return decide(process, checks, () => [{ type: 'cms1Recorded', payload }]);
}

/** Both of the couple claim, so both have an interview, an agreement and a form (domain.md 9.3). */
export const isJointClaim = (interview: Interview): boolean => interview.value('claim.jointClaimAgreed') === true;

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

function timesCheck({ day, from, to }: AgreementTerms['pattern'][number]): Failure | undefined {
  return time.test(from) && time.test(to) && from < to
    ? undefined
    : failure('claim.badTimes', { day }, `pattern.${day}`);
}
