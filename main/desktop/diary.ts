/** Calls of the diary: offers, booking, moving, cancelling, and the diary itself; and the case that is made again. */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import { showHistory } from '../case/show-history.ts';
import type { Handlers } from '../create-desktop.ts';
import { bookInterview, cancelInterview, moveInterview, rebookInterview, rebuildCase } from '../diary/book.ts';
import { viewDiary } from '../diary/diary-view.ts';
import { viewOffers } from '../diary/offer-view.ts';
import { saveOfficer, savePlace, viewSetup } from '../diary/save-setup.ts';
import { correctAnswer } from '../interview/correct-answer.ts';
import { shownCase } from '../interview/show-case.ts';

type DiaryCalls = Extract<
  keyof Handlers,
  `booking.${string}` | `diary.${string}` | 'case.correct' | 'case.rebuild' | 'case.history'
>;

export const diaryHandlers: Pick<Handlers, DiaryCalls> = {
  'booking.offers': (work, request) => viewOffers(work, request),
  'booking.book': (work, { slot, ...request }) =>
    shownCase(work, bookInterview(work, { ...request, slot: slot as LocalDateTime }), request),
  'booking.move': (work, { slot, ...request }) =>
    shownCase(work, moveInterview(work, { ...request, slot: slot as LocalDateTime }), request),
  'booking.cancel': (work, request) => shownCase(work, cancelInterview(work, request), request),
  'booking.rebook': (work, request) => shownCase(work, rebookInterview(work, request), request),
  'case.correct': (work, request) => shownCase(work, correctAnswer(work, request), request),
  'case.rebuild': (work, request) => shownCase(work, rebuildCase(work, request), request),
  'case.history': (work, request) => showHistory(work, request),
  'diary.view': (work, { from, days, language }) =>
    viewDiary(work, { from: from as LocalDate | undefined, days, language }),
  'diary.setup': (work, { language }) => viewSetup(work, language),
  'diary.saveOfficer': (work, request) => saveOfficer(work, request),
  'diary.savePlace': (work, request) => savePlace(work, request),
};
