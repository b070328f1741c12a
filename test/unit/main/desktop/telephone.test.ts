/** The call and what comes of it, through the calls of the window and kept in a real store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation, testTime } from '../../../support/workstation.ts';

let station: TestWorkstation;
beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
});
afterAll(() => station.remove());

const started = async () => {
  station.clock.set(testTime);
  const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
  return { caseId, language: 'en' } as const;
};
const rowIn = async (list: 'callBacks' | 'toPrint', caseId: string) =>
  (await station.must('case.work', { list, language: 'en' })).rows.find((row) => row.caseId === caseId);

describe('a call-back', () => {
  it('keeps the time, the number and the best time that were agreed, and stands with them in the list', async () => {
    const shown = await started();
    const agreed = { due: '2009-06-02T15:30', number: '020 7946 0111', bestTime: 'after three' };
    const { call } = await station.must('interview.dropCall', { ...shown, ...agreed, talkMs: 61_000 });
    expect(call.callBack).toEqual({ ...agreed, urgency: 'standard24h' });
    expect(call.talk).toEqual({ state: 'wrapUp', talkMs: 61_000, wrapUpMs: 0 });
    expect((await rowIn('callBacks', shown.caseId))?.callBack).toMatchObject(agreed);
  });

  it('is not promised for a time that has passed, and nothing is kept then', async () => {
    const shown = await started();
    const refused = await station.call('interview.dropCall', { ...shown, due: '2009-06-01T09:00' });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'claim.slotInPast', field: 'due' } });
    expect((await station.must('interview.view', shown)).call.callBack).toBeNull();
  });
});

describe('an attempt to ring', () => {
  it('is kept with when and what came of it, and the next one with the number that was agreed', async () => {
    const shown = await started();
    await station.must('interview.dropCall', { ...shown, number: '020 7946 0111' });
    station.clock.set('2009-06-02T14:00' as LocalDateTime);
    const attempt = { ...shown, result: 'noAnswer', again: '2009-06-03T09:00', note: 'Rang twice' } as const;
    const { call } = await station.must('call.attempt', attempt);
    expect(call.attempts).toEqual([
      { tried: '2009-06-02T14:00', result: 'noAnswer', note: 'Rang twice', by: 'supervisor' },
    ]);
    expect(call.callBack).toMatchObject({ due: '2009-06-03T09:00', number: '020 7946 0111' });
    expect((await rowIn('callBacks', shown.caseId))?.attempt).toMatchObject({ count: 1, result: 'noAnswer' });
    const reached = await station.must('call.attempt', { ...shown, result: 'reached' });
    expect(reached.call.callBack).toBeNull();
    expect(reached.call.attempts).toHaveLength(2);
    expect(await rowIn('callBacks', shown.caseId)).toBeUndefined();
  });

  it('cannot have been made in the future', async () => {
    const shown = await started();
    const refused = await station.call('call.attempt', { ...shown, result: 'reached', tried: '2009-06-09T09:00' });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'claim.dateInFuture', field: 'tried' } });
  });
});

describe('the wrap-up', () => {
  it('begins when the talk ends, adds up over a call that is taken up again, and ends once', async () => {
    const shown = await started();
    const time = (step: 'endTalk' | 'resumeTalk' | 'endWrapUp', elapsedMs: number) =>
      station.must('call.time', { ...shown, step, elapsedMs });
    await time('endTalk', 60_000);
    await time('resumeTalk', 5_000);
    await time('endTalk', 30_000);
    const { sequence } = await time('endWrapUp', 20_000);
    const over = await time('endWrapUp', 20_000);
    expect(over.call.talk).toEqual({ state: 'over', talkMs: 90_000, wrapUpMs: 25_000 });
    expect(over.sequence).toBe(sequence);
  });
});

describe('a note', () => {
  it('is shown with its question, and no document has it', async () => {
    station.clock.set(testTime);
    const caseId = await interviewed(station);
    await station.must('interview.writeNote', {
      caseId,
      key: 'customer.nino',
      text: 'Heron at the door',
      language: 'en',
    });
    const { notes } = await station.must('interview.writeNote', { caseId, text: 'Otter in the hall', language: 'en' });
    expect(notes.map(({ text, about }) => [text, about?.label ?? null])).toEqual([
      ['Otter in the hall', null],
      ['Heron at the door', 'National Insurance number'],
    ]);
    const papers = [
      await station.must('statement.preview', { caseId, language: 'en' }),
      await station.must('laid.preview', { caseId }),
    ];
    expect(JSON.stringify(papers)).not.toMatch(/Heron|Otter/);
  });
});

describe('a statement that was read back', () => {
  it('is confirmed until an answer changes', async () => {
    station.clock.set(testTime);
    const caseId = await interviewed(station);
    const confirmed = await station.must('statement.readBack', { caseId, readIn: 'cy', language: 'en' });
    expect(confirmed.standing.statement.readBack).toEqual({ at: testTime, language: 'cy' });
    const changed = await station.must('interview.recordAnswer', {
      caseId,
      key: 'home.postcode',
      typed: 'NR1 1AA',
      language: 'en',
    });
    expect(changed.standing.statement.readBack).toBeNull();
  });
});

describe('a paper', () => {
  it('waits in the list of those to be printed until it is', async () => {
    station.clock.set(testTime);
    const caseId = await interviewed(station);
    const wanted = { caseId, kind: 'statement', paperLanguage: 'cy', largePrint: true, language: 'en' } as const;
    const waiting = await station.must('paper.record', { ...wanted, outcome: 'later' });
    expect(waiting.standing.statement.toPrint).toEqual([{ kind: 'statement', language: 'cy', largePrint: true }]);
    expect((await rowIn('toPrint', caseId))?.toPrint).toBe(1);
    const printed = await station.must('paper.record', { ...wanted, outcome: 'printed' });
    expect(printed.standing.statement.toPrint).toEqual([]);
    expect(await rowIn('toPrint', caseId)).toBeUndefined();
  });

  it('is left to the window where the host cannot print, and nothing is said to be printed', async () => {
    const caseId = await interviewed(station);
    const reply = await station.must('paper.print', { caseId, kind: 'statement', language: 'en' });
    expect(reply.outcome).toBe('window');
    expect((await station.must('interview.view', { caseId, language: 'en' })).standing.statement.printed).toBe(false);
  });
});
