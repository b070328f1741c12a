/**
 * What the diary and job-search system is sent when an interview is booked, moved, cancelled or waived: the customer's basic
 * details and the markers (seeds/002, domain.md 1.3 and 5.4). Nothing about health, income or the home goes with it.
 */
import type { LocalDateTime } from '../base/local-date.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import type { PersonName, PostalAddress } from '../script/value.ts';
import { listMarkers } from './referral.ts';
import { wfiRow } from './wfi.ts';

export interface LmsDetails {
  readonly version: 1;
  readonly caseId: string;
  readonly reference: string;
  readonly title: string | null;
  readonly forenames: string | null;
  readonly surname: string | null;
  readonly nino: string | null;
  readonly dateOfBirth: string | null;
  readonly address: PostalAddress | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  /** english, welsh, or the other language as it was given. */
  readonly language: string | null;
  /** Codes of the release, jp first: they are set, and every other one is taken off. */
  readonly markers: readonly string[];
  /** Code of the table's decision: bookNow, waived, deferred... */
  readonly decision: string;
  /** Why the interview is waived or deferred, where it is. */
  readonly decisionReason: string | null;
  readonly interview: {
    readonly type: string;
    readonly slot: LocalDateTime;
    readonly minutes: number;
    readonly assessorSlot: LocalDateTime | null;
    readonly officer: string | null;
    readonly assessor: string | null;
  } | null;
}

/** Pure: the same case gives the same message. */
export function composeLmsDetails(caseId: string, interview: Interview, process: ProcessState): LmsDetails {
  const text = (key: string): string | null => {
    const value = interview.value(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const name = interview.value('customer.name') as PersonName | null;
  const { booking } = process;
  return {
    version: 1,
    caseId,
    reference: process.reference ?? '',
    title: name?.title ?? null,
    forenames: name?.forenames ?? null,
    surname: name?.surname ?? null,
    nino: text('customer.nino'),
    dateOfBirth: text('customer.dateOfBirth'),
    address: interview.value('home.address') as PostalAddress | null,
    postcode: text('home.postcode'),
    phone: text('customer.phone.number'),
    language: text('contact.languageOther') ?? text('contact.language'),
    markers: listMarkers(interview).map(({ id }) => id),
    decision: wfiRow(interview).decision,
    decisionReason: text('wfi.reason'),
    interview:
      booking === undefined
        ? null
        : {
            type: booking.interviewType,
            slot: booking.slot,
            minutes: booking.minutes,
            assessorSlot: booking.assessorSlot ?? null,
            officer: booking.officer ?? null,
            assessor: booking.assessor ?? null,
          },
  };
}
