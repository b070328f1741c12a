import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../main/platform/http.ts';
import { enrolDevice } from '../../main/sync/enrol.ts';
import { checkLease, signInOnline } from '../../main/sync/sign-in.ts';
import { createDeviceSession } from '../../main/sync/device-session.ts';
import { syncSettings } from '../../main/sync/ports.ts';
import { demoPassphrase } from '../../server/access/seed-demo.ts';
import { startServer } from '../../server/start-server.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { createFakeSyncStore } from '../support/fake-sync-store.ts';
import { connectionString, generousLimits, startTestServer } from '../support/postgres.ts';
import type { TestServer } from '../support/postgres.ts';
import { enrolTestDevice } from '../support/test-device.ts';

let test: TestServer;
let nowMs = Date.now();
beforeAll(async () => {
  test = await startTestServer({ now: () => nowMs });
});
afterAll(() => test.stop());

const newStore = (name: string) => createFakeSyncStore(`${name}-${process.pid}`);
const signInAs = async (staffNumber: string, passphrase = demoPassphrase) => {
  const device = await enrolTestDevice(test.server);
  return { device, result: await signInOnline(device, { staffNumber, passphrase }) };
};
const kindOf = (result: { ok: boolean; failure?: { kind: string } }): string =>
  result.ok ? 'ok' : (result.failure?.kind ?? '');

describe('enrolling a device', () => {
  it('works once for a code, and again only for the same device with the same key', async () => {
    const code = await test.server.demoCode();
    const wire = createHttp({ baseUrl: test.server.url });
    const store = newStore('first');
    const enrolled = mustBeOk(await enrolDevice({ store, wire }, { code: ` ${code.toLowerCase()} `, name: 'Desk 1' }));
    expect(enrolled.serverKey).toBe(test.server.publicKey);
    store.write.settings.remove(syncSettings.enrolment);
    expect(kindOf(await enrolDevice({ store, wire }, { code, name: 'Desk 1' }))).toBe('ok');
    expect(kindOf(await enrolDevice({ store: newStore('second'), wire }, { code, name: 'Desk 2' }))).toBe(
      'sync.codeNotGood',
    );
  });

  it('refuses a code nobody made, an old one, and an identity that is taken, in words that tell nothing more', async () => {
    const wire = createHttp({ baseUrl: test.server.url });
    expect(kindOf(await enrolDevice({ store: newStore('third'), wire }, { code: 'AAAA-BBBB-CCCC', name: 'x' }))).toBe(
      'sync.codeNotGood',
    );
    const old = await test.server.demoCode();
    nowMs += 25 * 3_600_000;
    expect(kindOf(await enrolDevice({ store: newStore('fourth'), wire }, { code: old, name: 'x' }))).toBe(
      'sync.codeNotGood',
    );
    const taken = await enrolTestDevice(test.server);
    const thief = createFakeSyncStore(taken.id);
    expect(kindOf(await enrolDevice({ store: thief, wire }, { code: await test.server.demoCode(), name: 'x' }))).toBe(
      'sync.deviceTaken',
    );
  });

  it('gives a pass only for the signature of the enrolled key, and none to a revoked device', async () => {
    const device = await enrolTestDevice(test.server);
    const thief = createFakeSyncStore(device.id);
    mustBeOk(
      thief.write.settings.set(syncSettings.enrolment, {
        device: device.id,
        office: { id: 'o', name: 'o' },
        serverKey: '',
      }),
    );
    const { privateKey, publicKey } = newKey();
    mustBeOk(thief.write.settings.set(syncSettings.deviceKey, { privateKey, publicKey }));
    const session = createDeviceSession(thief, device.wire, () => 0);
    expect(kindOf(await session.call('pull', { after: '0', max: '1' }))).toBe('sync.notEnrolled');
    mustBeOk(await device.session.call('pull', { after: '0', max: '1' }));
    await test.server.context.pool.query('update device set revoked_at = now() where id = $1', [device.id]);
    expect(kindOf(await device.session.call('pull', { after: '0', max: '1' }))).toBe('sync.deviceRevoked');
  });

  it('renews a pass that ended without anybody noticing', async () => {
    const device = await enrolTestDevice(test.server);
    mustBeOk(await device.session.call('pull', { after: '0', max: '1' }));
    nowMs += 16 * 60_000;
    mustBeOk(await device.session.call('pull', { after: '0', max: '1' }));
  });
});

