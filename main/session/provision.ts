/**
 * Sets a workstation up: key file and store, enrolment with the server by a one-time code, and the people who will sign in
 * here, each with a slot and a lease. Done once, by whoever holds the code.
 */
import { mkdirSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { summariseWith } from '../case/summarise.ts';
import type { WireClient } from '../platform/http.ts';
import { addPersonSlot, createKeyFile } from '../store/key/enrol.ts';
import type { StoreKey } from '../store/key/store-key.ts';
import type { Summarise } from '../store/case-summary.ts';
import type { CaseStore } from '../store/ports.ts';
import { createDeviceSession } from '../sync/device-session.ts';
import { enrolDevice } from '../sync/enrol.ts';
import { signInOnline } from '../sync/sign-in.ts';
import type { WorkstationParts } from '../workstation.ts';

export interface Provision {
  readonly parts: WorkstationParts;
  readonly storeFolder: string;
  readonly wire: WireClient;
  /** Makes the encrypted store; the composition root names the adapter. */
  readonly createStore: (store: { readonly folder: string; readonly key: StoreKey; readonly device: string; readonly summarise: Summarise }) => Result<CaseStore>;
  readonly monotonicMs: () => number;
  /** One-time code from the office. */
  readonly code: string;
  /** Name of the machine as the office knows it. */
  readonly deviceName: string;
  /** Staff numbers and passphrases of those who will work here; the first makes the key. */
  readonly people: readonly { readonly staffNumber: string; readonly passphrase: string }[];
}

/** Fails without leaving a store that nobody could sign in to only in part: every step can be done again with a new code. */
export async function provisionWorkstation({ parts, storeFolder, wire, createStore, monotonicMs, code, deviceName, people }: Provision): Promise<Result<undefined>> {
  const [first, ...others] = people;
  if (first === undefined) return fail(failure('request.malformed', { reason: 'nobody is named who will work here' }));
  mkdirSync(storeFolder, { recursive: true, mode: 0o700 });
  const key = await createKeyFile({ folder: storeFolder, storeId: parts.ids.next(), person: first.staffNumber, passphrase: first.passphrase });
  if (!key.ok) return key;
  const store = createStore({ folder: storeFolder, key: key.value, device: parts.ids.next(), summarise: summariseWith(parts.releases, parts.rules) });
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
      const added = await addPersonSlot(storeFolder, key.value, staffNumber, passphrase);
      if (!added.ok) return added;
    }
    return ok(undefined);
  } finally {
    store.value.close();
  }
}
