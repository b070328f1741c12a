/** The history of a case as the window is sent it. */
import type { Role } from '../base/role.ts';
import type { EventType, UnansweredReason } from '../case/event.ts';
import type { FailureKind } from '../error/catalogue.ts';

/** One thing that was done with a case, in words. */
export interface HistoryLine {
  /** Identity of the event. */
  readonly id: string;
  /** On the wall clock of the office. */
  readonly at: string;
  /** Staff number. */
  readonly by: string;
  readonly role: Role;
  readonly type: EventType;
  /** What it was about: a question, an item of evidence, an interview. */
  readonly subject: string | null;
  readonly person: 'customer' | 'partner' | null;
  /** What had been recorded before; null for what is recorded for the first time, and for the same again. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly unanswered: UnansweredReason | null;
  /** Why the diary refused. */
  readonly failure: { readonly kind: FailureKind } | null;
}