function newKey() {
  const store = newStore('key');
  void enrolDevice(
    { store, wire: { call: () => Promise.resolve({ ok: false, failure: { kind: 'sync.offline' } }) } },
    { code: 'x', name: 'x' },
  );
  return (
    store.settings.get<{ publicKey: string; privateKey: string }>(syncSettings.deviceKey) ?? {
      publicKey: '',
      privateKey: '',
    }
  );
}

describe('signing in', () => {
  it('gives the person, their roles and office, and a lease for a fortnight that holds offline', async () => {
    const { device, result } = await signInAs('100006');
    const { person, office } = mustBeOk(result);
    expect(person).toMatchObject({
      id: '100006',
      name: 'Sue Supervisor',
      roles: ['supervisor', 'csa'],
      office: 'office-demo',
    });
    expect(office.name).toBe('Demonstration office');
    const after = (days: number): string => new Date(nowMs + days * 86_400_000).toISOString();
    expect(kindOf(checkLease(device.store, person, after(13)))).toBe('ok');
    expect(kindOf(checkLease(device.store, person, after(15)))).toBe('access.leaseEnded');
    expect(kindOf(checkLease(device.store, person, after(-2)))).toBe('access.leaseEnded');
    const forged = { ...person, lease: (person.lease ?? '').replaceAll('office-demo', 'office-else') };
    expect(kindOf(checkLease(device.store, forged, after(1)))).toBe('access.leaseEnded');
    const other = await enrolTestDevice(test.server);
    expect(kindOf(checkLease(other.store, person, after(1)))).toBe('access.leaseEnded');
  });

  it('says the same of a wrong passphrase, an unknown person and one who left', async () => {
    await test.server.context.pool.query("update person set active = false where staff_number = '100005'");
    const failures = [];
    for (const [staff, passphrase] of [
      ['100001', 'wrong'],
      ['999999', demoPassphrase],
      ['100005', demoPassphrase],
    ] as const) {
      const { result } = await signInAs(staff, passphrase);
      failures.push(result.ok ? undefined : result.failure);
    }
    expect(failures).toEqual([1, 2, 3].map(() => ({ kind: 'access.wrongPassphrase' })));
    await test.server.context.pool.query("update person set active = true where staff_number = '100005'");
  });

  it('lets nobody guess for long, from one device or at one person', async () => {
    const limits = { ...generousLimits, signInByDevice: 3 };
    const second = mustBeOk(
      await startServer({
        databaseUrl: connectionString(test.server),
        limits,
        delay: () => Promise.resolve(),
        demo: true,
      }),
    );
    const device = await enrolTestDevice(second);
    const kinds = [];
    for (let tries = 0; tries < 5; tries += 1) {
      kinds.push(kindOf(await device.session.call('signIn', { staffNumber: `20000${tries}`, passphrase: 'guess' })));
    }
    expect(kinds).toEqual([...Array(3).fill('access.wrongPassphrase'), 'sync.tooManyAttempts', 'sync.tooManyAttempts']);
    await second.stop();
  });
});

describe('roles', () => {
  it('lets a supervisor make an enrolment code that works, and an agent not', async () => {
    const supervisor = await signInAs('100006');
    const pass = mustBeOk(supervisor.result).personToken;
    const made = mustBeOk(await supervisor.device.session.call('createEnrolmentCode', {}, pass));
    await enrolTestDevice(test.server, made.code);
    const agent = await signInAs('100001');
    const refused = await agent.device.session.call('createEnrolmentCode', {}, mustBeOk(agent.result).personToken);
    expect(refused).toMatchObject({ failure: { kind: 'access.roleNotAllowed', detail: { roles: 'supervisor' } } });
    expect(kindOf(await agent.device.session.call('createEnrolmentCode', {}))).toBe('access.notSignedIn');
    expect(kindOf(await agent.device.session.call('createEnrolmentCode', {}, pass))).toBe('access.notSignedIn');
  });

  it('takes a role away at once, not when the pass ends', async () => {
    const { device, result } = await signInAs('100005');
    const pass = mustBeOk(result).personToken;
    mustBeOk(await device.session.call('listParked', {}, pass));
    await test.server.context.pool.query("update person set roles = '{csa}' where staff_number = '100005'");
    expect(kindOf(await device.session.call('listParked', {}, pass))).toBe('access.notSignedIn');
  });
});
