/** Answers that stand although a check warned of them: which check, and the reason that was given. */
import type { CellRef, EventPayloads, NewCaseEvent } from '../../shared/case/event.ts';

export interface ConfirmedAnswer extends CellRef {
  readonly confirmed: NonNullable<EventPayloads['answerRecorded']['confirmed']>;
}

/** By cell, in the order they were confirmed. */
export type ConfirmedAnswers = Map<string, ConfirmedAnswer>;

/** A new answer takes the confirmation of the old one with it. */
export function keepConfirmed(answers: ConfirmedAnswers, event: NewCaseEvent): void {
  if (event.type !== 'answerRecorded' && event.type !== 'answerUnanswered') return;
  const { key, row } = event.payload;
  const name = `${key}#${row ?? ''}`;
  answers.delete(name);
  const confirmed = event.type === 'answerRecorded' ? (event.payload.confirmed ?? []) : [];
  if (confirmed.length > 0) answers.set(name, row === undefined ? { key, confirmed } : { key, row, confirmed });
}
