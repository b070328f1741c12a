/** One run of the exchange: push events, documents, LAID batches and office records, then pull. Network faults are states, not throws. */
import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { isFailureKind } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';
import type { SignedReceipt } from '../../shared/sync/receipt.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { DeviceSession } from './device-session.ts';
import { readEnrolment, syncSettings } from './ports.ts';
import type { SyncStore } from './ports.ts';
import { pullAppointments, sendDiaryRequests } from './exchange-diary.ts';
import { pullOfficeRecords, pushOfficeRecords } from './exchange-office-records.ts';
import { pullEvents } from './pull-events.ts';
import { pushDocuments, pushLaidBatches } from './push-documents.ts';
import type { RefusedParcel } from './push-documents.ts';
import { pushEvents } from './push-events.ts';
import { isSignedBy } from './signing.ts';
import { initialSyncState, phaseAfter } from './sync-state.ts';
import type { SyncState } from './sync-state.ts';

export interface SyncPumpParts {
  readonly store: SyncStore;
  readonly session: DeviceSession;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly onState?: (state: SyncState) => void;
  /** Cases that events of other devices came for. */
  readonly onPulled?: (caseIds: readonly string[]) => void;
  /** The diary has answered: its answers are in the store, for their cases to be told. */
  readonly onAnswers?: () => void;
  /** Kinds of office records that came, this device's own among them. */
  readonly onOffice?: (kinds: readonly string[]) => void;
}

export interface SyncPump {
  /** Runs once; a call during a run joins that run. Throws only for defects. */
  runOnce(): Promise<SyncState>;
  state(): SyncState;
}

/** Whether the receipt bears the signature of the server that this device enrolled with. */
export function verifyReceiptOf(store: Pick<SyncStore, 'settings'>, { receipt, signature }: SignedReceipt): boolean {
  const serverKey = readEnrolment(store)?.serverKey;
  return serverKey !== undefined && isSignedBy(serverKey, 'receipt', receipt, signature);
}

function countQueued(store: SyncStore): number {
  const { outboxQueued, documentsToSend } = store.cases.counts();
  return (
    outboxQueued +
    documentsToSend +
    store.laid.batchesToSend().length +
    store.office.toSend().length +
    store.diary.toSend().length
  );
}

function listParked(store: SyncStore, refused: readonly RefusedParcel[]): SyncState['parked'] {
  const events = store.outbox.parked().map(({ event, reason }) => ({
    id: event.id,
    kind: isFailureKind(reason) ? reason : ('sync.badEvent' as const),
  }));
  return [...events, ...refused];
}

/** Milliseconds after which the time of a run that went through is kept again. */
const successKeptMs = 600_000;

class Pump implements SyncPump {
  readonly #parts: SyncPumpParts;
  #state: SyncState;
  #refused: readonly RefusedParcel[] = [];
  #running: Promise<SyncState> | undefined;

  constructor(parts: SyncPumpParts) {
    this.#parts = parts;
    // Started again without the server, the window still says how old what it shows is.
    this.#state = { ...initialSyncState, lastSuccess: parts.store.settings.get<string>(syncSettings.lastSuccess) };
  }

  state(): SyncState {
    return this.#state;
  }

  runOnce(): Promise<SyncState> {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  #show(change: Partial<SyncState>): SyncState {
    const { store, onState } = this.#parts;
    this.#state = { ...this.#state, ...change, queued: countQueued(store), parked: listParked(store, this.#refused) };
    onState?.(this.#state);
    return this.#state;
  }

  /** Kept now and then only: it is written durably, and runs follow each other by the second. */
  #keepSuccess(instant: string): void {
    const { settings, write } = this.#parts.store;
    const kept = settings.get<string>(syncSettings.lastSuccess);
    if (kept === undefined || Date.parse(instant) - Date.parse(kept) >= successKeptMs)
      write.settings.set(syncSettings.lastSuccess, instant);
  }

  async #run(): Promise<SyncState> {
    this.#show({ phase: 'syncing' });
    const done = await this.#exchange();
    const failed: Failure | undefined = done.ok ? undefined : done.failure;
    if (failed !== undefined) this.#parts.log.failure(failed);
    if (done.ok) this.#keepSuccess(this.#parts.clock.now().instant);
    const { queued } = this.#show({});
    // What the server won't take waits, too, but no run of its own accord can change that.
    const waiting = Math.max(0, queued - this.#refused.length);
    return this.#show({
      phase: phaseAfter(failed, waiting),
      failure: failed,
      ...(done.ok
        ? { lastSuccess: this.#parts.clock.now().instant, failedRuns: 0 }
        : { failedRuns: this.#state.failedRuns + 1 }),
    });
  }

  async #exchange(): Promise<Result<void>> {
    const { store, session, ids, onPulled, onOffice, onAnswers } = this.#parts;
    // First of all, so that what the cases are told goes with the events of the same run.
    const asked = await sendDiaryRequests({ store, session });
    onAnswers?.();
    if (!asked.ok) return asked;
    const pushed = await pushEvents({
      store,
      session,
      nextId: () => ids.next(),
      verifyReceipt: (signed) => verifyReceiptOf(store, signed),
      onSettled: () => this.#show({}),
    });
    if (!pushed.ok) return pushed;
    const documents = await pushDocuments({ store, session });
    if (!documents.ok) return documents;
    const batches = await pushLaidBatches({ store, session });
    if (!batches.ok) return batches;
    const records = await pushOfficeRecords({ store, session });
    if (!records.ok) return records;
    this.#refused = [...documents.value, ...batches.value, ...records.value];
    const pulled = await pullEvents({ store, session, ...(onPulled === undefined ? {} : { onPulled }) });
    if (!pulled.ok) return pulled;
    const office = await pullOfficeRecords({ store, session });
    if (!office.ok) return office;
    const appointments = await pullAppointments({ store, session });
    if (!appointments.ok) return appointments;
    const kinds = [...office.value, ...(asked.value || appointments.value ? ['appointment'] : [])];
    if (kinds.length > 0) onOffice?.(kinds);
    return ok(undefined);
  }
}

/** The pump over an open store. */
export const createSyncPump = (parts: SyncPumpParts): SyncPump => new Pump(parts);
