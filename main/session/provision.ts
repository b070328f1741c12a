/**
 * Sets a workstation up: key file and store, enrolment with the server by a one-time code, and the people who will sign in
 * here, each with a slot and a lease. Done once, by whoever holds the code.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { summariseWith } from '../case/summarise.ts';
import type { WireClient } from '../platform/http.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { syncFolder } from '../store/durable-file.ts';
import { addPersonSlot, createKeyFile } from '../store/key/enrol.ts';
import type { ScryptCost } from '../store/key/passphrase-slot.ts';
import type { StoreKey } from '../store/key/store-key.ts';
import type { Summarise } from '../store/case-summary.ts';
import type { CaseStore } from '../store/ports.ts';
import { storeFiles } from '../store/store-folder.ts';
import { createDeviceSession } from '../sync/device-session.ts';
import { enrolDevice } from '../sync/enrol.ts';
import { signInOnline } from '../sync/sign-in.ts';
import type { WorkstationParts } from '../workstation.ts';

export interface Provision {
  readonly parts: WorkstationParts;
  readonly storeFolder: string;
  readonly wire: WireClient;
  /** Makes the encrypted store; the composition root names the adapter. */
  readonly createStore: (store: {
    readonly folder: string;
    readonly key: StoreKey;
    readonly device: string;
    readonly summarise: Summarise;
  }) => Result<CaseStore>;
  readonly monotonicMs: () => number;
  /** One-time code from the office. */
  readonly code: string;
  /** Name of the machine as the office knows it. */
  readonly deviceName: string;
  /** Staff numbers and passphrases of those who will work here; the first makes the key. */
  readonly people: readonly { readonly staffNumber: string; readonly passphrase: string }[];
  /** For tests alone: what a try at a passphrase costs. */
  readonly cost?: ScryptCost;
}

/**
 * Everything is made beside its place and moved there whole, so that a failure or a kill half-way leaves nothing that looks
 * like a workstation: it can be done again with a new code. Fails with store.exists where there is one already.
 */
export async function provisionWorkstation(wanted: Provision): Promise<Result<undefined>> {
  const { storeFolder } = wanted;
  if (existsSync(storeFiles(storeFolder).keys)) return fail(failure('store.exists', { file: 'keys.json' }));
  const beside = `${storeFolder}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  const made = await makeIn(beside, wanted);
  if (!made.ok) {
    rmSync(beside, { recursive: true, force: true });
    return made;
  }
  try {
    renameSync(beside, storeFolder);
    syncFolder(dirname(storeFolder));
  } catch (thrown) {
    return fail(diskFailure(thrown));
  }
  return made;
}

async function makeIn(
  folder: string,
  { parts, wire, createStore, monotonicMs, code, deviceName, people, cost }: Provision,
): Promise<Result<undefined>> {
  const [first, ...others] = people;
  if (first === undefined) return fail(failure('request.malformed', { reason: 'nobody is named who will work here' }));
  const slotCost = cost === undefined ? {} : { cost };
  const key = await createKeyFile({
    folder,
    storeId: parts.ids.next(),
    person: first.staffNumber,
    passphrase: first.passphrase,
    ...slotCost,
  });
  if (!key.ok) return key;
  const store = createStore({
    folder,
    key: key.value,
    device: parts.ids.next(),
    summarise: summariseWith(parts.releases),
  });
  if (!store.ok) return store;
  try {
    const enrolled = await enrolDevice({ store: store.value, wire }, { code, name: deviceName });
    if (!enrolled.ok) return enrolled;
    const session = createDeviceSession(store.value, wire, monotonicMs);
    for (const person of people) {
      const signedIn = await signInOnline({ store: store.value, session }, person);
      if (!signedIn.ok) return signedIn;
    }
    for (const { staffNumber, passphrase } of others) {
      const added = await addPersonSlot(folder, key.value, staffNumber, passphrase, cost);
      if (!added.ok) return added;
    }
    return ok(undefined);
  } finally {
    store.value.close();
  }
}
