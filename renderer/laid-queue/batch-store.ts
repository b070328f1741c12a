/** The batches of the office as main lists them, and the one that is open. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { BatchDetail, BatchRow, LedgerBalance } from '../../shared/contract/laid-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call, type Reply } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

interface BatchState {
  readonly balance: LedgerBalance | null;
  readonly rows: readonly BatchRow[];
  readonly open: BatchDetail | null;
  /** Where the window finds the sheets that were made last. */
  readonly pdf: string | null;
  readonly failure: Failure | null;
  load(): Promise<void>;
  show(batchId: string): Promise<void>;
  /** Takes the reply of a step: the batch as it stands then. */
  take(reply: Promise<Reply<'laid.batch'>>): Promise<void>;
  print(batchId: string): Promise<void>;
  /** The covering letter to the council, in its language. */
  letter(batchId: string, language: Language): Promise<void>;
}

export const useBatches = create<BatchState>()((set, get) => ({
  balance: null,
  rows: [],
  open: null,
  pdf: null,
  failure: null,
  async load() {
    const [ledger, batches] = await Promise.all([
      call('laid.ledger', { tab: 'queued', language: windowLanguage() }),
      call('laid.batches', {}),
    ]);
    if (ledger.ok) set({ balance: ledger.value.balance });
    if (batches.ok) set({ rows: batches.value });
    else set({ failure: batches.failure });
  },
  show: (batchId) => get().take(call('laid.batch', { batchId })),
  async take(reply) {
    const taken = await reply;
    if (!taken.ok) return set({ failure: taken.failure });
    set({ open: taken.value, failure: null, pdf: null });
    await get().load();
  },
  async letter(batchId, language) {
    const made = await call('letter.batch', { batchId, language });
    set(made.ok ? { pdf: `/pdf/${made.value.showId}`, failure: null } : { failure: made.failure });
  },
  async print(batchId) {
    const run = await call('laid.print', { batchId });
    if (!run.ok) return set({ failure: run.failure });
    set({ open: run.value.batch, pdf: `/pdf/${run.value.showId}`, failure: null });
    await get().load();
  },
}));

onOtherPerson(() => useBatches.setState({ balance: null, rows: [], open: null, pdf: null, failure: null }));
