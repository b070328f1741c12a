/** The part of the store that the exchange uses, in memory, with ways to look inside. The real one is SQLite. */
import { fail, ok } from '../../shared/base/result.ts';
import type { CaseEvent } from '../../shared/case/event.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { SyncStore } from '../../main/sync/ports.ts';
import { failure } from '../../shared/error/failure.ts';
import type { KeptRecord } from '../../shared/office/record.ts';
import type { EnrolledPerson, LaidSheet, NewDocument, PulledEvent, Receipt } from '../../main/store/ports.ts';

interface Entry {
  readonly event: CaseEvent;
  state: 'queued' | 'parked' | 'receipted';
  reason: string;
  attempts: number;
  serverSequence: number | undefined;
}

export interface FakeSyncStore extends SyncStore {
  /** Puts events of this device into the outbox. */
  record(...events: readonly CaseEvent[]): void;
  addDocument(document: NewDocument): void;
  addLaid(entry: LaidSheet): void;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly pulled: ReadonlyMap<string, PulledEvent>;
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** Versions of office records. */
  readonly records: Map<string, KeptRecord>;
}

class Fake {
  readonly device: string;
  readonly entries = new Map<string, Entry>();
  readonly pulled = new Map<string, PulledEvent>();
  readonly receipts = new Map<string, Receipt>();
  readonly values = new Map<string, unknown>();
  readonly persons = new Map<string, EnrolledPerson>();
  readonly files = new Map<string, { readonly document: NewDocument; sent: boolean }>();
  readonly laidEntries: LaidSheet[] = [];
  readonly laidSent = new Set<string>();
  readonly records = new Map<string, KeptRecord>();

  constructor(device: string) {
    this.device = device;
  }

  inState(state: Entry['state']): readonly Entry[] {
    return [...this.entries.values()]
      .filter((entry) => entry.state === state)
      .sort((a, b) => a.event.deviceSequence - b.event.deviceSequence);
  }

  nextBatch(maxEvents: number, maxBytes: number): readonly CaseEvent[] {
    const batch: CaseEvent[] = [];
    let bytes = 0;
    for (const { event } of this.inState('queued')) {
      bytes += canonicalJson(event).length;
      if (batch.length >= maxEvents || (batch.length > 0 && bytes > maxBytes)) break;
      batch.push(event);
    }
    return batch;
  }

  /** The versions of a record, the one that stands first. */
  versions(kind: string, key?: string): readonly KeptRecord[] {
    const place = ({ position = Number.MAX_SAFE_INTEGER }: KeptRecord): number => position;
    return [...this.records.values()]
      .filter((one) => one.kind === kind && (key === undefined || one.key === key))
      .sort((a, b) => place(b) - place(a) || (a.id < b.id ? 1 : -1));
  }

  standing(kind: string, key: string): KeptRecord | undefined {
    return this.versions(kind, key).find(({ refused }) => refused === undefined);
  }

  set(id: string, change: Partial<Entry>): void {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new Error(`no entry ${id}`);
    Object.assign(entry, change);
  }
}

function writers(fake: Fake): SyncStore['write'] {
  return {
    outbox: {
      tried: (ids) => {
        for (const id of ids) fake.set(id, { attempts: (fake.entries.get(id)?.attempts ?? 0) + 1 });
        return ok(undefined);
      },
      acknowledge: (accepted, receipt) => {
        for (const { id, serverSequence } of accepted) fake.set(id, { state: 'receipted', serverSequence });
        fake.receipts.set(receipt.batchId, receipt);
        return ok(undefined);
      },
      park: (id, reason) => ok(fake.set(id, { state: 'parked', reason })),
      unpark: (id) => ok(fake.set(id, { state: 'queued' })),
      rewind: (from) => {
        const again = [...fake.entries.values()].filter(
          (entry) => entry.event.deviceSequence >= from && entry.state === 'receipted',
        );
        for (const entry of again) entry.state = 'queued';
        return ok(again.length);
      },
      applyPulled: (pulled, settings = {}) => {
        const fresh = pulled.filter(({ event }) => !fake.pulled.has(event.id));
        for (const entry of fresh) fake.pulled.set(entry.event.id, entry);
        for (const [key, value] of Object.entries(settings)) fake.values.set(key, value);
        return ok({ added: fresh.length });
      },
    },
    documents: {
      sent: (ids) => {
        for (const id of ids) {
          const file = fake.files.get(id);
          if (file !== undefined) file.sent = true;
        }
        return ok(undefined);
      },
    },
    diary: {
      answered: () => ok(undefined),
      told: () => ok(undefined),
      applyPulled: (_pulled, settings) => {
        for (const [key, value] of Object.entries(settings)) fake.values.set(key, value);
        return ok(undefined);
      },
    },
    laid: { batchLeft: () => ok(undefined), batchSent: (id) => (fake.laidSent.add(id), ok(undefined)) },
    office: {
      save: (record) => {
        const stands = fake.standing(record.kind, record.key);
        if ((stands?.id ?? null) !== record.previous)
          return fail(failure('office.recordChanged', { by: stands?.actor.id ?? '' }));
        fake.records.set(record.id, { ...record, position: undefined, refused: undefined });
        return ok(undefined);
      },
      taken: (id, position) => ok(void fake.records.set(id, { ...mustHave(fake, id), position })),
      refused: (id, refused) => ok(void fake.records.set(id, { ...mustHave(fake, id), refused })),
      applyPulled: (pulled, settings) => {
        for (const { position, record } of pulled)
          fake.records.set(record.id, { ...record, position, refused: undefined });
        for (const [key, value] of Object.entries(settings)) fake.values.set(key, value);
        return ok(undefined);
      },
    },
    settings: {
      set: (key, value) => (fake.values.set(key, value), ok(undefined)),
      remove: (key) => (fake.values.delete(key), ok(undefined)),
      keepPerson: (person) => (fake.persons.set(person.id, person), ok(undefined)),
      removePerson: (id) => (fake.persons.delete(id), ok(undefined)),
    },
  };
}

