/** Lists that were closed: which there are, and each as it is printed. They are made from the events alone. */
import type { Language } from '../../shared/base/language.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { fastTrackPaper, type PaperListKind, paperLists } from '../../shared/case/paper.ts';
import type { ClosedListView } from '../../shared/contract/outbound-view.ts';
import type { DocumentView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import { taxCredits } from '../../shared/outbound/referral-message.ts';
import { composePaperList, type ListEntry, listNumber, type PaperList } from '../../shared/paper/list-document.ts';
import { holdPdf } from '../document/show-document.ts';
import type { Work } from '../work.ts';

/** Lists on one screen: a month of days. */
const listsMax = 30;

export function closedLists({ workstation }: Work, kind: PaperListKind): Result<readonly ClosedListView[]> {
  const found = workstation.store.cases.paperLists(kind, listsMax);
  return ok(found.map(({ list, at, papers }) => ({ id: list, number: listNumber(list), kind, at, papers })));
}

/** As it was closed: whom and where each paper went to is in its event. */
function readList({ workstation }: Work, id: string, language: Language): PaperList | undefined {
  const { store, releases, office } = workstation;
  const { referrals } = releases.current.wording(language).policy;
  const sent = store.cases.casesOnList(id).flatMap((caseId) => {
    const events = store.cases.loadEvents(caseId);
    const opening = events.find((event) => event.type === 'caseOpened');
    const reference = opening?.type === 'caseOpened' ? opening.payload.reference : '';
    return events.flatMap((event) =>
      event.type === 'paperSent' && event.payload.list === id
        ? [{ ...event.payload, reference, at: event.at.local }]
        : [],
    );
  });
  const [first] = sent;
  const kind = paperLists.find((one) => one === first?.way);
  if (first === undefined || kind === undefined) return undefined;
  const entries = sent
    .map(({ place = 0, reference, paper, to = [] }): ListEntry => {
      const label = referrals[paper === fastTrackPaper ? taxCredits : paper] ?? paper;
      return { place, reference, customerName: to[0] ?? '', paper, label, to: to.slice(1) };
    })
    .sort((a, b) => a.place - b.place);
  const at = sent.map((one) => one.at).toSorted()[0] ?? first.at;
  return { id, kind, at, office: office.name, entries };
}

/** Failure: outbound.unknownList. */
export function showList(work: Work, id: string, language: Language): Result<DocumentView> {
  const list = readList(work, id, language);
  if (list === undefined) return fail(failure('outbound.unknownList', {}, 'id'));
  return ok({ document: composePaperList(list, language), documentId: null });
}

export async function showListPdf(
  work: Work,
  id: string,
  language: Language,
): Promise<Result<{ readonly showId: string; readonly fileName: string }>> {
  const shown = showList(work, id, language);
  if (!shown.ok) return shown;
  const { document } = shown.value;
  return ok({
    showId: holdPdf(work.workstation, await work.workstation.pdf.render(document)),
    fileName: `${document.kind}.pdf`,
  });
}
