/**
 * Interviews booked on two workstations of one office while the server is away: provisional on both, confirmed for one,
 * refused with the next slots for the other when it is back. By the calls of the window, against a real server process.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CaseStandingView } from '../../shared/contract/view.ts';
import { runWorkstation, type RunningWorkstation, staffNumberOf } from '../support/running-workstation.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';

let server: ServerProcess;
let stations: readonly RunningWorkstation[] = [];
const shown = { language: 'en' } as const;

beforeAll(async () => {
  server = await serverProcess('2009-06-02T09:15:00.000Z');
  const first = await runWorkstation(server.url, await server.start());
  await first.signIn(staffNumberOf('supervisor'));
  const { code } = await codeFrom();
  const second = await runWorkstation(server.url, code);
  await second.signIn(staffNumberOf('csa'));
  stations = [first, second];
  await caughtUp(first);
  await caughtUp(second);
}, 60_000);
afterAll(async () => {
  for (const station of stations) await station.remove();
  await server.stop();
  server.remove();
});

/** Starting the demonstration server again gives another one-time code. */
async function codeFrom(): Promise<{ readonly code: string }> {
  await server.kill();
  return { code: await server.start() };
}

const caughtUp = async (station: RunningWorkstation): Promise<void> => {
  await vi.waitFor(async () => expect((await station.must('sync.now', {})).state).toBe('upToDate'), {
    timeout: 20_000,
  });
};
const bookingOf = async (station: RunningWorkstation, caseId: string): Promise<CaseStandingView> =>
  (await station.must('interview.view', { caseId, ...shown })).standing;
const newCase = async (station: RunningWorkstation): Promise<string> =>
  (await station.must('case.start', { channel: 'telephone', ...shown })).caseId;
const offersFor = async (station: RunningWorkstation, caseId: string) =>
  station.must('booking.offers', { caseId, interviewType: 'generalWfi' });
const book = async (station: RunningWorkstation, caseId: string, slot: string) =>
  station.must('booking.book', {
    caseId,
    interviewType: 'generalWfi',
    slot,
    reason: 'asked for by the adviser',
    ...shown,
  });
const rebookList = async (station: RunningWorkstation) =>
  (await station.must('case.work', { list: 'rebook', ...shown })).rows.map(({ caseId }) => caseId);

describe('an interview booked offline', () => {
  it('is offered from the diary, provisional until the server is back, then confirmed for one and refused for the other', async () => {
    const [a, b] = stations as [RunningWorkstation, RunningWorkstation];
    await server.kill();
    const [mine, theirs] = [await newCase(a), await newCase(b)];
    const { offers, assessorMinutes } = await offersFor(a, mine);
    expect((await offersFor(b, theirs)).offers).toEqual(offers);
    expect(assessorMinutes).toBe(20);
    const [first, , third] = offers;
    expect(first).toMatchObject({ officerName: 'Ade Adviser', late: false });
    // Two advisers and two assessors are there at that time: a third customer finds nobody.
    const slot = '2009-06-03T09:20';
    const second = await newCase(a);
    expect((await book(a, mine, slot)).standing.booking).toMatchObject({ slot, state: 'provisional' });
    expect((await book(a, second, slot)).standing.booking).toMatchObject({ slot, state: 'provisional' });
    const refusedHere = await a.call('booking.book', {
      caseId: await newCase(a),
      interviewType: 'generalWfi',
      slot,
      reason: 'asked for',
      ...shown,
    });
    expect(refusedHere).toMatchObject({ ok: false, failure: { kind: 'diary.noOfficerFree', field: 'slot' } });
    expect((await book(b, theirs, slot)).standing.booking).toMatchObject({ slot, state: 'provisional' });
    await server.start();
    await caughtUp(a);
    await caughtUp(b);
    for (const caseId of [mine, second])
      expect((await bookingOf(a, caseId)).booking).toMatchObject({ slot, state: 'confirmed' });
    const standing = await bookingOf(b, theirs);
    expect(standing).toMatchObject({ booking: null, refused: { slot, reason: 'diary.slotTaken' } });
    expect(await rebookList(b)).toEqual([theirs]);
    // The next slots are there at once, without those that are gone.
    const next = (await offersFor(b, theirs)).offers;
    expect(next.map((offer) => offer.slot)).not.toContain(slot);
    await book(b, theirs, third?.slot ?? '');
    await caughtUp(b);
    expect(await bookingOf(b, theirs)).toMatchObject({
      booking: { slot: third?.slot, state: 'confirmed' },
      refused: null,
    });
    expect(await rebookList(b)).toEqual([]);
  }, 120_000);

  it('is held through a rebuild and booked again with one confirmation; moved with a reason; cancelled', async () => {
    const [a] = stations as [RunningWorkstation];
    await caughtUp(a);
    const caseId = await newCase(a);
    const [, offer, other] = (await offersFor(a, caseId)).offers;
    await book(a, caseId, offer?.slot ?? '');
    await caughtUp(a);
    const rebuilt = await a.must('case.rebuild', { caseId, reason: 'opened for the wrong customer', ...shown });
    expect(rebuilt.standing).toMatchObject({ booking: null, held: { slot: offer?.slot } });
    expect(await rebookList(a)).toEqual([caseId]);
    await caughtUp(a);
    const again = await a.must('booking.rebook', { caseId, ...shown });
    expect(again.standing).toMatchObject({ booking: { slot: offer?.slot, state: 'provisional' }, held: null });
    await caughtUp(a);
    expect((await bookingOf(a, caseId)).booking).toMatchObject({ state: 'confirmed' });
    expect(await a.call('booking.rebook', { caseId, ...shown })).toMatchObject({
      failure: { kind: 'diary.nothingHeld' },
    });
    expect(
      await a.call('booking.book', { caseId, interviewType: 'carerWfi', slot: other?.slot ?? '', ...shown }),
    ).toMatchObject({
      failure: { kind: 'diary.alreadyBooked' },
    });
    expect(await a.call('booking.move', { caseId, slot: other?.slot ?? '', reason: ' ', ...shown })).toMatchObject({
      failure: { kind: 'claim.missingField', field: 'reason' },
    });
    await a.must('booking.move', { caseId, slot: other?.slot ?? '', reason: 'hospital appointment', ...shown });
    await caughtUp(a);
    expect((await bookingOf(a, caseId)).booking).toMatchObject({ slot: other?.slot, state: 'confirmed' });
    await a.must('booking.cancel', { caseId, reason: 'claim withdrawn', ...shown });
    expect(await a.call('booking.cancel', { caseId, reason: 'again', ...shown })).toMatchObject({
      failure: { kind: 'diary.notBooked' },
    });
    await caughtUp(a);
    const history = await a.must('case.history', { caseId, ...shown });
    // The job-search system hears of each: booked, cancelled by the rebuild, booked again, moved, cancelled.
    const sent = history.filter(({ type }) => type === 'messageQueued');
    expect(sent).toHaveLength(5);
    const own = history.filter(({ type }) => !type.startsWith('message'));
    expect(own.map(({ type }) => type).reverse()).toEqual([
      'caseOpened',
      'interviewBooked',
      'interviewConfirmed',
      'caseRebuilt',
      'interviewBooked',
      'interviewConfirmed',
      'interviewMoved',
      'interviewConfirmed',
      'interviewCancelled',
    ]);
    expect(history.find(({ type }) => type === 'interviewMoved')).toMatchObject({ reason: 'hospital appointment' });
    expect(history.find(({ type }) => type === 'interviewMoved')?.before).not.toBeNull();
  }, 120_000);
});
