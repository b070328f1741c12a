/** The lock after idle time: who sets it, how long it waits, and that every window is told. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

interface Timer {
  readonly ms: number;
  ring(): void;
  gone: boolean;
}

let timers: Timer[];
let station: TestWorkstation;
let told: boolean[];
const waiting = (): readonly number[] => timers.filter(({ gone }) => !gone).map(({ ms }) => ms / 60_000);

beforeEach(async () => {
  timers = [];
  told = [];
  station = await makeWorkstation({
    after: (ms, callback) => {
      const timer: Timer = { ms, ring: callback, gone: false };
      timers.push(timer);
      return () => {
        timer.gone = true;
      };
    },
  });
  station.desktop.on((topic, message) => {
    if (topic === 'session.changed') told.push((message as { locked: boolean }).locked);
  });
});
afterEach(() => station.remove());

describe('the idle lock', () => {
  it('waits 15 minutes until somebody sets another time, and begins anew with each touch', async () => {
    await station.signIn('csa');
    expect(waiting()).toEqual([15]);
    await station.must('session.touch', {});
    expect(waiting()).toEqual([15]);
    expect(timers).toHaveLength(2);
  });

  it('locks the program itself, tells every window, and lets the same person in again', async () => {
    await station.signIn('csa');
    const last = timers.at(-1);
    last?.ring();
    expect(told).toEqual([false, true]);
    expect(await station.call('case.list', { filter: 'mine' })).toMatchObject({ failure: { kind: 'access.locked' } });
    // A touch of a locked window is nobody's.
    await station.must('session.touch', {});
    expect(waiting()).toEqual([]);
    await station.signIn('csa');
    expect(waiting()).toEqual([15]);
    expect((await station.must('session.state', {})).locked).toBe(false);
  });

  it('is set by a supervisor, counts at once and is there after the next sign-in', async () => {
    await station.signIn('supervisor');
    const view = await station.must('session.setIdleLock', { minutes: 3 });
    expect(view.idleMinutes).toBe(3);
    expect(waiting()).toEqual([3]);
    expect(station.log.join()).toContain('session.idleMinutes');
    await station.must('session.signOut', {});
    expect(waiting()).toEqual([]);
    await station.signIn('csa');
    expect(waiting()).toEqual([3]);
  });

  it.each([0, 16, -1, 2.5, 1e9])('refuses %s minutes in words and stays as it was', async (minutes) => {
    await station.signIn('supervisor');
    expect(await station.call('session.setIdleLock', { minutes })).toMatchObject({
      failure: { kind: 'access.idleMinutes', field: 'minutes', detail: { least: 1, most: 15 } },
    });
    expect((await station.must('session.state', {})).idleMinutes).toBe(15);
  });

  it.each(['csa', 'visitingOfficer', 'financialAssessor'])('is not for %s to set', async (person) => {
    await station.signIn(person);
    expect(await station.call('session.setIdleLock', { minutes: 3 })).toMatchObject({
      failure: { kind: 'access.roleNotAllowed' },
    });
  });
});

describe('the place of a window', () => {
  it('is there for the same person after the program was killed, and not after a sign-out', async () => {
    await station.signIn('csa');
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    const gone = '0193517f-0000-7000-8000-0000000000ff';
    const place = {
      language: 'cy',
      opened: { key: 'customer.name', section: 'M03' },
      openedAt: 1,
      wrapUpSince: null,
    } as const;
    const open = { caseId, screen: 'interview', place } as const;
    await station.must('window.keepPlace', { front: caseId, cases: [open, { ...open, caseId: gone }] });
    expect(await station.must('window.place', {})).toEqual({ front: caseId, cases: [open] });
    // Somebody else at the machine has a window of their own.
    await station.signIn('supervisor');
    expect(await station.must('window.place', {})).toBeNull();
    await station.signIn('csa');
    expect(await station.must('window.place', {})).toEqual({ front: caseId, cases: [open] });
    await station.must('session.signOut', {});
    await station.signIn('csa');
    expect(await station.must('window.place', {})).toBeNull();
  });
});
