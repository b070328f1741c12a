/** Asks why: of the question that is open, of an evidence item, of a referral. */
import { call } from '../bridge.ts';
import { cellOf, rosterShown, type WhyOf } from './cell.ts';
import { shownNow, useInterview } from './interview-store.ts';

export async function askWhy(of: WhyOf): Promise<void> {
  const { view } = useInterview.getState();
  if (view === null) return;
  const reply = await call('interview.why', { ...of, caseId: view.caseId, language: view.language });
  if (reply.ok) useInterview.setState({ why: { ...reply.value, of } });
  else useInterview.setState({ failure: reply.failure });
}

/** Of whatever is asked now; at the end there is nothing to explain. */
export function askWhyNow(): void {
  const question = shownNow();
  const { view, opened } = useInterview.getState();
  const cell = question ?? (view === null ? null : rosterShown(view, opened));
  if (cell !== null) void askWhy({ kind: 'question', ...cellOf(cell) });
}

export const closeWhy = (): void => useInterview.setState({ why: null });
