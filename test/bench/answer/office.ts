/** A workstation set up without a server, for benchmarks: store, key file, and one person with a lease of this office. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleParts } from '../../../main/assemble.ts';
import { summariseWith } from '../../../main/case/summarise.ts';
import { type ComposedWorkstation, composeWorkstation, storeFolderOf } from '../../../main/compose.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { systemIds } from '../../../main/platform/ids.ts';
import { createLog } from '../../../main/platform/log.ts';
import { createKeyFile } from '../../../main/store/key/enrol.ts';
import type { CaseStore } from '../../../main/store/ports.ts';
import { createStore } from '../../../main/store/sqlite/open-store.ts';
import { syncSettings } from '../../../main/sync/ports.ts';
import type { WorkstationParts } from '../../../main/workstation.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import { signedText } from '../../../shared/sync/signed-text.ts';

export const assetsFolder = join(import.meta.dirname, '../../../assets');
export const benchPerson = { id: 'staff-1', passphrase: 'correct horse battery' };

export const benchFolder = (): string => mkdtempSync(join(tmpdir(), 'cms-bench-'));
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** The workstation's own parts, with a renderer that makes nothing. */
export function benchParts(): WorkstationParts {
  const clock = systemClock();
  const pdf = {
    render: async () => new Uint8Array(),
    countSheets: async () => 1,
    joinSheets: async () => new Uint8Array(),
  };
  const surroundings = { clock, ids: systemIds(), log: createLog(() => undefined, clock), pdf };
  return mustBeOk(assembleParts({ ...surroundings, assetsFolder, office: { name: 'Bench', phone: '020 7946 0100' } }));
}

/** Makes the store in a data folder and enrols the person; `fill` writes to it before it is closed. */
export async function setUpOffice(
  dataFolder: string,
  parts: WorkstationParts,
  fill: (store: CaseStore, parts: WorkstationParts) => Promise<void>,
): Promise<void> {
  const folder = storeFolderOf(dataFolder);
  const device = parts.ids.next();
  const { id, passphrase } = benchPerson;
  mkdirSync(folder, { recursive: true });
  const key = mustBeOk(await createKeyFile({ folder, storeId: 'bench', person: id, passphrase }));
  const store = mustBeOk(createStore({ folder, key, device, summarise: summariseWith(parts.releases) }));
  enrol(store);
  await fill(store, parts);
  store.close();
}

/** The lease is signed by a key that the enrolment names as the server's: what a real enrolment leaves behind. */
function enrol({ device, write }: CaseStore): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const day = 86_400_000;
  const lease = {
    device,
    person: 'person-1',
    roles: ['csa', 'supervisor'] as const,
    office: 'office-1',
    issuedAt: new Date(Date.now() - day).toISOString(),
    expiresAt: new Date(Date.now() + day).toISOString(),
  };
  const signature = sign(null, Buffer.from(signedText('lease', lease)), privateKey).toString('base64url');
  const serverKey = publicKey.export({ format: 'jwk' }).x ?? '';
  mustBeOk(
    write.settings.set(syncSettings.enrolment, { device, office: { id: 'office-1', name: 'Bench' }, serverKey }),
  );
  mustBeOk(
    write.settings.keepPerson({
      id: benchPerson.id,
      name: 'Bench',
      roles: lease.roles,
      office: 'office-1',
      leaseUntil: lease.expiresAt,
      lease: JSON.stringify({ lease, signature }),
    }),
  );
}

/** The program behind the window over that folder; nobody has signed in yet. */
export const openOffice = (dataFolder: string): ComposedWorkstation =>
  mustBeOk(
    composeWorkstation({
      assetsFolder,
      dataFolder,
      serverUrl: undefined,
      shell: { host: 'browser', version: 'bench' },
      writeLog: () => undefined,
    }),
  );
