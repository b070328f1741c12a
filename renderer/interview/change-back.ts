/**
 * One key takes back the last change of an answer: what was set aside by it comes back with it. Pressed again, it takes back
 * the change before.
 */
import { call } from '../bridge.ts';
import { cellOf, sameCell, shownQuestion } from './cell.ts';
import { takeReply, useInterview, where } from './interview-store.ts';
import { inTurn } from './turn.ts';

/** Records the earlier answer again, with the reasons its warnings had, and keeps the place. */
export const changeBack = (): Promise<unknown> =>
  inTurn(async () => {
    const { view, changed, opened } = useInterview.getState();
    const last = changed.at(-1);
    if (view === null || last === undefined) return;
    const { cell, typed, confirmed } = last;
    const rest = { changed: changed.slice(0, -1), changeOffered: false };
    const reply = await call('interview.recordAnswer', { ...where(view), ...cellOf(cell), typed, confirmed });
    // What can't be changed back any more, such as an answer in a row that is gone, doesn't stand in the way of the rest.
    if (!reply.ok) return useInterview.setState({ ...rest, failure: reply.failure });
    if (opened === null) return void takeReply(reply, rest);
    // The question that was open stays open, if it is still asked.
    const section = await call('interview.view', where(reply.value, view.section.id));
    const stays = section.ok && sameCell(shownQuestion(section.value, opened), opened);
    takeReply(stays ? section : reply, { ...rest, opened: stays ? opened : null });
  });

/** The offer goes away; the key goes on working. */
export const hideOffer = (): void => useInterview.setState({ changeOffered: false });
