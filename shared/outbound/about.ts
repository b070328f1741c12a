/** What every message says: which case it is, and the answers its receiver needs. */
import type { ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import type { CompiledFact } from '../script/compiled-release.ts';
import { selectAnswers } from './select-answers.ts';

export type Wanted = (fact: CompiledFact) => boolean;

/** Who the customer is and how to reach them: every receiver needs it (catalogue section M03 and the contact facts). */
export const identity: Wanted = ({ source: { key, section } }) =>
  section === 'M03' || key === 'customer.phone.number' || key === 'customer.phone.location';

/** The head of a body of version 1; `wanted` is what the receiver needs beside the identity. */
export function about(interview: Interview, process: ProcessState, wanted: Wanted) {
  const { claimDate, firstContactDate } = interview.context;
  return {
    version: 1 as const,
    reference: process.reference ?? '',
    firstContact: process.firstContact ?? firstContactDate,
    claimDate,
    ...selectAnswers(interview, (fact) => identity(fact) || wanted(fact)),
  };
}
