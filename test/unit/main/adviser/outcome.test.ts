/** What becomes of an interview, through the calls of the window: who may say it, what is refused, and what follows. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { WorkListId } from '../../../../shared/contract/work-list.ts';
import type { CallName, CallRequest } from '../../../../shared/contract/desktop.ts';
import { decideBookInterview } from '../../../../shared/claim/decide/book-interview.ts';
import { carryOut } from '../../../../main/claim/carry-out.ts';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, testTime, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let caseId: string;
const slot = '2009-06-08T10:20' as LocalDateTime;
const shown = () => ({ caseId, language: 'en' }) as const;
const waive = { ground: 'notAppropriate', reasonCode: 'bereavement', text: 'Her father died.' } as const;
const defer = { reasonCode: 'lateBaby', text: 'Baby due.', from: '2009-07-20' } as const;
const failed = { on: '2009-06-08', attempts: 2 } as const;
const cause = { on: '2009-06-09', code: 'funeral', text: 'Funeral of a friend.', accepted: true } as const;

beforeAll(async () => {
  station = await makeWorkstation();
});
beforeEach(async () => {
  station.clock.set(testTime);
  await station.signIn('csa');
  caseId = await interviewed(station);
});
afterAll(() => station.remove());

const book = () => station.must('booking.book', { ...shown(), interviewType: 'loneParentWfi', slot });
const at = (time: string): void => station.clock.set(time as LocalDateTime);
const kind = async <N extends CallName>(name: N, request: CallRequest<N>): Promise<string> => {
  const reply = await station.call(name, request);
  return reply.ok ? 'ok' : reply.failure.kind;
};
/** Whether the case of the test is in a list. */
const listed = async (list: WorkListId): Promise<boolean> =>
  (await station.must('case.work', { list, language: 'en' })).rows.some((row) => row.caseId === caseId);
const messages = () => {
  const opened = station.work().desk.open(caseId);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return station
    .work()
    .workstation.store.cases.loadEvents(caseId)
    .flatMap((event) =>
      event.type === 'messageQueued' ? [JSON.parse(event.payload.body) as Record<string, unknown>] : [],
    );
};

describe('waiving', () => {
  it('gives the slot back, tells LMS with the reason, and leaves the adviser nothing to complete', async () => {
    await book();
    await station.signIn('adviser');
    const view = await station.must('outcome.waive', { ...shown(), ...waive });
    expect(view.standing).toMatchObject({
      booking: null,
      outcome: { kind: 'waived', date: null },
      conditionality: { needed: false },
    });
    expect(messages().slice(-2)).toMatchObject([
      { outcome: 'waived', reason: 'bereavement', on: '2009-06-02' },
      { change: 'cancelled', slot },
    ]);
  });

  it('is refused twice, where no interview is due, and without a reason', async () => {
    await station.signIn('adviser');
    expect(await kind('outcome.waive', { ...shown(), ...waive, text: ' ' })).toBe('claim.missingField');
    expect(await kind('outcome.waive', { ...shown(), ...waive, reasonCode: 'language' })).toBe('claim.badChoice');
    expect(await kind('outcome.waive', { ...shown(), ...waive })).toBe('ok');
    expect(await kind('outcome.waive', { ...shown(), ...waive })).toBe('outcome.alreadyRecorded');
    expect(await kind('outcome.defer', { ...shown(), ...defer })).toBe('outcome.alreadyRecorded');
    const working = (await station.signIn('csa'), await interviewed(station, waivedByAnswer));
    await station.signIn('adviser');
    expect(await kind('outcome.waive', { ...shown(), caseId: working, ...waive })).toBe('outcome.noInterviewDue');
  });
});

const waivedByAnswer = { 'wfi.waiveOrDefer': 'waive', 'wfi.reason': 'bereavement' };

describe('putting off', () => {
  it('comes back as work on its day, and can then be waived or put off again', async () => {
    await book();
    await station.signIn('adviser');
    expect(await kind('outcome.defer', { ...shown(), ...defer, from: '2009-06-02' })).toBe('outcome.dateNotAhead');
    const view = await station.must('outcome.defer', { ...shown(), ...defer });
    expect(view.standing).toMatchObject({ booking: null, outcome: { kind: 'deferred', date: '2009-07-20' } });
    expect(await listed('deferredDue')).toBe(false);
    expect(messages().at(-2)).toMatchObject({ outcome: 'deferred', reason: 'lateBaby', on: '2009-07-20' });
    at('2009-07-20T08:00');
    await station.signIn('adviser');
    expect(await listed('deferredDue')).toBe(true);
    expect(await kind('outcome.defer', { ...shown(), ...defer, from: '2009-08-03' })).toBe('ok');
    expect(await listed('deferredDue')).toBe(false);
  });

  it('that the answers said comes back in the same way', async () => {
    const put = { 'wfi.waiveOrDefer': 'defer', 'wfi.reason': 'lateBaby', 'wfi.deferUntil': '2009-06-29' };
    caseId = await interviewed(station, put);
    await station.signIn('adviser');
    expect(await listed('deferredDue')).toBe(false);
    at('2009-06-29T08:00');
    await station.signIn('adviser');
    expect(await listed('deferredDue')).toBe(true);
  });

  it('ends once an interview is booked', async () => {
    await station.signIn('adviser');
    await station.must('outcome.defer', { ...shown(), ...defer });
    at('2009-07-20T08:00');
    await station.signIn('adviser');
    await station.must('booking.book', { ...shown(), interviewType: 'loneParentWfi', slot: '2009-07-22T10:00' });
    expect(await listed('deferredDue')).toBe(false);
  });
});

