/** A child that takes interviews straight through the store's port: begins cases, answers, drafts, sends, tidies. */
import { mustBeOk } from '../../../shared/base/result.ts';
import { systemIds } from '../../../main/platform/ids.ts';
import type { CaseStore } from '../../../main/store/ports.ts';
import type { CaseFact } from '../../../shared/case/event.ts';
import { answered, newEvent, opened, sampleDocument, summarise } from '../../unit/main/store/sample.ts';
import type { Random } from '../random.ts';
import { runUntilKilled } from './run-until-killed.ts';
import type { Drive, Tell } from './run-until-killed.ts';

const ids = systemIds();
const keys = [
  'customer.name',
  'customer.phone',
  'customer.postcode',
  'home.rent.amount',
  'job[].employer',
  'children[].name',
];

function factsOf(random: Random, begins: boolean): CaseFact[] {
  const count = 1 + random.below(3);
  const key = () => keys[random.below(keys.length)] ?? '';
  const answers = Array.from({ length: count }, () =>
    answered(key(), `answer ${random.below(1_000_000)}`.repeat(1 + random.below(12))),
  );
  if (random.percent(5)) answers.push({ type: 'interviewPaused', payload: {} } as never);
  return begins ? [opened(`R-${random.below(1_000_000)}`), ...answers] : answers;
}

function record(store: CaseStore, caseId: string, facts: readonly CaseFact[], random: Random, tell: Tell): void {
  const before = store.cases.loadEvents(caseId);
  const events = facts.map((fact) => newEvent(caseId, fact, ids.next()));
  const documents = random.percent(5)
    ? [{ ...sampleDocument(caseId, before.length + 1, Buffer.alloc(9000, 'pdf')), id: ids.next() }]
    : [];
  const summary = summarise([...before, ...events]);
  mustBeOk(
    store.write.cases.commit({
      caseId,
      expectedSequence: before.length,
      events,
      summary,
      documents,
      draftsCleared: [{ key: 'typing' }],
    }),
  );
  tell(
    'event',
    events.map((event) => event.id),
  );
}

function send(store: CaseStore, random: Random, tell: Tell): void {
  const batch = store.outbox.nextBatch(1 + random.below(20), 100_000).map((event) => event.id);
  tell('sending', batch);
  const accepted = batch.map((id) => ({ id, serverSequence: 1 + random.below(1_000_000) }));
  mustBeOk(
    store.write.outbox.acknowledge([...accepted], {
      batchId: ids.next(),
      received: '2009-06-02T10:00:00.000Z',
      text: '{}',
    }),
  );
  tell('receipted', batch);
}

const drive =
  (open: string[]): Drive =>
  (store, random, tell) => {
    if (random.percent(3)) return send(store, random, tell);
    if (random.percent(1)) return void mustBeOk(store.tidy());
    const begins = open.length === 0 || random.percent(4);
    const caseId = begins ? ids.next() : (open[random.below(open.length)] ?? '');
    if (begins) open.push(caseId);
    const draft = { key: 'typing', text: 'half an ans', caret: 11, typed: '2009-06-02T09:59:59.000Z' };
    if (random.percent(20)) mustBeOk(store.write.drafts.keep(caseId, draft));
    record(store, caseId, factsOf(random, begins), random, tell);
  };

runUntilKilled(summarise, (store) => drive(store.cases.listCases({ limit: 8 }).map((one) => one.caseId)));
