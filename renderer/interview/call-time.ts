/** The call as it is timed: talk, the line that drops, the wrap-up after it, and its end. Each is kept as paradata. */
import type { CallRequest } from '../../shared/contract/desktop.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { call } from '../bridge.ts';
import { takeReply, useInterview, where } from './interview-store.ts';
import { inTurn } from './turn.ts';

const { getState: get, setState: set } = useInterview;
type Agreed = Pick<CallRequest<'interview.dropCall'>, 'due' | 'number' | 'bestTime'>;
type Step = CallRequest<'call.time'>['step'];

const dayMs = 86_400_000;
const since = (start: number): number => Math.max(0, Math.min(dayMs, Date.now() - start));

/** The line dropped: the call-back is booked as agreed, and the wrap-up begins. */
export const dropCall = (agreed: Agreed = {}): Promise<void> =>
  inTurn(async () => {
    const { view, openedAt, wrapUpSince } = get();
    if (view === null) return;
    const talkMs = since(openedAt);
    const reply = await call('interview.dropCall', { ...where(view), ...agreed, talkMs });
    const ended = wrapUpSince === null ? wrapUpFrom(talkMs) : {};
    takeReply(reply, reply.ok ? { dropAsked: false, ...ended } : {});
  });

const wrapUpFrom = (talkMs: number) => ({ talkBefore: get().talkBefore + talkMs, wrapUpSince: Date.now() });

/** The customer is off the line: what is timed from now on is the wrap-up. */
export const endCall = (): Promise<void> =>
  inTurn(async () => {
    const { view, openedAt, wrapUpSince } = get();
    if (view === null || wrapUpSince !== null) return;
    const talkMs = since(openedAt);
    await keep(view, 'endTalk', talkMs, wrapUpFrom(talkMs));
  });

/** They are back. */
export const resumeCall = (): Promise<void> =>
  inTurn(async () => {
    const { view, wrapUpSince } = get();
    if (view !== null && wrapUpSince !== null)
      await keep(view, 'resumeTalk', since(wrapUpSince), { wrapUpSince: null, openedAt: Date.now() });
  });

/** The agent is done with the case, or takes the next call. */
export const endWrapUp = (): Promise<void> =>
  inTurn(async () => {
    const { view, wrapUpSince } = get();
    if (view !== null && wrapUpSince !== null)
      await keep(view, 'endWrapUp', since(wrapUpSince), { wrapUpSince: null, openedAt: Date.now(), talkBefore: 0 });
  });

async function keep(
  view: InterviewView,
  step: Step,
  elapsedMs: number,
  change: Partial<ReturnType<typeof get>>,
): Promise<void> {
  const reply = await call('call.time', { ...where(view, view.section.id), step, elapsedMs });
  // The place stays: only the clock changes.
  set(reply.ok ? { view: reply.value, ...change } : { failure: reply.failure });
}
