/** Signing in, locking and leaving: with a real key file and a real store, and a server that is there or not. */
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../../main/session/connection.ts';
import { storeFiles } from '../../../../main/store/store-folder.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { fail, ok } from '../../../../shared/base/result.ts';
import type { Role } from '../../../../shared/base/role.ts';
import { failure } from '../../../../shared/error/failure.ts';
import { makeWorkstation, passphraseOf, type TestOptions, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
afterEach(() => station.remove());
const start = async (options: TestOptions = {}): Promise<void> => {
  station = await makeWorkstation(options);
};
const signIn = (personId: string, passphrase = passphraseOf(personId)) =>
  station.call('session.signIn', { personId, passphrase });

/** A server that answers sign-ins as told; nothing else is asked of it here. */
const connected =
  (answer: Connection['signIn']): NonNullable<TestOptions['connectTo']> =>
  () => ({
    view: () => ({ state: 'upToDate', waiting: 0, parked: 0, lastSuccess: null, problem: null }),
    signIn: answer,
    stuckMessages: async () => ok([]),
    start: () => undefined,
    nudge: () => undefined,
    runNow: async () => ({ state: 'upToDate', waiting: 0, parked: 0, lastSuccess: null, problem: null }),
    stop: async () => undefined,
  });
const renewedAs = (roles: readonly Role[]) => async (id: string) =>
  ok({ id, name: 'Renewed', roles, office: 'office', leaseUntil: '2010-01-01T00:00:00.000Z' });

describe('signing in', () => {
  it('names who may sign in here before anybody has, and opens nothing for a wrong passphrase', async () => {
    await start();
    const before = await station.must('session.state', {});
    expect(before).toMatchObject({ store: { state: 'locked' }, signedIn: null, locked: false });
    expect(before.people.map(({ id }) => id)).toContain('adviser');
    expect(await signIn('csa', 'wrong')).toMatchObject({ failure: { kind: 'store.wrongPassphrase' } });
    expect(await signIn('nobody', passphraseOf('csa'))).toMatchObject({ failure: { kind: 'store.wrongPassphrase' } });
    expect(await signIn('csa', passphraseOf('sds'))).toMatchObject({ failure: { kind: 'store.wrongPassphrase' } });
    expect(await station.must('session.state', {})).toEqual(before);
  });

  it('opens the store as the person, with the roles of the lease', async () => {
    await start();
    expect(await signIn('adviser')).toMatchObject({
      value: { store: { state: 'open' }, signedIn: { id: 'adviser', roles: ['adviser'] }, locked: false },
    });
    expect(await signIn('sds')).toMatchObject({ value: { signedIn: { id: 'sds' } } });
  });

  it('from two windows at the same moment opens the store once, and both are signed in', async () => {
    await start();
    const [first, second] = await Promise.all([signIn('csa'), signIn('csa')]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    const [third, fourth] = await Promise.all([signIn('sds'), signIn('adviser')]);
    expect([third.ok, fourth.ok]).toEqual([true, true]);
    expect(await station.must('session.state', {})).toMatchObject({
      store: { state: 'open' },
      signedIn: { id: 'adviser' },
    });
  });
});

describe('the lock', () => {
  it('refuses everything until the passphrase is proved again, and loses nothing', async () => {
    await start();
    await station.signIn('csa');
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    await station.must('draft.save', { caseId, key: 'contact.callerIs', text: 'sel', caret: 3 });
    expect(await station.must('session.lock', {})).toMatchObject({ locked: true, signedIn: { id: 'csa' } });
    expect(await station.call('interview.view', { caseId, language: 'en' })).toMatchObject({
      failure: { kind: 'access.locked' },
    });
    expect(await signIn('csa', 'wrong')).toMatchObject({ failure: { kind: 'store.wrongPassphrase' } });
    expect(await station.must('session.state', {})).toMatchObject({ locked: true });
    expect(await signIn('csa')).toMatchObject({ value: { locked: false } });
    const view = await station.must('interview.view', { caseId, language: 'en' });
    const [item] = view.section.items;
    expect(item).toMatchObject({ question: { key: 'contact.callerIs', draft: { text: 'sel', caret: 3 } } });
  });

  it('of one person opens for another only as that other', async () => {
    await start();
    await station.signIn('csa');
    await station.must('session.lock', {});
    expect(await signIn('adviser')).toMatchObject({ value: { locked: false, signedIn: { id: 'adviser' } } });
    expect(await station.call('case.start', { channel: 'visit', language: 'en' })).toMatchObject({
      failure: { kind: 'access.roleNotAllowed' },
    });
  });

  it('does not outlast the lease', async () => {
    await start({ leaseDays: 7 });
    await station.signIn('csa');
    await station.must('session.lock', {});
    station.clock.set('2009-06-10T09:00' as LocalDateTime);
    expect(await signIn('csa')).toMatchObject({ failure: { kind: 'access.leaseEnded' } });
    expect(await station.must('session.state', {})).toMatchObject({ locked: true });
  });
});

describe('the lease', () => {
  it('lets a person work without the server until it ends, and then no longer', async () => {
    await start({ leaseDays: 7 });
    station.clock.set('2009-06-09T09:00' as LocalDateTime);
    expect((await signIn('csa')).ok).toBe(true);
    await station.must('session.signOut', {});
    station.clock.set('2009-06-09T10:16' as LocalDateTime);
    expect(await signIn('csa')).toMatchObject({ failure: { kind: 'access.leaseEnded' } });
    expect(await station.must('session.state', {})).toMatchObject({ signedIn: null, store: { state: 'locked' } });
  });

  it('is not prolonged by setting the clock back', async () => {
    await start({ leaseDays: 7 });
    station.clock.set('2008-06-09T09:00' as LocalDateTime);
    expect(await signIn('csa')).toMatchObject({ failure: { kind: 'access.leaseEnded' } });
  });

  it('is renewed when the server answers, and the roles are those it gives', async () => {
    await start({ leaseDays: 1, connectTo: connected(renewedAs(['adviser'])) });
    station.clock.set('2009-06-20T09:00' as LocalDateTime);
    expect(await signIn('csa')).toMatchObject({
      value: { signedIn: { id: 'csa', roles: ['adviser'] }, offlineUntil: '2010-01-01T00:00:00.000Z' },
    });
  });

  it('is renewed behind the window while it lasts: roles taken away at the office count at once', async () => {
    await start({ connectTo: connected(renewedAs([])) });
    await station.signIn('csa');
    await expect.poll(async () => (await station.must('session.state', {})).signedIn?.roles).toEqual([]);
    expect(await station.call('case.start', { channel: 'visit', language: 'en' })).toMatchObject({
      failure: { kind: 'access.roleNotAllowed' },
    });
  });

  it('that the server refuses to renew ends the work, with the server’s reason', async () => {
    await start({ leaseDays: 1, connectTo: connected(async () => fail(failure('sync.deviceRevoked'))) });
    station.clock.set('2009-06-20T09:00' as LocalDateTime);
    expect(await signIn('csa')).toMatchObject({ failure: { kind: 'sync.deviceRevoked' } });
  });

  it('is of no account to somebody who signs out while the server is being asked', async () => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const closed = (): never => {
      throw new Error('the store is closed');
    };
    await start({ connectTo: connected((id) => (id === 'csa' ? asked.then(closed) : renewedAs(['adviser'])(id))) });
    await station.signIn('csa');
    await station.must('session.signOut', {});
    answer();
    await station.signIn('adviser');
    expect(station.log.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});

describe('a store that is broken', () => {
  const breakages = [
    ['cut in the middle', 'store.truncated', (folder: string) => truncateSync(storeFiles(folder).database, 9_000)],
    [
      'missing',
      'store.missing',
      (folder: string) =>
        [storeFiles(folder).database, storeFiles(folder).log].forEach((file) => rmSync(file, { force: true })),
    ],
    ['of other bytes', 'store.', (folder: string) => flipByte(storeFiles(folder).database)],
  ] as const;

  it.each(breakages)('(%s) is shown as broken with its reason, and not made anew', async (_name, kind, damage) => {
    await start();
    damage(station.storeFolder);
    const { database } = storeFiles(station.storeFolder);
    const before = existsSync(database) ? readFileSync(database) : undefined;
    const refused = await signIn('csa');
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.failure.kind).toContain(kind);
    expect(await station.must('session.state', {})).toMatchObject({
      signedIn: null,
      store: { state: 'broken', failure: refused.ok ? {} : refused.failure },
    });
    expect(existsSync(database) ? readFileSync(database) : undefined).toEqual(before);
  });

  it('says so before anybody signs in when its key file is missing or damaged', async () => {
    await start();
    const { keys } = storeFiles(station.storeFolder);
    writeFileSync(
      keys,
      readFileSync(keys, 'utf8').replace('"format":1', '"format":2').replace('"format": 1', '"format": 2'),
    );
    expect(await station.must('session.state', {})).toMatchObject({
      store: { state: 'broken', failure: { kind: 'store.keysDamaged' } },
    });
    rmSync(keys);
    expect(await station.must('session.state', {})).toMatchObject({
      store: { state: 'broken', failure: { kind: 'store.missingKeys' } },
      people: [],
    });
    expect(existsSync(join(station.storeFolder, 'keys.json'))).toBe(false);
  });
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const place = Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
