/** What every implementation of the store port does. The only one so far is SQLite; a fake must pass the same. */
import { expect, it } from 'vitest';
import type { CaseStore } from '../../../main/store/ports.ts';
import { firstPreviousHash } from '../../../shared/case/canonical.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import {
  answered,
  chainOf,
  newEvent,
  nextId,
  opened,
  record,
  sampleDocument,
  step,
} from '../../unit/main/store/sample.ts';

const receipt = { batchId: 'batch-1', received: '2009-06-02T09:20:00.000Z', text: '{"signed":true}' };

export function caseStoreConformance(fresh: () => CaseStore): void {
  it('keeps the events of a case in their order, chained', () => {
    const store = fresh();
    const first = record(store, 'c1', opened('R-1'), answered('customer.name', 'Siân Ŵyn'));
    const second = record(store, 'c1', answered('customer.nino', 'QQ123456C'));
    expect(store.cases.loadEvents('c1')).toEqual([...first, ...second]);
    expect(first[0]?.previousHash).toBe(firstPreviousHash);
    expect(second[0]?.previousHash).toBe(first[1]?.hash);
    expect(second[0]).toMatchObject({ caseSequence: 3, deviceSequence: 3, device: store.device, schemaVersion: 1 });
    expect(mustBeOk(store.verifyWholeChain())).toEqual({ verifiedTo: 3, done: true });
  });

  it('refuses a step on a case that has changed, and keeps nothing of it', () => {
    const store = fresh();
    record(store, 'c1', opened('R-1'));
    const late = step(store, 'c1', [answered('customer.name', 'Late')]);
    record(store, 'c1', answered('customer.name', 'Early'));
    expect(store.write.cases.commit(late)).toEqual({
      ok: false,
      failure: { kind: 'store.caseChanged', detail: { found: 2, expected: 1 } },
    });
    expect(store.cases.loadEvents('c1')).toHaveLength(2);
    expect(store.outbox.nextBatch(10, 1e6)).toHaveLength(2);
  });

  it('commits a step on several cases whole or not at all', () => {
    const store = fresh();
    record(store, 'c1', opened('R-1'));
    const good = step(store, 'c1', [answered('customer.name', 'A')]);
    const bad = { ...step(store, 'c2', [opened('R-2')]), expectedSequence: 5 };
    expect(store.write.cases.commitAll([good, bad]).ok).toBe(false);
    expect(store.cases.loadEvents('c1')).toHaveLength(1);
    mustBeOk(store.write.cases.commitAll([good, step(store, 'c2', [opened('R-2')])]));
    expect(store.cases.loadEvents('c2')).toHaveLength(1);
    expect(mustBeOk(store.verifyWholeChain())).toEqual({ verifiedTo: 3, done: true });
  });

  it('finds a customer by name, number, phone, reference and postcode however they are typed', () => {
    const store = fresh();
    record(
      store,
      'c1',
      opened('CMS-0001'),
      answered('customer.name', "Siân O'Neill-Ŵyn"),
      answered('customer.nino', 'QQ 12 34 56 C'),
    );
    record(store, 'c1', answered('customer.phone', '+44 161 496 0000'), answered('customer.postcode', 'M1 1AA'));
    record(store, 'c2', opened('CMS-0002'), answered('customer.name', 'John Neill'));
    const found = (query: Parameters<CaseStore['cases']['findCases']>[0]) =>
      store.cases.findCases(query).map((one) => one.caseId);
    expect(found({ name: 'wyn sian' })).toEqual(['c1']);
    expect(found({ name: 'ONEI' })).toEqual(['c1']);
    expect(found({ name: 'neill' })).toEqual(['c1', 'c2']);
    expect(found({ nino: 'qq123456c' })).toEqual(['c1']);
    expect(found({ phone: '0161 4960000' })).toEqual(['c1']);
    expect(found({ reference: 'cms0002' })).toEqual(['c2']);
    expect(found({ postcode: 'm11' })).toEqual(['c1']);
    expect(found({ name: 'sian', reference: 'CMS-0002' })).toEqual([]);
    expect(found({ name: '  ' })).toEqual([]);
  });

  it('finds a customer by the new name once it is corrected, and no longer by the old one', () => {
    const store = fresh();
    record(store, 'c1', opened('R-1'), answered('customer.name', 'Jon Smyth'));
    record(store, 'c1', answered('customer.name', 'John Smith'));
    expect(store.cases.findCases({ name: 'smyth' })).toEqual([]);
    expect(store.cases.findCases({ name: 'smith' })).toMatchObject([
      { caseId: 'c1', sequence: 3, customerName: 'John Smith' },
    ]);
  });

  it('lists cases by state and counts them', () => {
    const store = fresh();
    record(store, 'c1', opened('R-1'));
    record(store, 'c2', opened('R-2'), { type: 'interviewPaused', payload: {} });
    expect(store.cases.listCases({ state: 'paused' }).map((one) => one.caseId)).toEqual(['c2']);
    expect(store.cases.listCases({ limit: 1, offset: 1 })).toHaveLength(1);
    expect(store.cases.counts()).toMatchObject({
      events: 3,
      outboxQueued: 3,
      outboxParked: 0,
    });
  });

  it('keeps half-typed text with its caret until its answer is recorded', () => {
    const store = fresh();
    record(store, 'c1', opened('R-1'));
    const draft = { key: 'children[].name', row: 2, text: 'Gwenll', caret: 6, typed: '2009-06-02T09:15:01.000Z' };
    mustBeOk(store.write.drafts.keep('c1', { ...draft, text: 'Gw', caret: 2 }));
    mustBeOk(store.write.drafts.keep('c1', draft));
    expect(store.drafts.list('c1')).toEqual([draft]);
    const facts = [answered('children[].name', 'Gwenllian', 2)];
    mustBeOk(
      store.write.cases.commit(step(store, 'c1', facts, { draftsCleared: [{ key: 'children[].name', row: 2 }] })),
    );
    expect(store.drafts.list('c1')).toEqual([]);
  });

  it('keeps documents with the events they belong to, and what the events say of sheets in batches', () => {
    const store = fresh();
    const document = sampleDocument('c1');
    const batched = {
      type: 'laidBatched' as const,
      payload: {
        batchId: 'b1',
        council: 'NOW',
        place: 1,
        copy: 'original' as const,
        documentSha256: document.sha256,
        content: 'c',
        sheets: 4,
      },
    };
    mustBeOk(store.write.cases.commit(step(store, 'c1', [opened('R-1'), batched], { documents: [document] })));
    expect(store.documents.load(document.id)).toEqual({ ...document, bytes: Buffer.from(document.bytes) });
    expect(store.documents.toSend(10)).toMatchObject([{ id: document.id, size: document.bytes.length, sent: false }]);
    expect(store.laid.inBatch('b1')).toMatchObject([{ caseId: 'c1', place: 1, sheets: 4, state: 'in' }]);
    const sent = {
      type: 'laidDispatched' as const,
      payload: { batchId: 'b1', council: 'NOW', method: 'post' as const },
    };
    mustBeOk(store.write.cases.commit(step(store, 'c1', [sent])));
    expect(store.laid.ofCase('c1')).toMatchObject([{ batchId: 'b1', state: 'dispatched', method: 'post' }]);
    const before = store.laid.inBatch('b1');
    mustBeOk(store.rebuild());
    expect(store.laid.inBatch('b1')).toEqual(before);
    expect(store.laid.batchesToSend()).toEqual([]);
    mustBeOk(store.write.laid.batchLeft('b1'));
    expect(store.laid.batchesToSend()).toEqual(['b1']);
    mustBeOk(store.write.laid.batchSent('b1'));
    mustBeOk(store.write.documents.sent([document.id]));
    expect([store.laid.batchesToSend(), store.documents.toSend(10)]).toEqual([[], []]);
  });

  it('hands out the outbox in order and within its bounds, and empties it against a receipt only', () => {
    const store = fresh();
    const events = record(store, 'c1', opened('R-1'), answered('a', '1'), answered('b', '2'));
    expect(store.outbox.nextBatch(2, 1e6)).toEqual(events.slice(0, 2));
    expect(store.outbox.nextBatch(10, 1)).toEqual(events.slice(0, 1));
    mustBeOk(
      store.write.outbox.tried(
        events.map((one) => one.id),
        'sync.unreachable',
      ),
    );
    expect(store.outbox.nextBatch(10, 1e6)).toHaveLength(3);
    const accepted = events.slice(0, 2).map((one, index) => ({ id: one.id, serverSequence: index + 1 }));
    mustBeOk(store.write.outbox.acknowledge(accepted, receipt));
    mustBeOk(store.write.outbox.acknowledge(accepted, receipt));
    expect(store.outbox.nextBatch(10, 1e6)).toEqual(events.slice(2));
    expect(store.outbox.receipt('batch-1')).toEqual(receipt);
    expect([...store.outbox.held(events.map((one) => one.id))]).toEqual([events[2]?.id]);
  });

  it('passes a parked event by and lets it wait again when asked', () => {
    const store = fresh();
    const [first, second] = record(store, 'c1', opened('R-1'), answered('a', '1'));
    mustBeOk(store.write.outbox.park(first?.id ?? '', 'sync.hashMismatch'));
    expect(store.outbox.nextBatch(10, 1e6)).toEqual([second]);
    expect(store.outbox.parked()).toMatchObject([{ event: first, reason: 'sync.hashMismatch' }]);
    mustBeOk(store.write.outbox.unpark(first?.id ?? ''));
    expect(store.outbox.nextBatch(10, 1e6)).toEqual([first, second]);
  });

  it('puts events back in the outbox when the server has lost them', () => {
    const store = fresh();
    const events = record(store, 'c1', opened('R-1'), answered('a', '1'), answered('b', '2'));
    mustBeOk(
      store.write.outbox.acknowledge(
        events.map((one, index) => ({ id: one.id, serverSequence: index + 1 })),
        receipt,
      ),
    );
    expect(mustBeOk(store.write.outbox.rewind(2))).toBe(2);
    expect(store.outbox.nextBatch(10, 1e6)).toEqual(events.slice(1));
  });

  it('takes events of another device once however often they come, and folds them in the server’s order', () => {
    const store = fresh();
    const [own] = record(store, 'c1', opened('R-1'));
    const [mine] = record(store, 'c1', answered('customer.name', 'Mine'));
    const theirs = chainOf('device-2', [newEvent('c1', answered('customer.name', 'Theirs'))]);
    const pulled = theirs.map((event) => ({ event, serverSequence: 2 }));
    expect(mustBeOk(store.write.outbox.applyPulled(pulled, { 'sync.cursor': 7 }))).toEqual({ added: 1 });
    expect(mustBeOk(store.write.outbox.applyPulled(pulled))).toEqual({ added: 0 });
    expect(store.settings.get<number>('sync.cursor')).toBe(7);
    expect(store.cases.caseSummary('c1')?.sequence).toBe(3);
    mustBeOk(
      store.write.outbox.acknowledge(
        [
          { id: own?.id ?? '', serverSequence: 1 },
          { id: mine?.id ?? '', serverSequence: 3 },
        ],
        receipt,
      ),
    );
    expect(store.cases.loadEvents('c1').map((one) => one.id)).toEqual([own?.id, theirs[0]?.id, mine?.id]);
    expect(store.cases.caseSummary('c1')?.customerName).toBe('Mine');
    expect(store.outbox.nextBatch(10, 1e6)).toEqual([]);
    expect(record(store, 'c1', answered('b', '1'))[0]).toMatchObject({
      deviceSequence: 3,
      previousHash: mine?.hash,
      caseSequence: 4,
    });
    expect(mustBeOk(store.verifyWholeChain()).done).toBe(true);
  });

  it('folds a case again when the server puts another device’s answer after this one’s', () => {
    const store = fresh();
    const events = record(store, 'c1', opened('R-1'), answered('customer.name', 'Mine'));
    const theirs = chainOf('device-2', [newEvent('c1', answered('customer.name', 'Theirs'))]);
    mustBeOk(store.write.outbox.applyPulled(theirs.map((event) => ({ event, serverSequence: 3 }))));
    expect(store.cases.caseSummary('c1')?.customerName).toBe('Mine');
    mustBeOk(
      store.write.outbox.acknowledge(
        events.map((one, index) => ({ id: one.id, serverSequence: index + 1 })),
        receipt,
      ),
    );
    expect(store.cases.caseSummary('c1')?.customerName).toBe('Theirs');
    expect(store.cases.findCases({ name: 'theirs' })).toHaveLength(1);
  });

  it('refuses a delivery with an event that does not hold together, and keeps nothing of it', () => {
    const store = fresh();
    const [own] = record(store, 'c1', opened('R-1'));
    const theirs = chainOf('device-2', [newEvent('c2', opened('R-2')), newEvent('c2', answered('a', '1'))]);
    const [good, second] = theirs;
    if (own === undefined || good === undefined || second === undefined) throw new Error('no events');
    const refusals = [
      { ...second, payload: { ...second.payload, value: '2' } },
      { ...good, id: own.id },
      { ...second, device: store.device },
      { ...second, hash: 'not a hash' },
    ].map((event) =>
      store.write.outbox.applyPulled([
        { event: good, serverSequence: 1 },
        { event: event as typeof second, serverSequence: 2 },
      ]),
    );
    expect(refusals.map((one) => (one.ok ? 'taken' : one.failure.kind))).toEqual(Array(4).fill('store.eventRefused'));
    expect(store.cases.loadEvents('c2')).toEqual([]);
    expect(store.cases.counts().events).toBe(1);
  });

  it('rebuilds the case rows from the events to what they were', () => {
    const store = fresh();
    for (let number = 0; number < 20; number++) {
      record(
        store,
        `c${number}`,
        opened(`R-${number}`),
        answered('customer.name', `Name${number} Test`),
        answered('customer.postcode', 'M1 1AA'),
      );
    }
    const rows = () => store.cases.listCases({ limit: 100 });
    const before = rows();
    expect(mustBeOk(store.rebuild())).toBe(20);
    expect(rows()).toEqual(before);
    expect(store.cases.findCases({ name: 'name7' })).toMatchObject([{ caseId: 'c7' }]);
  });

  it('keeps settings and people', () => {
    const store = fresh();
    const person = {
      id: 'staff-1',
      name: 'A Person',
      roles: ['csa' as const, 'supervisor' as const],
      office: 'o1',
      leaseUntil: '2009-07-01T00:00:00.000Z',
    };
    mustBeOk(store.write.settings.set('sync.server', { url: 'https://example.org' }));
    mustBeOk(store.write.settings.keepPerson(person));
    expect(store.settings.get('sync.server')).toEqual({ url: 'https://example.org' });
    expect(store.settings.people()).toEqual([person]);
    mustBeOk(store.write.settings.keepPerson({ ...person, lease: 'signed' }));
    expect(store.settings.person('staff-1')?.lease).toBe('signed');
    mustBeOk(store.write.settings.remove('sync.server'));
    mustBeOk(store.write.settings.removePerson('staff-1'));
    expect([store.settings.get('sync.server'), store.settings.people()]).toEqual([undefined, []]);
  });

  it('throws on a step that mixes two cases', () => {
    const store = fresh();
    const mixed = { ...step(store, 'c1', [opened('R-1')]), events: [newEvent('c2', opened('R-2'), nextId())] };
    expect(() => store.write.cases.commit(mixed)).toThrow(/another case/);
    expect(record(store, 'c1', opened('R-1'))[0]?.deviceSequence).toBe(1);
  });
}
