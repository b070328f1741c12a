/** The adviser's part: the conditionality screen and form CMS1 (catalogue, process.conditionality and process.cms1). */
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';

/** The incapacity interview comes after the one-month date, so it does not wait for the screen. */
const comesTooLate = 'incapacityWfi';

export interface ConditionalityState {
  readonly needed: boolean;
  readonly complete: boolean;
  /** A Jobseeker's Allowance claim with a booked interview needs form CMS1. */
  readonly cms1Needed: boolean;
  readonly cms1Recorded: boolean;
}

/** What is needed of the adviser, and what is there. */
export function assessConditionality(interview: Interview, process: ProcessState): ConditionalityState {
  const { booking, conditionality, cms1 } = process;
  return {
    needed: booking !== undefined && booking.interviewType !== comesTooLate,
    complete: conditionality !== undefined,
    cms1Needed: booking !== undefined && interview.derived('jsaClaimed') === true,
    cms1Recorded: cms1 !== undefined,
  };
}