function mustHave(fake: Fake, id: string): KeptRecord {
  const record = fake.records.get(id);
  if (record === undefined) throw new Error(`no record ${id}`);
  return record;
}

const listed = ({ document: { bytes, ...rest }, sent }: { document: NewDocument; sent: boolean }) => ({
  ...rest,
  size: bytes.length,
  sent,
});

/** An empty store of a device. */
export function createFakeSyncStore(device: string): FakeSyncStore {
  const fake = new Fake(device);
  const waiting = () => [...fake.files.values()].filter((file) => !file.sent);
  const batches = () =>
    [...new Set(fake.laidEntries.map(({ batchId }) => batchId))].filter((id) => !fake.laidSent.has(id));
  return {
    device,
    entries: fake.entries,
    pulled: fake.pulled,
    receipts: fake.receipts,
    records: fake.records,
    record: (...events) => {
      for (const event of events)
        fake.entries.set(event.id, { event, state: 'queued', reason: '', attempts: 0, serverSequence: undefined });
    },
    addDocument: (document) => fake.files.set(document.id, { document, sent: false }),
    addLaid: (entry) => fake.laidEntries.push(entry),
    cases: {
      counts: () => ({
        events: fake.entries.size,
        outboxQueued: fake.inState('queued').length,
        outboxParked: fake.inState('parked').length,
        documentsToSend: waiting().length,
      }),
    },
    outbox: {
      nextBatch: (maxEvents, maxBytes) => fake.nextBatch(maxEvents, maxBytes),
      parked: () => fake.inState('parked'),
      held: (ids) => new Set(ids.filter((id) => ['queued', 'parked'].includes(fake.entries.get(id)?.state ?? ''))),
      receipt: (batchId) => fake.receipts.get(batchId),
    },
    documents: {
      list: (caseId) => [...fake.files.values()].filter((file) => file.document.caseId === caseId).map(listed),
      load: (id) => fake.files.get(id)?.document,
      toSend: (limit) => waiting().slice(0, limit).map(listed),
    },
    laid: {
      inBatch: (id) => fake.laidEntries.filter(({ batchId }) => batchId === id),
      ofCase: (id) => fake.laidEntries.filter(({ caseId }) => caseId === id),
      counts: () => [],
      batchesToSend: batches,
    },
    // Nothing is asked of a diary here: a test of that has a workstation with a real store.
    diary: { appointment: () => undefined, between: () => [], ofCase: () => [], toSend: () => [], untold: () => [] },
    office: {
      current: (kind, key) => fake.standing(kind, key),
      history: (kind, key) => fake.versions(kind, key),
      keys: (kind) => [...new Set(fake.versions(kind).map(({ key }) => key))].sort().reverse(),
      list: (kind) =>
        [...new Set(fake.versions(kind).map(({ key }) => key))]
          .sort()
          .flatMap((key) => fake.standing(kind, key) ?? [])
          .filter(({ body }) => body !== null),
      toSend: () =>
        [...fake.records.values()]
          .filter(({ position, refused }) => position === undefined && refused === undefined)
          .map(({ position: _position, refused: _refused, ...record }) => record),
    },
    settings: {
      get: <T>(key: string) => fake.values.get(key) as T | undefined,
      person: (id) => fake.persons.get(id),
      people: () => [...fake.persons.values()],
    },
    write: writers(fake),
  };
}
