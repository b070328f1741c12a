/** Keeps this window in step when the case is changed elsewhere: in another window, or by an exchange with the server. */
import { call, on } from '../bridge.ts';
import { cellOf, shownQuestion } from './cell.ts';
import { hasSeen, useInterview, where } from './interview-store.ts';
import { inTurn } from './turn.ts';

export const watchCase = (caseId: string): (() => void) =>
  on('case.changed', (changed) => {
    if (changed.caseId === caseId) void refresh(caseId, changed.sequence);
  });

/** After whatever is on its way: the reply to this window's own answer has the change in it already. */
const refresh = (caseId: string, sequence: number | undefined): Promise<void> =>
  inTurn(async () => {
    const { view, opened } = useInterview.getState();
    if (view === null || view.caseId !== caseId || (sequence !== undefined && sequence <= view.sequence)) return;
    // What is half typed stays in front of the agent, even when another window has just answered it.
    const shown = shownQuestion(view, opened);
    const halfTyped = shown !== null && isHalfTyped();
    const kept = opened ?? (halfTyped ? cellOf(shown) : null);
    const reply = await call('interview.view', where(view, kept === null ? undefined : view.section.id));
    if (!reply.ok) return;
    // An answer that came while another was being typed is not seen yet: giving that one first shows it.
    if (!halfTyped) hasSeen(reply.value);
    useInterview.setState({ view: reply.value, opened: kept });
  });

const isHalfTyped = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('.question .answer-box')].some(
    (box) => box.value !== box.defaultValue,
  );
