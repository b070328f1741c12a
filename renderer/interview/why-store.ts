/** Asks why: of the question that is open, of an evidence item, of a referral. */
import type { CallRequest } from '../../shared/contract/desktop.ts';
import { call } from '../bridge.ts';
import { cellOf } from './cell.ts';
import { shownNow, useInterview } from './interview-store.ts';

type About = Pick<CallRequest<'interview.why'>, 'kind' | 'key' | 'row'>;

export async function askWhy(about: About): Promise<void> {
  const { view } = useInterview.getState();
  if (view === null) return;
  const reply = await call('interview.why', { ...about, caseId: view.caseId, language: view.language });
  if (reply.ok) useInterview.setState({ why: reply.value });
  else useInterview.setState({ failure: reply.failure });
}

/** Of whatever is asked now; at the end there is nothing to explain. */
export function askWhyNow(): void {
  const question = shownNow();
  const current = useInterview.getState().view?.current;
  if (question !== null) void askWhy({ kind: 'question', ...cellOf(question) });
  else if (current?.type === 'roster') void askWhy({ kind: 'question', key: current.roster });
}

export const closeWhy = (): void => useInterview.setState({ why: null });
