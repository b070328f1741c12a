/** Cases, events and a fold for the tests of the store: realistic in size and kind, with nobody's data. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { eventText } from '../../../../shared/case/canonical.ts';
import type { CaseEvent, CaseFact, NewCaseEvent } from '../../../../shared/case/event.ts';
import { newStoreKey } from '../../../../main/store/key/store-key.ts';
import type { StoreKey } from '../../../../main/store/key/store-key.ts';
import type { CaseStore, CaseSummary, Commit, NewDocument } from '../../../../main/store/ports.ts';
import { createStore } from '../../../../main/store/sqlite/open-store.ts';

export const sampleDevice = '0193517f-0000-7000-8000-00000000000d';

let made = 0;
/** Ids in the order they are made, in the form of UUIDv7. */
export const nextId = (): string => {
  made++;
  return `0193517f-${String(made % 10_000).padStart(4, '0')}-7000-8000-${String(made).padStart(12, '0')}`;
};

export function newEvent(caseId: string, fact: CaseFact, id: string = nextId()): NewCaseEvent {
  return {
    ...fact,
    id,
    caseId,
    actor: { id: 'staff-117', role: 'csa' },
    at: { instant: '2009-06-02T09:15:00.000Z', zone: 'Europe/London', local: '2009-06-02T10:15' as LocalDateTime },
  };
}

export const opened = (reference: string): CaseFact => ({
  type: 'caseOpened',
  payload: { reference, channel: 'telephone', firstContact: '2009-06-02T10:15' as LocalDateTime, release: '2009-10' },
});

export const answered = (key: string, value: string, row?: number): CaseFact => ({
  type: 'answerRecorded',
  payload: { key, value, source: 'customer', elapsedMs: 2100, ...(row === undefined ? {} : { row }) },
});

/** The fold: the answers to a few keys, as they stand. */
export function summarise(events: readonly NewCaseEvent[]): CaseSummary {
  const first = events[0];
  if (first === undefined) throw new Error('a case without events');
  const answers = new Map<string, string>();
  let reference = '';
  let state = 'open';
  for (const event of events) {
    if (event.type === 'caseOpened') reference = event.payload.reference;
    if (event.type === 'answerRecorded') answers.set(event.payload.key, String(event.payload.value));
    if (event.type === 'interviewPaused') state = 'paused';
  }
  const name = answers.get('customer.name') ?? '';
  const nino = answers.get('customer.nino');
  const phone = answers.get('customer.phone');
  const postcode = answers.get('customer.postcode');
  return {
    caseId: first.caseId,
    reference,
    customerName: name,
    names: name === '' ? [] : [name],
    ...(nino === undefined ? {} : { nino }),
    ...(phone === undefined ? {} : { phone }),
    ...(postcode === undefined ? {} : { postcode }),
    state,
    owner: 'staff-117',
    firstContact: '2009-06-02' as LocalDate,
    laidState: 'none',
    pushState: 'notDue',
    updated: events.at(-1)?.at.instant ?? '',
  };
}

/** What a use case does: loads, decides, commits with the fold of what the case will be. */
export function step(
  store: CaseStore,
  caseId: string,
  facts: readonly CaseFact[],
  extra: Partial<Commit> = {},
): Commit {
  const before = store.cases.loadEvents(caseId);
  const events = facts.map((fact) => newEvent(caseId, fact));
  const summary = summarise([...before, ...events]);
  return { caseId, expectedSequence: before.length, events, summary, ...extra };
}

/** Commits facts to a case; the events as they stand in the chain. */
export const record = (store: CaseStore, caseId: string, ...facts: CaseFact[]): readonly CaseEvent[] =>
  mustBeOk(store.write.cases.commit(step(store, caseId, facts))).events;

export function sampleDocument(
  caseId: string,
  version = 1,
  bytes: Uint8Array = Buffer.from('%PDF-1.7 sample'),
): NewDocument {
  return {
    id: nextId(),
    caseId,
    kind: 'laid',
    version,
    language: 'en',
    template: 'laid/1',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    made: '2009-06-02T09:16:00.000Z',
  };
}

/** Chains events as another device would, with ids of its own. */
export function chainOf(device: string, events: readonly NewCaseEvent[]): readonly CaseEvent[] {
  let previousHash = '0'.repeat(64);
  return events.map((event, index) => {
    const place = { schemaVersion: 1, caseSequence: index + 1, device, deviceSequence: index + 1, previousHash };
    const unhashed = { ...event, ...place };
    previousHash = createHash('sha256').update(eventText(unhashed)).digest('hex');
    return { ...unhashed, hash: previousHash };
  });
}

export interface SampleStore {
  readonly folder: string;
  readonly key: StoreKey;
  readonly store: CaseStore;
}

export const sampleFolder = (): string => mkdtempSync(join(tmpdir(), 'cms-store-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export function sampleStore(folder: string = sampleFolder()): SampleStore {
  const key = newStoreKey('store-1');
  return { folder, key, store: mustBeOk(createStore({ folder, key, device: sampleDevice, summarise })) };
}
