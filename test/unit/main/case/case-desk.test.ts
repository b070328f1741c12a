/** The desk over a real store: what is in memory is never ahead of the disk, and cases do not mix. */
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { InterviewView } from '../../../../shared/contract/view.ts';
import { createBreaker } from '../../../support/failing-store.ts';
import { loneParentFile, readScenarioFile, takeInterview, typedAnswers } from '../../../support/scenario-interview.ts';
import { completed, interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, testParts, type TestOptions, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
afterEach(() => station.remove());
async function start(options: TestOptions = {}, as = 'supervisor'): Promise<void> {
  station = await makeWorkstation(options);
  await station.signIn(as);
}
const newCase = async (): Promise<string> =>
  (await station.must('case.start', { channel: 'telephone', language: 'en' })).caseId;
const view = (caseId: string): Promise<InterviewView> => station.must('interview.view', { caseId, language: 'en' });
const answer = (caseId: string, typed: string, key = 'contact.callerIs') =>
  station.call('interview.recordAnswer', { caseId, key, typed, language: 'en' });

describe('a commit that does not happen', () => {
  it.each(['fail', 'throw'] as const)('(%s) leaves nothing in memory that the store does not hold', async (mode) => {
    const breaker = createBreaker();
    await start({ wrapStore: breaker.wrap });
    const caseId = await newCase();
    const before = await view(caseId);
    breaker.mode = mode;
    const refused = answer(caseId, 'self');
    if (mode === 'fail') expect(await refused).toMatchObject({ failure: { kind: 'store.diskFull' } });
    else await expect(refused).rejects.toThrow('in the middle');
    expect(await view(caseId)).toEqual(before);
    breaker.mode = 'work';
    expect((await answer(caseId, 'self')).ok).toBe(true);
    const after = await view(caseId);
    expect(after.current).not.toEqual(before.current);
    expect(station.onDisk((store) => store.cases.loadEvents(caseId)).map(({ type }) => type)).toEqual([
      'caseOpened',
      'answerRecorded',
    ]);
  });

  it('starts no case', async () => {
    const breaker = createBreaker();
    await start({ wrapStore: breaker.wrap });
    breaker.mode = 'fail';
    expect(await station.call('case.start', { channel: 'visit', language: 'cy' })).toMatchObject({
      failure: { kind: 'store.diskFull' },
    });
    breaker.mode = 'work';
    expect(await station.must('case.list', { filter: 'recent' })).toEqual([]);
  });

  it('dispatches none of a batch', async () => {
    const breaker = createBreaker();
    await start({ wrapStore: breaker.wrap });
    const cases = [await interviewed(station), await interviewed(station)];
    for (const caseId of cases) {
      await completed(station, caseId);
      station.clock.set('2009-06-02T12:00' as LocalDateTime);
    }
    station.clock.set('2009-06-09T09:00' as LocalDateTime);
    breaker.mode = 'fail';
    expect(await station.call('laid.dispatch', { council: 'NOW', method: 'post' })).toMatchObject({
      failure: { kind: 'store.diskFull' },
    });
    breaker.mode = 'throw';
    await expect(station.call('laid.dispatch', { council: 'NOW', method: 'post' })).rejects.toThrow('in the middle');
    breaker.mode = 'work';
    for (const caseId of cases) expect((await view(caseId)).standing.laid.state).toBe('queued');
    expect(await station.must('laid.dispatch', { council: 'NOW', method: 'post' })).toMatchObject({ documents: 2 });
  });
});

describe('two cases side by side', () => {
  it('keep their answers apart, answer by answer', async () => {
    await start();
    const { facts } = readScenarioFile(testParts(), loneParentFile);
    const [first, second] = [await newCase(), await newCase()];
    const other = {
      ...facts,
      'customer.name': { forenames: 'Carys', surname: 'Ffoulkes' },
      'home.rent.amount': { amount: 61.2, frequency: 'weekly' },
    };
    await Promise.all([
      takeInterview(station.call, first, typedAnswers(testParts(), facts), () => new Promise(setImmediate)),
      takeInterview(station.call, second, typedAnswers(testParts(), other), () => new Promise(setImmediate)),
    ]);
    const payloads = (caseId: string) =>
      JSON.stringify(station.onDisk((store) => store.cases.loadEvents(caseId)).map(({ payload }) => payload));
    expect(payloads(first)).not.toMatch(/Ffoulkes|6120/);
    expect(payloads(second)).not.toMatch(/Nerys|7450/);
    expect((await view(first)).customerName).toContain('Nerys');
    expect((await view(second)).customerName).toContain('Carys');
  });

  it('are put away and read again when more are open than are kept in memory', async () => {
    await start();
    const cases: string[] = [];
    for (let n = 0; n < 15; n += 1) {
      const caseId = await newCase();
      cases.push(caseId);
      expect((await answer(caseId, n % 2 === 0 ? 'self' : 'appointee')).ok).toBe(true);
    }
    for (const [n, caseId] of cases.entries()) {
      const { section } = await station.must('interview.view', { caseId, language: 'en', section: 'M01' });
      expect(section.items[0]).toMatchObject({ question: { value: n % 2 === 0 ? 'self' : 'appointee' } });
      expect((await answer(caseId, 'self')).ok).toBe(true);
    }
  });
});

describe('half-typed text', () => {
  const draftOf = ({ section }: InterviewView) =>
    section.items.flatMap((item) => (item.type === 'question' ? [item.question] : []))[0]?.draft;

  it('is kept with its caret, survives on the disk, and goes with its answer', async () => {
    await start();
    const caseId = await newCase();
    await station.must('draft.save', { caseId, key: 'contact.callerIs', text: 'se', caret: 2 });
    expect(draftOf(await view(caseId))).toEqual({ text: 'se', caret: 2 });
    expect(station.onDisk((store) => store.drafts.list(caseId))).toMatchObject([
      { key: 'contact.callerIs', text: 'se' },
    ]);
    await answer(caseId, 'self');
    expect(station.onDisk((store) => store.drafts.list(caseId))).toEqual([]);
  });

  it('goes when the same answer is given again, when the question is left, and when it is emptied', async () => {
    await start();
    const caseId = await newCase();
    const key = 'contact.callerIs';
    await answer(caseId, 'self');
    for (const clear of [
      () => answer(caseId, 'self'),
      () => station.call('interview.leaveUnanswered', { caseId, key, reason: 'callDropped', language: 'en' }),
      () => station.call('draft.save', { caseId, key, text: '', caret: 0 }),
    ]) {
      await station.must('draft.save', { caseId, key, text: 'half', caret: 4 });
      expect((await clear()).ok).toBe(true);
      expect(station.onDisk((store) => store.drafts.list(caseId))).toEqual([]);
    }
  });

  it('stays when its answer is refused', async () => {
    await start();
    const caseId = await newCase();
    await station.must('draft.save', { caseId, key: 'contact.callerIs', text: 'nonsense', caret: 8 });
    expect((await answer(caseId, 'nonsense')).ok).toBe(false);
    expect(draftOf(await view(caseId))).toEqual({ text: 'nonsense', caret: 8 });
  });

  it('of a case that is not here is refused', async () => {
    await start();
    const caseId = '0193517f-0000-7000-8000-0000000000ff';
    expect(await station.call('draft.save', { caseId, key: 'x', text: 'x', caret: 1 })).toMatchObject({
      failure: { kind: 'case.notFound' },
    });
  });
});

describe('a month after the first contact', () => {
  it('the document is released by itself when the case is opened, once, and by time and not by a person', async () => {
    await start();
    const caseId = await interviewed(station);
    expect((await view(caseId)).standing.laid.state).toBe('blocked');
    station.clock.set('2009-07-01T23:59' as LocalDateTime);
    expect((await view(caseId)).standing.laid.state).toBe('blocked');
    station.clock.set('2009-07-02T08:00' as LocalDateTime);
    expect((await view(caseId)).standing.laid).toMatchObject({ state: 'queued', reason: 'oneMonth' });
    await view(caseId);
    const events = station.onDisk((store) => store.cases.loadEvents(caseId));
    expect(events.slice(-2).map(({ type, actor }) => [type, actor.role])).toEqual([
      ['oneMonthReached', 'system'],
      ['laidReleased', 'system'],
    ]);
    expect(events.filter(({ type }) => type === 'oneMonthReached')).toHaveLength(1);
  });

  it.each([
    [
      'the list of what is due',
      async () =>
        expect(await station.must('case.list', { filter: 'due' })).toMatchObject([{ laid: { state: 'queued' } }]),
    ],
    [
      'the queue of documents',
      async () => expect(await station.must('laid.queue', {})).toMatchObject([{ state: 'queued', reason: 'oneMonth' }]),
    ],
    [
      'the council’s batch',
      async () =>
        expect(await station.must('laid.dispatch', { council: 'NOW', method: 'post' })).toMatchObject({ documents: 1 }),
    ],
  ])('%s has it without anybody opening the case', async (_what, look) => {
    await start();
    await interviewed(station);
    station.clock.set('2009-07-03T08:00' as LocalDateTime);
    await look();
  });
});

describe('a case that has been deleted', () => {
  it('refuses whatever would change it, and is in no list', async () => {
    await start();
    const caseId = await interviewed(station);
    await completed(station, caseId);
    await station.must('push.request', { caseId, language: 'en' });
    await station.must('laid.dispatch', { council: 'NOW', method: 'post' });
    station.clock.set('2009-07-02T08:00' as LocalDateTime);
    expect((await view(caseId)).standing.caseState).toBe('deleted');
    const count = station.work().desk.open(caseId);
    const shown = { caseId, language: 'en' } as const;
    const key = 'customer.pregnant';
    const refusals = await Promise.all([
      station.call('interview.recordAnswer', { ...shown, key, typed: true }),
      station.call('interview.leaveUnanswered', { ...shown, key, reason: 'refused' }),
      station.call('interview.preview', { ...shown, key, typed: true }),
      station.call('interview.addRow', { ...shown, roster: 'children' }),
      station.call('interview.removeRow', { ...shown, roster: 'children', row: 1 }),
      station.call('interview.openHelp', { ...shown, key, openMs: 1 }),
      station.call('interview.writeNote', { ...shown, text: 'late' }),
      station.call('interview.dropCall', shown),
      station.call('draft.save', { caseId, key, text: 'x', caret: 1 }),
      station.call('statement.print', shown),
      station.call('statement.sign', { ...shown, by: 'customer', signedOn: '2009-07-01' }),
      station.call('evidence.verify', {
        ...shown,
        item: 'customerP45',
        evidenceType: 'p45',
        seenOn: '2009-06-08',
        verdict: 'V',
      }),
      station.call('evidence.notProvided', { ...shown, item: 'customerP45', reason: 'x', acceptable: true }),
      station.call('s19.record', { ...shown, person: 'customer', status: 'exempt', basis: 'x' }),
      station.call('booking.book', { ...shown, interviewType: 'loneParentWfi', slot: '2009-08-01T10:00' }),
      station.call('push.request', shown),
      station.call('council.assign', { ...shown, code: 'LDS', candidates: [] }),
      station.call('laid.releaseManually', shown),
    ]);
    expect(refusals.map((refusal) => (refusal.ok ? 'ok' : refusal.failure.kind))).toEqual(
      refusals.map(() => 'claim.caseDeleted'),
    );
    expect(station.work().desk.open(caseId)).toEqual(count);
    for (const filter of ['mine', 'due', 'recent'] as const)
      expect(await station.must('case.list', { filter })).toEqual([]);
    expect(await station.call('laid.dispatch', { council: 'NOW', method: 'post' })).toMatchObject({
      failure: { kind: 'case.nothingQueued' },
    });
  });
});
