/** The diary of an office on the real server and a real PostgreSQL: one slot for one customer, whoever asks and however often. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import type { Appointment, AppointmentPlace } from '../../shared/diary/appointment.ts';
import type { DiaryAnswer, DiaryRequest } from '../../shared/diary/request.ts';
import { demoOffice } from '../../server/access/seed-demo.ts';
import { startTestServer, type TestServer } from '../support/postgres.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

let test: TestServer;
let device: TestDevice;
beforeAll(async () => {
  test = await startTestServer();
  device = await enrolTestDevice(test.server);
});
afterAll(() => test.stop());

let made = 0;
const nextId = (name: string): string => `${name}-${process.pid}-${(made += 1)}`;

const place = (slot: string, change: Partial<AppointmentPlace> = {}): AppointmentPlace => ({
  office: 'main',
  interviewType: 'newJobseeker',
  slot: slot as LocalDateTime,
  minutes: 40,
  officer: '100004',
  // Of the advisers only this one can give it, so nobody else takes the interview instead.
  needs: ['signLanguage'],
  ...change,
});
const assessorAt = (slot: string) => ({ assessor: '100003', assessorSlot: slot as LocalDateTime });
const asking = (action: DiaryRequest['action'], change: Partial<DiaryRequest> = {}): DiaryRequest => ({
  id: nextId('request'),
  appointment: nextId('appointment'),
  caseId: nextId('case'),
  action,
  actor: { id: '100001', role: 'csa' },
  at: '2009-06-02T09:15:00.000Z',
  ...change,
});
const ask = async (request: DiaryRequest, by: TestDevice = device): Promise<DiaryAnswer> =>
  mustBeOk(await by.session.call('changeAppointment', request));
const booked = async (slot: string, change: Partial<AppointmentPlace> = {}): Promise<DiaryRequest> => {
  const request = asking('book', { place: place(slot, change) });
  expect(await ask(request)).toMatchObject({ outcome: 'taken', appointment: { state: 'confirmed' } });
  return request;
};

describe('the diary', () => {
  it('gives a slot to one of many who ask for it at the same moment, and says why to the others', async () => {
    const devices = await Promise.all(Array.from({ length: 6 }, () => enrolTestDevice(test.server)));
    const requests = Array.from({ length: 36 }, (_, index) =>
      // Starts that overlap in every way: 09:00, 09:20 and 09:40 for forty minutes each, and the assessor before some.
      asking('book', {
        place: place(
          `2009-06-08T${['10:00', '10:20', '10:40'][index % 3] ?? ''}`,
          index % 2 === 0 ? assessorAt(`2009-06-08T${['09:40', '10:00', '10:20'][index % 3] ?? ''}`) : {},
        ),
      }),
    );
    const answers = await Promise.all(
      requests.map((request, index) => ask(request, devices[index % devices.length] ?? device)),
    );
    const taken = answers.flatMap(({ outcome, appointment }) =>
      outcome === 'taken' && appointment !== null ? [appointment] : [],
    );
    expect(taken.length).toBeGreaterThanOrEqual(1);
    expect(taken.length).toBeLessThanOrEqual(2);
    const starts = taken.map(({ slot }) => slot).sort();
    expect(starts.length === 1 || starts.join() === '2009-06-08T10:00,2009-06-08T10:40').toBe(true);
    expect(
      answers.filter(({ outcome }) => outcome === 'refused').every(({ reason }) => reason === 'diary.slotTaken'),
    ).toBe(true);
    const { rows } = await test.server.context.pool.query(
      `select 1 from appointment_time a join appointment_time b on a.during && b.during and a.ctid < b.ctid`,
    );
    expect(rows).toEqual([]);
  });

  it('gives a time that was promised to another officer who is free then, and says who takes it', async () => {
    const plain = (slot: string): AppointmentPlace => {
      const { needs: _needs, ...rest } = place(slot, assessorAt(`${slot.slice(0, 11)}09:20`));
      return rest;
    };
    const slot = '2009-06-17T09:40';
    const answers = [];
    for (let customer = 0; customer < 3; customer += 1) answers.push(await ask(asking('book', { place: plain(slot) })));
    expect(answers.map(({ outcome, appointment }) => [outcome, appointment?.officer, appointment?.assessor])).toEqual([
      ['taken', '100004', '100003'],
      ['taken', '100014', '100013'],
      ['refused', '100004', '100003'],
    ]);
  });

  it('keeps two apart in the database itself, whatever a program does', async () => {
    const { appointment } = await booked('2009-06-09T09:00');
    const { pool } = test.server.context;
    await expect(
      pool.query(
        `insert into appointment_time select appointment_id, int8range(lower(during) + 39, upper(during) + 39)
           from appointment_time where appointment_id = $1`,
        [appointment],
      ),
    ).rejects.toMatchObject({ code: '23P01' });
  });

  it('answers a request that comes again as the first time, and refuses another under its identity', async () => {
    const request = asking('book', { place: place('2009-06-09T10:00') });
    const first = await ask(request);
    expect(await ask(request)).toEqual(first);
    expect(first.outcome).toBe('taken');
    expect(await device.session.call('changeAppointment', { ...request, caseId: nextId('case') })).toMatchObject({
      ok: false,
      failure: { kind: 'diary.requestDiffers' },
    });
  });

  it('moves an appointment, frees its time for others, and leaves it where it was when the new time is taken', async () => {
    const first = await booked('2009-06-09T11:00');
    const other = await booked('2009-06-09T13:20');
    const move = { appointment: first.appointment, caseId: first.caseId };
    expect(await ask(asking('move', { ...move, place: place('2009-06-09T13:40') }))).toMatchObject({
      outcome: 'refused',
      reason: 'diary.slotTaken',
      appointment: { state: 'confirmed', slot: '2009-06-09T11:00', moves: 0 },
    });
    expect(await ask(asking('move', { ...move, place: place('2009-06-09T11:20') }))).toMatchObject({
      outcome: 'taken',
      appointment: { slot: '2009-06-09T11:20', moves: 1 },
    });
    expect(await ask(asking('cancel', { appointment: other.appointment, caseId: other.caseId }))).toMatchObject({
      appointment: { state: 'cancelled' },
    });
    await booked('2009-06-09T13:20');
  });

  it('holds the slot of a case that is rebuilt: nobody else gets it, and one booking takes it up again', async () => {
    const first = await booked('2009-06-10T09:00');
    const own = { appointment: first.appointment, caseId: first.caseId };
    const hold = asking('hold', { ...own, actor: { id: '100005', role: 'sds' } });
    expect(await ask(hold)).toMatchObject({ outcome: 'taken', appointment: { state: 'held' } });
    expect(await ask(asking('book', { place: place('2009-06-10T09:20') }))).toMatchObject({
      outcome: 'refused',
      reason: 'diary.slotTaken',
      appointment: { state: 'refused' },
    });
    expect(await ask(asking('book', { ...own, place: place('2009-06-10T09:00') }))).toMatchObject({
      outcome: 'taken',
      appointment: { state: 'confirmed', moves: 0 },
    });
  });

  it.each([
    ['when the office is closed', place('2009-06-07T10:00'), 'diary.officeClosed'],
    [
      'with an officer who does not take the type',
      place('2009-06-11T10:00', { officer: '100003' }),
      'diary.officerWithoutSkill',
    ],
    ['with nobody the office knows', place('2009-06-11T10:00', { officer: '199999' }), 'diary.officerUnknown'],
    ['over the officer’s midday', place('2009-06-11T12:00'), 'diary.officerAway'],
    ['at a place the office has not', place('2009-06-11T10:00', { office: 'annexe' }), 'diary.officerUnknown'],
  ])('refuses an appointment %s', async (_when, where, reason) => {
    expect(await ask(asking('book', { place: where }))).toMatchObject({ outcome: 'refused', reason });
  });

  it('refuses every impossible order of steps and leaves the appointment as it was', async () => {
    const first = await booked('2009-06-11T09:00');
    const own = { appointment: first.appointment, caseId: first.caseId };
    expect(await ask(asking('book', { ...own, place: place('2009-06-11T14:00') }))).toMatchObject({
      reason: 'diary.alreadyBooked',
    });
    expect(await ask(asking('cancel', { ...own, caseId: nextId('case') }))).toMatchObject({
      reason: 'diary.appointmentUnknown',
    });
    expect(await ask(asking('cancel'))).toMatchObject({ reason: 'diary.appointmentUnknown', appointment: null });
    await ask(asking('cancel', own));
    for (const action of ['cancel', 'move', 'hold', 'attended'] as const) {
      const actor = { hold: { id: '100005', role: 'sds' }, attended: { id: '100004', role: 'adviser' } } as const;
      const asker = action === 'hold' || action === 'attended' ? { actor: actor[action] } : {};
      const answer = await ask(asking(action, { ...own, ...asker, place: place('2009-06-11T14:00') }));
      expect(answer, action).toMatchObject({
        outcome: 'refused',
        reason: 'diary.appointmentOver',
        appointment: { state: 'cancelled' },
      });
    }
  });

  it('counts who came and who did not, and lets that be put right', async () => {
    const first = await booked('2009-06-12T09:00');
    const own = {
      appointment: first.appointment,
      caseId: first.caseId,
      actor: { id: '100004', role: 'adviser' } as const,
    };
    expect(await ask(asking('failedToAttend', own))).toMatchObject({ appointment: { state: 'failedToAttend' } });
    expect(await ask(asking('attended', own))).toMatchObject({ appointment: { state: 'attended' } });
    expect(await ask(asking('cancel', own))).toMatchObject({ reason: 'diary.appointmentOver' });
  });

  it('is asked only by those whose role it is, and only in their own office', async () => {
    expect(
      await device.session.call('changeAppointment', asking('hold', { actor: { id: '100001', role: 'csa' } })),
    ).toMatchObject({ ok: false, failure: { kind: 'access.roleNotAllowed' } });
    expect(
      await device.session.call(
        'changeAppointment',
        asking('book', { actor: { id: '100001', role: 'sds' }, place: place('2009-06-15T09:00') }),
      ),
    ).toMatchObject({ ok: false, failure: { kind: 'access.roleNotAllowed' } });
  });

  it('tells the other workstations what has changed, each appointment once, as it stands', async () => {
    const other = await enrolTestDevice(test.server);
    const first = await booked('2009-06-16T09:00');
    await ask(
      asking('move', { appointment: first.appointment, caseId: first.caseId, place: place('2009-06-16T10:00') }),
    );
    const all: Appointment[] = [];
    let after = 0;
    for (let more = true; more; ) {
      const page = mustBeOk(await other.session.call('pullAppointments', { after: String(after), max: '5' }));
      all.push(...page.appointments.map(({ appointment }) => appointment));
      ({ more, cursor: after } = page);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.find(({ id }) => id === first.appointment)).toMatchObject({ slot: '2009-06-16T10:00', moves: 1 });
    const { rows } = await test.server.context.pool.query<{ n: string }>(
      'select count(*) as n from appointment where office_id = $1',
      [demoOffice.id],
    );
    expect(all).toHaveLength(Number(rows[0]?.n));
  });
});
