/** Steps to what wants attention: the first question without an answer, the first answer kept against a warning. */
import { openCell, useInterview } from './interview-store.ts';

/** The first that was left without an answer; with none, the first of those that the case needs. */
export function jumpToUnanswered(): void {
  const { view } = useInterview.getState();
  const gap = view?.unanswered.find((cell) => cell.reason !== null) ?? view?.unanswered[0];
  if (gap !== undefined) void openCell(gap, gap.section);
}

export function jumpToWarning(): void {
  const first = useInterview.getState().view?.warnings[0];
  if (first !== undefined) void openCell(first, first.section);
}
