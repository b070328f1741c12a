/** Calls of the diary: offers, booking, moving, cancelling, and the diary itself; and the case that is made again. */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import { decideRebuild } from '../../shared/claim/decide/rebuild.ts';
import { carryOut } from '../claim/carry-out.ts';
import { showHistory } from '../case/show-history.ts';
import type { Handlers } from '../create-desktop.ts';
import { bookInterview, cancelInterview, moveInterview, rebookInterview } from '../diary/book.ts';
import { viewDiary } from '../diary/diary-view.ts';
import { viewOffers } from '../diary/offer-view.ts';
import { saveOfficer, savePlace, viewSetup } from '../diary/save-setup.ts';
import { shownCase } from '../interview/show-case.ts';

type DiaryCalls = Extract<keyof Handlers, `booking.${string}` | `diary.${string}` | 'case.rebuild' | 'case.history'>;

export const diaryHandlers: Pick<Handlers, DiaryCalls> = {
  'booking.offers': (work, request) => viewOffers(work, request),
  'booking.book': (work, { slot, ...request }) =>
    shownCase(work, bookInterview(work, { ...request, slot: slot as LocalDateTime }), request),
  'booking.move': (work, { slot, ...request }) =>
    shownCase(work, moveInterview(work, { ...request, slot: slot as LocalDateTime }), request),
  'booking.cancel': (work, request) => shownCase(work, cancelInterview(work, request), request),
  'booking.rebook': (work, request) => shownCase(work, rebookInterview(work, request), request),
  'case.rebuild': (work, request) => {
    const rebuilt = carryOut(work, request.caseId, 'rebuild', (interview, process, now) =>
      decideRebuild(interview, process, request, now),
    );
    return shownCase(work, rebuilt, request);
  },
  'case.history': (work, request) => showHistory(work, request),
  'diary.view': (work, { from, days, language }) => viewDiary(work, { from: from as LocalDate, days, language }),
  'diary.setup': (work, { language }) => viewSetup(work, language),
  'diary.saveOfficer': (work, request) => saveOfficer(work, request),
  'diary.savePlace': (work, request) => savePlace(work, request),
};
