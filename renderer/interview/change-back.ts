/** One key takes back the last change of an answer: what was set aside by it comes back with it. */
import { call } from '../bridge.ts';
import { cellOf, sameCell, shownQuestion } from './cell.ts';
import { takeReply, useInterview, where } from './interview-store.ts';
import { inTurn } from './turn.ts';

/** Records the earlier answer again, with the reasons its warnings had, and keeps the place. */
export const changeBack = (): Promise<unknown> =>
  inTurn(async () => {
    const { view, changed, opened } = useInterview.getState();
    if (view === null || changed === null) return;
    const { cell, typed, confirmed } = changed;
    const reply = await call('interview.recordAnswer', { ...where(view), ...cellOf(cell), typed, confirmed });
    if (!reply.ok || opened === null) {
      takeReply(reply, { changed: null });
      return;
    }
    // The question that was open stays open, if it is still asked.
    const section = await call('interview.view', where(reply.value, view.section.id));
    const stays = section.ok && sameCell(shownQuestion(section.value, opened), opened);
    takeReply(stays ? section : reply, { changed: null, opened: stays ? opened : null });
  });

export const forgetChange = (): void => useInterview.setState({ changed: null });
