/**
 * The S19 requirement (s.1(1A) and (1B) Social Security Administration Act 1992): a National Insurance number, or an
 * application for one, for customer and partner separately. It never blocks the document; it is printed on it.
 */
import type { S19Status } from '../case/event.ts';
import type { ProcessState, S19Record } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import { type ByLanguage, inBoth } from './by-language.ts';

export type S19Person = 'customer' | 'partner';

export interface S19State {
  readonly person: S19Person;
  /** notChecked until recorded. */
  readonly status: S19Status;
  readonly label: ByLanguage;
  readonly record: S19Record | undefined;
  /** Exemptions that the answers point to; a person decides. */
  readonly possibleExemptions: readonly string[];
}

interface Exemption {
  readonly code: string;
  readonly persons: readonly S19Person[];
  /** First date of claim it applies to. */
  readonly from: string;
  /** Answers that all have to be so; `given` stands for any answer. */
  readonly answers: Readonly<Record<string, string | boolean>>;
}

const given = 'given';

/**
 * domain.md 2.3: hostel dwellers, for Housing Benefit (from 6 September 1999, when the requirement came to councils);
 * from 6 April 2009 a partner subject to immigration control who was never given a number (SI 2009/471).
 */
const exemptions: readonly Exemption[] = [
  { code: 'hostel', persons: ['customer', 'partner'], from: '1999-09-06', answers: { 'home.tenure': 'hostel' } },
  {
    code: 'immigrationControl',
    persons: ['partner'],
    from: '2009-04-06',
    answers: { 'partner.immigration': given, 'partner.ninoEverHad': false },
  },
];

/** Immigration positions that are no control at all. */
const uncontrolled: readonly unknown[] = [null, 'none', 'refugee'];

function applies(interview: Interview, exemption: Exemption): boolean {
  return Object.entries(exemption.answers).every(([key, wanted]) => {
    const value = interview.value(key);
    return wanted === given ? !uncontrolled.includes(value) : value === wanted;
  });
}

/** The mark of the customer and, when there is one, of the partner. */
export function assessS19(interview: Interview, process: ProcessState): readonly S19State[] {
  const persons: S19Person[] = interview.derived('hasPartner') === true ? ['customer', 'partner'] : ['customer'];
  return persons.map((person) => {
    const record = process.s19[person];
    const status = record?.status ?? 'notChecked';
    const possible = exemptions.filter(
      (exemption) =>
        exemption.persons.includes(person) &&
        interview.context.claimDate >= exemption.from &&
        applies(interview, exemption),
    );
    return {
      person,
      status,
      label: inBoth(interview.release, status, (policy) => policy.s19[status]),
      record,
      possibleExemptions: possible.map(({ code }) => code),
    };
  });
}
