import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { openForWork } from '../../../../main/store/sqlite/open.ts';
import { openStore } from '../../../../main/store/sqlite/open-store.ts';
import { readMigrations } from '../../../../main/store/sqlite/migrate.ts';
import { storeFiles } from '../../../../main/store/store-folder.ts';
import { answered, newEvent, opened, record, removeFolder, sampleStore, summarise } from './sample.ts';
import type { SampleStore } from './sample.ts';

const receipt = (batchId: string) => ({ batchId, received: '2009-06-02T09:20:00.000Z', text: '{}' });

describe('what a commit leaves for an idle moment', () => {
  let sample: SampleStore;
  beforeEach(() => {
    sample = sampleStore();
  });
  afterEach(() => {
    sample.store.close();
    removeFolder(sample.folder);
  });

  const waiting = () => sample.store.outbox.nextBatch(100, 1e6).map((event) => event.id);
  const open = () => {
    sample = { ...sample, store: mustBeOk(openStore({ folder: sample.folder, key: sample.key, summarise })) };
  };
  /** A value of the closed store. */
  const inFile = (sql: string): unknown => {
    sample.store.close();
    const database = openForWork(storeFiles(sample.folder).database, sample.key, true);
    const value = database.prepare(sql).pluck().get();
    database.close();
    open();
    return value;
  };

  it('an event waits in the outbox from its commit on, before and after the idle moment, in order', () => {
    const ids = record(sample.store, 'c1', opened('R-1'), answered('a', '1')).map((event) => event.id);
    expect(waiting()).toEqual(ids);
    mustBeOk(sample.store.tidy());
    ids.push(...record(sample.store, 'c1', answered('b', '2')).map((event) => event.id));
    expect(waiting()).toEqual(ids);
    expect(sample.store.cases.counts().outboxQueued).toBe(3);
    expect(sample.store.outbox.held([...ids, 'nobody'])).toEqual(new Set(ids));
    sample.store.close();
    open();
    expect(waiting()).toEqual(ids);
  });

  it('receipts, parking and sending again reach events of before and after the idle moment alike', () => {
    const { store } = sample;
    const [first, second] = record(store, 'c1', opened('R-1'), answered('a', '1')).map((event) => event.id);
    mustBeOk(store.tidy());
    const [third, fourth] = record(store, 'c1', answered('b', '2'), answered('c', '3')).map((event) => event.id);
    mustBeOk(store.write.outbox.park(third ?? '', 'sync.refused'));
    const accepted = [first, fourth].map((id, index) => ({ id: id ?? '', serverSequence: index + 1 }));
    mustBeOk(store.write.outbox.acknowledge(accepted, receipt('b1')));
    expect(waiting()).toEqual([second]);
    expect(store.cases.counts()).toMatchObject({ outboxQueued: 1, outboxParked: 1 });
    expect(mustBeOk(store.write.outbox.rewind(1))).toBe(2);
    expect(waiting()).toEqual([first, second, fourth]);
  });

  it('an answer that changes nothing a list shows leaves the row in the file as it is, and every reader sees it', () => {
    record(sample.store, 'c1', opened('R-1'));
    record(sample.store, 'c2', opened('R-2'));
    mustBeOk(sample.store.tidy());
    const late = {
      ...newEvent('c1', answered('a', '1')),
      at: { ...newEvent('c1', opened('')).at, instant: '2009-06-02T11:00:00.000Z' },
    };
    const summary = summarise([...sample.store.cases.loadEvents('c1'), late]);
    mustBeOk(sample.store.write.cases.commit({ caseId: 'c1', expectedSequence: 1, events: [late], summary }));
    expect(inFile(`select event_count from case_summary where case_id = 'c1'`)).toBe(1);
    expect(sample.store.cases.caseSummary('c1')).toMatchObject({ sequence: 2, updated: '2009-06-02T11:00:00.000Z' });
    expect(inFile(`select event_count from case_summary where case_id = 'c1'`)).toBe(2);
    expect(sample.store.cases.listCases({}).map((one) => one.caseId)).toEqual(['c1', 'c2']);
  });

  it('a list is in the order of the last answers although no idle moment came', () => {
    record(sample.store, 'c1', opened('R-1'));
    record(sample.store, 'c2', opened('R-2'));
    const late = {
      ...newEvent('c2', answered('a', '1')),
      at: { ...newEvent('c2', opened('')).at, instant: '2009-06-02T11:00:00.000Z' },
    };
    const summary = summarise([...sample.store.cases.loadEvents('c2'), late]);
    mustBeOk(sample.store.write.cases.commit({ caseId: 'c2', expectedSequence: 1, events: [late], summary }));
    expect(sample.store.cases.listCases({}).map(({ caseId, sequence }) => [caseId, sequence])).toEqual([
      ['c2', 2],
      ['c1', 1],
    ]);
  });

  it('a step that is rolled back leaves nothing in memory', () => {
    const { store } = sample;
    record(store, 'c1', opened('R-1'));
    const [again] = store.cases.loadEvents('c1');
    const event = { ...newEvent('c1', answered('customer.name', 'Twice')), id: again?.id ?? '' };
    const summary = summarise([newEvent('c1', opened('R-1')), event]);
    const commit = () => store.write.cases.commit({ caseId: 'c1', expectedSequence: 1, events: [event], summary });
    expect(commit).toThrow(/UNIQUE/);
    expect(store.cases.caseSummary('c1')).toMatchObject({ sequence: 1, customerName: '' });
    expect(store.outbox.nextBatch(10, 1e6)).toHaveLength(1);
    expect(record(store, 'c1', answered('customer.name', 'Once'))[0]).toMatchObject({
      caseSequence: 2,
      deviceSequence: 2,
    });
  });

  it('projections brought up are those of a rebuild', () => {
    for (const caseId of ['c1', 'c2', 'c3'])
      record(sample.store, caseId, opened(caseId), answered('customer.name', `Name ${caseId}`));
    for (const caseId of ['c2', 'c1', 'c2']) record(sample.store, caseId, answered('a', caseId));
    const listed = sample.store.cases.listCases({});
    expect(mustBeOk(sample.store.rebuild())).toBe(3);
    expect(sample.store.cases.listCases({})).toEqual(listed);
  });
});

describe('migration 0002', () => {
  it('takes the outbox of a store of version 1 over as it is', () => {
    const { folder, key } = sampleStore();
    removeFolder(folder);
    const file = `${folder}-v1.db`;
    const database = openForWork(file, key, false);
    const [first, second] = readMigrations();
    const zero = 'zeroblob(32)';
    database.exec(first?.sql ?? '');
    database.exec(
      `insert into event values (1,'e','c',1,'d',1,'a','csa','t','t','z',1,'caseOpened','{}',${zero},${zero}); insert into outbox (position) values (1)`,
    );
    database.exec(second?.sql ?? '');
    expect(database.prepare('select outbox, case_summary from tail_mark').get()).toEqual({
      outbox: 1,
      case_summary: 1,
    });
    database.close();
    removeFolder(file);
  });
});
