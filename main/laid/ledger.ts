/** The ledger: where every document for a council is. Its figures are kept as cases change; nothing is counted here. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import {
  type LedgerBalance,
  type LedgerCouncil,
  type LedgerTab,
  type LedgerView,
  ledgerTabs,
} from '../../shared/contract/laid-view.ts';
import { isOpenBatch, type LaidBatch } from '../../shared/office/laid-batch.ts';
import { bringDue } from '../case/bring-due.ts';
import { listArrangements } from '../council/arrangements.ts';
import type { LaidCount } from '../store/laid-port.ts';
import { laidRow } from '../view/case-row.ts';
import type { Work } from '../work.ts';
import { latestBatches, readBatch } from './batch-record.ts';
import { isStanding } from './print-run.ts';

/** Lines the screen shows; it narrows by council for the rest. */
const linesMax = 100;
/** Batches looked at for those that have not left; one that waits longer shows as a balance that does not come out. */
const batchesMax = 500;

type Places = Record<LedgerTab, number>;
const noPlaces = (): Places => ({ blocked: 0, ready: 0, queued: 0, batched: 0, dispatched: 0 });
const isTab = (place: string): place is LedgerTab => (ledgerTabs as readonly string[]).includes(place);

function placesOf(counts: readonly LaidCount[]): Places {
  const places = noPlaces();
  for (const { place, cases } of counts) if (isTab(place)) places[place] += cases;
  return places;
}

/** Sheets that stand in batches which have not left. */
function standing(work: Work, open: readonly LaidBatch[]): number {
  const { laid } = work.workstation.store;
  return open.flatMap(({ id }) => laid.inBatch(id)).filter((sheet) => sheet.state === 'in' && isStanding(work, sheet))
    .length;
}

/** Due is blocked + ready + queued + in a batch + dispatched + deleted; each batched case has sheets in one open batch. */
export function balanceOf(work: Work): LedgerBalance {
  const { store } = work.workstation;
  const places = placesOf(store.laid.counts());
  const deleted = store.tombstones.count();
  const inOpenBatches = standing(work, latestBatches(store, batchesMax).filter(isOpenBatch));
  const due = deleted + ledgerTabs.reduce((sum, tab) => sum + places[tab], 0);
  return { due, places, deleted, inOpenBatches, balanced: inOpenBatches === places.batched };
}

function councilsOf(work: Work, counts: readonly LaidCount[], tab: LedgerTab): readonly LedgerCouncil[] {
  const wanted = counts.filter(({ place }) => place === tab).map(({ council }) => council);
  const codes = wanted.flatMap((code) => code ?? []);
  const agreed = listArrangements(work, { codes });
  const byCode = new Map((agreed.ok ? agreed.value : []).map((row) => [row.code, row]));
  return wanted
    .map((code): LedgerCouncil => {
      const row = code === undefined ? undefined : byCode.get(code);
      return {
        code: code ?? null,
        name: row?.officialName ?? code ?? null,
        places: placesOf(counts.filter(({ council }) => council === code)),
        method: row?.method ?? null,
        contactName: row?.contactName ?? '',
        nextDispatch: row?.nextDispatch ?? null,
      };
    })
    .toSorted((a, b) =>
      a.code === null ? 1 : b.code === null ? -1 : (a.name ?? '').localeCompare(b.name ?? '', 'en'),
    );
}

export function showLedger(
  work: Work,
  {
    tab,
    council,
    language,
  }: { readonly tab: LedgerTab; readonly council?: string | undefined; readonly language: Language },
): Result<LedgerView> {
  bringDue(work);
  const { workstation } = work;
  const { store } = workstation;
  const numbers = new Map<string, string | undefined>();
  const numberOf = (batchId: string): string | undefined => {
    if (!numbers.has(batchId)) numbers.set(batchId, readBatch(store, batchId)?.number);
    return numbers.get(batchId);
  };
  const rows = store.cases
    .listCases({
      laidPlace: tab,
      ...(council === undefined ? {} : { laidCouncil: council }),
      order: 'council',
      limit: linesMax,
    })
    .map((found) => {
      const sent = store.laid.ofCase(found.caseId).findLast(({ state }) => state === 'dispatched')?.batchId;
      const batchId = found.laidBatch ?? (tab === 'dispatched' ? sent : undefined);
      return {
        ...laidRow(found, { workstation, language }),
        batchId: batchId ?? null,
        batchNumber: (batchId === undefined ? undefined : numberOf(batchId)) ?? null,
      };
    });
  return ok({ balance: balanceOf(work), councils: councilsOf(work, store.laid.counts(), tab), tab, rows });
}
