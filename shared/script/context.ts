/** What a condition may know besides the answers (catalogue, evaluation.context). */
import type { LocalDate, LocalDateTime } from '../base/local-date.ts';
import type { Channel } from '../case/event.ts';

export interface InterviewContext {
  /** Wall clock of the call; of the first contact for a clerical claim. */
  readonly now: LocalDateTime;
  /** Date of the call; in checks, the date on which the answer is recorded or keyed. */
  readonly callDate: LocalDate;
  readonly firstContactDate: LocalDate;
  readonly claimDate: LocalDate;
  /** The date whose rules and rates apply: the claim date unless set. */
  readonly rulesDate: LocalDate;
  readonly channel: Channel;
}