describe('attending', () => {
  it('is recorded from the day of the slot on, once, with the minutes it took', async () => {
    await station.signIn('adviser');
    expect(await kind('outcome.attended', { ...shown(), on: '2009-06-02', minutes: 40 })).toBe('outcome.notBooked');
    await book();
    expect(await kind('outcome.attended', { ...shown(), on: '2009-06-02', minutes: 40 })).toBe('outcome.beforeSlot');
    at('2009-06-08T11:10');
    await station.signIn('financialAssessor');
    expect(await kind('outcome.attended', { ...shown(), on: '2009-06-08', minutes: 0 })).toBe('outcome.badNumber');
    expect(await kind('outcome.attended', { ...shown(), on: '2009-06-09', minutes: 40 })).toBe('claim.dateInFuture');
    const view = await station.must('outcome.attended', { ...shown(), on: '2009-06-08', minutes: 40 });
    expect(view.standing.outcome).toEqual({ kind: 'attended', date: '2009-06-08' });
    // The interview has been booked, so the screen is needed (catalogue, process.conditionality).
    expect(view.standing.conditionality.needed).toBe(true);
    expect(await kind('outcome.attended', { ...shown(), on: '2009-06-08', minutes: 40 })).toBe(
      'outcome.alreadyRecorded',
    );
    expect(await kind('booking.move', { ...shown(), slot: '2009-06-10T10:00', reason: 'x' })).toBe(
      'diary.appointmentOver',
    );
    expect(messages().at(-1)).toMatchObject({ outcome: 'attended', on: '2009-06-08' });
  });
});

describe('not coming', () => {
  beforeEach(async () => {
    await book();
    await station.signIn('adviser');
  });

  it('is refused before the slot', async () => {
    at('2009-06-08T10:19');
    await station.signIn('adviser');
    expect(await kind('outcome.failed', { ...shown(), ...failed })).toBe('outcome.beforeSlot');
  });

  it('waits five working days for good cause; accepted, the interview is to be booked again', async () => {
    at('2009-06-08T12:00');
    await station.signIn('adviser');
    expect(await kind('outcome.goodCause', { ...shown(), ...cause })).toBe('outcome.noFailure');
    const view = await station.must('outcome.failed', { ...shown(), ...failed });
    expect(view.standing.outcome).toEqual({ kind: 'failed', date: '2009-06-15' });
    expect(await listed('goodCause')).toBe(true);
    expect(await kind('outcome.failed', { ...shown(), ...failed })).toBe('outcome.alreadyRecorded');
    expect(await kind('outcome.goodCause', { ...shown(), ...cause, on: '2009-06-07' })).toBe('outcome.beforeFailure');
    at('2009-06-09T12:00');
    await station.signIn('adviser');
    expect(await kind('outcome.goodCause', { ...shown(), ...cause, code: 'bored' })).toBe('claim.badChoice');
    await station.must('outcome.goodCause', { ...shown(), ...cause });
    expect(await kind('outcome.goodCause', { ...shown(), ...cause })).toBe('outcome.alreadyRecorded');
    expect([await listed('goodCause'), await listed('rebook')]).toEqual([false, true]);
    const again = await station.must('booking.book', {
      ...shown(),
      interviewType: 'loneParentWfi',
      slot: '2009-06-12T10:00',
    });
    expect(again.standing).toMatchObject({ outcome: null, booking: { slot: '2009-06-12T10:00' } });
    expect(await listed('rebook')).toBe(false);
  });

  it('that was a mistake is put right with a reason', async () => {
    at('2009-06-08T12:00');
    await station.signIn('adviser');
    await station.must('outcome.failed', { ...shown(), ...failed });
    expect(await kind('outcome.attended', { ...shown(), on: '2009-06-08', minutes: 30 })).toBe(
      'outcome.alreadyRecorded',
    );
    const correction = 'Was in the other waiting room.';
    const view = await station.must('outcome.attended', { ...shown(), on: '2009-06-08', minutes: 30, correction });
    expect(view.standing.outcome).toEqual({ kind: 'attended', date: '2009-06-08' });
    expect(await listed('goodCause')).toBe(false);
  });
});

it('an interview in the diary is told to the diary as what it was', async () => {
  const place = {
    appointment: 'appointment-1',
    office: 'main',
    interviewType: 'loneParentWfi',
    slot,
    minutes: 45,
    officer: '100004',
  };
  const work = station.work();
  carryOut(work, caseId, 'bookInterview', (interview, process, now) =>
    decideBookInterview(interview, process, { interviewType: 'loneParentWfi', slot, place }, now),
  );
  at('2009-06-08T12:00');
  await station.signIn('adviser');
  await station.must('outcome.failed', { ...shown(), ...failed });
  const day = '2009-06-08' as LocalDate;
  const [appointment] = station.work().workstation.store.diary.between(day, day);
  expect(appointment).toMatchObject({ id: 'appointment-1', state: 'failedToAttend' });
  // Another can be booked although this one stays in the diary.
  expect(await kind('booking.book', { ...shown(), interviewType: 'loneParentWfi', slot: '2009-06-12T10:00' })).toBe(
    'ok',
  );
});

it('the screen shows the earlier texts after those that count', async () => {
  await station.signIn('adviser');
  const text = { backdating: 'none', labourMarketConditions: 'agreed', paydays: 'Monday', conditionality: 'explained' };
  await station.must('conditionality.complete', { ...shown(), ...text });
  await station.must('conditionality.complete', { ...shown(), ...text, paydays: 'Tuesday' });
  const { screens } = await station.must('adviser.view', shown());
  expect(screens.map(({ by, value }) => [by, value.paydays])).toEqual([
    ['adviser', 'Tuesday'],
    ['adviser', 'Monday'],
  ]);
});
