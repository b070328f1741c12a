/** The workstation as its entries compose it, provisioned with a server: its own store, PDF thread, schedule and wire. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerCall } from '../../main/browser/answer-call.ts';
import { summariseWith } from '../../main/case/summarise.ts';
import { type ComposedWorkstation, composeWorkstation } from '../../main/compose.ts';
import { setClock, type SetClock } from '../../main/platform/clock.ts';
import { unlockWithPassphrase } from '../../main/store/key/unlock.ts';
import type { CaseStore } from '../../main/store/ports.ts';
import { openStore } from '../../main/store/sqlite/open-store.ts';
import { demoPassphrase, demoPeople } from '../../server/access/seed-demo.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { mustBeOk, type Result } from '../../shared/base/result.ts';
import { assetsFolder, cheapCost, testParts, testTime, type TestWorkstation } from './workstation.ts';

export interface RunningWorkstation extends Pick<TestWorkstation, 'call' | 'must'> {
  readonly workstation: ComposedWorkstation;
  readonly clock: SetClock;
  readonly log: readonly string[];
  signIn(staffNumber: string): Promise<void>;
  /** Signs out, and opens the store as it lies on the disk. */
  lookAtStore<T>(look: (store: CaseStore) => T): Promise<T>;
  remove(): Promise<void>;
}

/** Staff number of the demonstration person with the role. */
export const staffNumberOf = (role: string): string =>
  demoPeople.find(({ roles }) => roles.some((held) => held === role))?.staffNumber ?? '';

/** Enrols with the code and gives everybody of the demonstration office a place. */
export async function runWorkstation(
  serverUrl: string,
  code: string,
  at: LocalDateTime = testTime,
): Promise<RunningWorkstation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'cms-running-test-'));
  const clock = setClock(at, 'Europe/London');
  const log: string[] = [];
  const names = Object.fromEntries(demoPeople.map(({ staffNumber, name }) => [staffNumber, name]));
  const workstation = mustBeOk(
    composeWorkstation({
      assetsFolder,
      dataFolder,
      serverUrl,
      shell: { host: 'browser', version: 'test', demonstration: { passphrase: demoPassphrase, names } },
      writeLog: (line) => log.push(line),
      clock,
    }),
  );
  const people = demoPeople.map(({ staffNumber }) => ({ staffNumber, passphrase: demoPassphrase }));
  mustBeOk(await workstation.provision({ code, deviceName: 'test', people, cost: cheapCost }));
  const { desktop, storeFolder } = workstation;
  const call: TestWorkstation['call'] = (name, request) => answerCall(desktop, name, request) as Promise<Result<never>>;
  const must: TestWorkstation['must'] = async (name, request) => mustBeOk(await call(name, request));
  return {
    workstation,
    clock,
    log,
    call,
    must,
    signIn: async (personId) => {
      await must('session.signIn', { personId, passphrase: demoPassphrase });
    },
    lookAtStore: async (look) => {
      await must('session.signOut', {});
      const key = mustBeOk(await unlockWithPassphrase(storeFolder, staffNumberOf('csa'), demoPassphrase));
      const { releases } = testParts();
      const store = mustBeOk(openStore({ folder: storeFolder, key, summarise: summariseWith(releases) }));
      try {
        return look(store);
      } finally {
        store.close();
      }
    },
    remove: async () => {
      await desktop.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
