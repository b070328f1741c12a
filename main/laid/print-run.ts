/** The sheets of a batch in their order: cover, list, then the documents; and a run of them from any sheet on. */
import { dateOf, type LocalDate } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import {
  type BatchPapers,
  composeCover,
  composeManifest,
  type ListedDocument,
} from '../../shared/laid/batch-papers.ts';
import { defaultArrangement } from '../../shared/office/council-arrangement.ts';
import { isOpenBatch, type LaidBatch } from '../../shared/office/laid-batch.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { holdPdf } from '../document/show-document.ts';
import { readOfficeRecord } from '../office/read-record.ts';
import type { RunPart } from '../pdf/sheets.ts';
import type { LaidSheet } from '../store/laid-port.ts';
import { actAs, type Work } from '../work.ts';
import { findBatch, takeStep } from './batch-record.ts';

/** Whether the sheets of a case are still those to go: its events have not taken them out, nor is another batch first. */
export function isStanding({ workstation }: Work, sheet: LaidSheet): boolean {
  if (sheet.state !== 'in') return sheet.state === 'dispatched';
  return workstation.store.cases.caseSummary(sheet.caseId)?.laidBatch === sheet.batchId;
}

function listed(work: Work, sheets: readonly LaidSheet[], before: number): readonly ListedDocument[] {
  const { store } = work.workstation;
  let firstSheet = before + 1;
  return sheets.map((sheet) => {
    const found = store.cases.caseSummary(sheet.caseId);
    const one: ListedDocument = {
      place: sheet.place,
      reference: found?.reference ?? store.tombstones.find(sheet.caseId)?.reference ?? '',
      customerName: found?.customerName ?? '',
      ninoEnd: found?.nino?.slice(-4) ?? '',
      firstSheet,
      sheets: sheet.sheets,
      reason: found?.laidReason ?? '',
      copy: sheet.copy,
      takenOut: !isStanding(work, sheet),
    };
    firstSheet += sheet.sheets;
    return one;
  });
}

interface Papers {
  readonly cover: Uint8Array;
  readonly list: Uint8Array;
  readonly documents: readonly ListedDocument[];
  /** Of the whole batch. */
  readonly of: number;
}

/** The list is laid out twice: the sheets before the first document are its own and the cover's. */
async function papersOf(work: Work, batch: LaidBatch, sheets: readonly LaidSheet[]): Promise<Papers> {
  const { workstation } = work;
  const { councils, clock, releases, pdf, office, store } = workstation;
  const arrangement = readOfficeRecord(store, 'councilArrangement', batch.council)?.body ?? defaultArrangement;
  const council = councils.find(batch.council);
  const papers = (before: number, of: number): BatchPapers => ({
    number: batch.number,
    date: (batch.steps[0]?.at.slice(0, 10) ?? dateOf(clock.now().local)) as LocalDate,
    printedAt: clock.now().local,
    method: batch.method,
    language: arrangement.language === 'cy' ? 'cy' : 'en',
    council: {
      code: batch.council,
      name: council?.officialName ?? batch.council,
      address: arrangement.address.split('\n').filter((line) => line.trim() !== ''),
    },
    contact: { name: arrangement.contactName, phone: arrangement.contactPhone },
    office,
    sheets: of,
    documents: listed(work, sheets, before),
  });
  const own = sheets.reduce((sum, one) => sum + one.sheets, 0);
  const first = papers(0, own);
  const before =
    (await pdf.countSheets(await pdf.render(composeCover(releases.current, first)))) +
    (await pdf.countSheets(await pdf.render(composeManifest(releases.current, first))));
  const whole = papers(before, before + own);
  return {
    cover: await pdf.render(composeCover(releases.current, whole)),
    list: await pdf.render(composeManifest(releases.current, whole)),
    documents: whole.documents,
    of: before + own,
  };
}

/** How many sheets the batch has, cover and list among them. */
export async function sheetsOf(work: Work, batchId: string): Promise<number> {
  const batch = findBatch(work, batchId);
  if (!batch.ok) return 0;
  return (await papersOf(work, batch.value, work.workstation.store.laid.inBatch(batchId))).of;
}

export interface PrintedRun {
  readonly showId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The sheets from one on, as one PDF held in memory for the window to print, and the step recorded. Sheets that were taken out
 * leave a gap, which the list explains. Failures: laid.notHere on another workstation than the one that made the batch.
 */
export async function printRun(
  work: Work,
  { batchId, from }: { readonly batchId: string; readonly from?: number | undefined },
): Promise<Result<PrintedRun>> {
  const actor = actAs(work, commandRoles.dispatch);
  if (!actor.ok) return actor;
  const batch = findBatch(work, batchId);
  if (!batch.ok) return batch;
  if (!isOpenBatch(batch.value))
    return fail(failure('laid.stepNotNow', { step: 'printing', state: batch.value.state }));
  const { store, pdf } = work.workstation;
  const sheets = store.laid.inBatch(batchId);
  const papers = await papersOf(work, batch.value, sheets);
  const begin = from ?? (batch.value.state === 'jammed' ? batch.value.nextSheet : 1);
  if (begin > papers.of) return fail(failure('laid.noSuchSheet', { sheet: begin, sheets: papers.of }, 'from'));
  const run = batch.value.runs + 1;
  const stamped =
    (first: number) =>
    (page: number): string | undefined => {
      const sheet = first + page;
      return sheet < begin ? undefined : stampText(batch.value.number, sheet, papers.of, run);
    };
  const parts: RunPart[] = [
    { bytes: papers.cover, stamp: stamped(1) },
    { bytes: papers.list, stamp: stamped(1 + (await pdf.countSheets(papers.cover))) },
  ];
  for (const [index, { firstSheet, takenOut, place }] of papers.documents.entries()) {
    const sheet = sheets[index];
    if (sheet === undefined || takenOut || firstSheet + sheet.sheets <= begin) continue;
    const kept = store.documents.list(sheet.caseId).find(({ sha256 }) => sha256 === sheet.documentSha256);
    const bytes = kept === undefined ? undefined : store.documents.load(kept.id)?.bytes;
    if (bytes === undefined) return fail(failure('laid.notHere'));
    const stamp = stamped(firstSheet);
    parts.push({ bytes, stamp: (page) => placed(stamp(page), place) });
  }
  const bytes = await pdf.joinSheets(parts);
  const step = takeStep(work, batchId, { step: 'printing', from: begin, to: papers.of, of: papers.of });
  return step.ok ? ok({ showId: holdPdf(work.workstation, bytes), from: begin, to: papers.of }) : step;
}

/** Figures and signs alone, so that it reads the same in both languages: the sheet of all sheets, and the run after the first. */
const stampText = (number: string, sheet: number, of: number, run: number): string =>
  `${number}   ${sheet} / ${of}${run === 1 ? '' : `   REPRINT ${run}`}`;

const placed = (stamp: string | undefined, place: number): string | undefined =>
  stamp === undefined ? undefined : `No. ${place}   ${stamp}`;
