/**
 * One start of the program, in a process of its own, told as JSON: `whole` goes the window's way to the first question;
 * `parts` takes the same apart. Times in ms since the process began, or of a part.
 */
import { join } from 'node:path';

const [, , mode = 'whole', dataFolder = ''] = process.argv;
const marks: Record<string, number> = {};
const now = (): number => performance.now();

async function part<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = now();
  const value = await work();
  marks[name] = now() - start;
  return value;
}

async function whole(): Promise<void> {
  marks['process start'] = now();
  const { benchPerson, openOffice } = await part('program loaded', () => import('../answer/office.ts'));
  const { mustBeOk } = await import('../../../shared/base/result.ts');
  const { desktop } = await part('release, councils, rates', () => openOffice(dataFolder));
  const call = async (name: string, request: unknown): Promise<unknown> =>
    mustBeOk(await desktop.handle(name, request));
  await part('sign in (scrypt, inspect, open)', () =>
    call('session.signIn', { personId: benchPerson.id, passphrase: benchPerson.passphrase }),
  );
  await part('first list', () => call('case.list', { filter: 'mine' }));
  await part('case start with its first question', () => call('case.start', { channel: 'telephone', language: 'en' }));
  marks['total'] = now();
  await desktop.close();
}

async function parts(): Promise<void> {
  const { assetsFolder, benchParts, benchPerson } = await import('../answer/office.ts');
  const { mustBeOk } = await import('../../../shared/base/result.ts');
  const { readReleaseFiles } = await import('../../../main/platform/release-files.ts');
  const { loadRelease } = await import('../../../shared/script/load-release.ts');
  const { loadModulusCheck } = await import('../../../main/platform/modulus.ts');
  const { storeFolderOf } = await import('../../../main/compose.ts');
  const { unlockWithPassphrase } = await import('../../../main/store/key/unlock.ts');
  const { inspectStore } = await import('../../../main/store/sqlite/inspect.ts');
  const { readMigrations } = await import('../../../main/store/sqlite/migrate.ts');
  const { openStore } = await import('../../../main/store/sqlite/open-store.ts');
  const { storeFiles } = await import('../../../main/store/store-folder.ts');
  const { summariseWith } = await import('../../../main/case/summarise.ts');
  const files = await part('release: reading the files', () =>
    mustBeOk(readReleaseFiles(join(assetsFolder, 'script', '2009-10'), join(assetsFolder, 'rates', 'parameters.yaml'))),
  );
  const modulusValid = loadModulusCheck(join(assetsFolder, 'bank'));
  const { parse } = await import('yaml');
  await part('release: YAML alone (plain parse)', () =>
    Object.values(files.files).map((text) => parse(text) as unknown),
  );
  await part('release: load, check, compile', () => mustBeOk(loadRelease(files, { modulusValid })));
  const made = await part('all parts again, warm', () => benchParts());
  const folder = storeFolderOf(dataFolder);
  const key = await part('unlock (scrypt)', async () =>
    mustBeOk(await unlockWithPassphrase(folder, benchPerson.id, benchPerson.passphrase)),
  );
  await part('inspect the store', () => mustBeOk(inspectStore(storeFiles(folder), key, readMigrations())));
  const store = await part('open (inspection included)', () =>
    mustBeOk(openStore({ folder, key, summarise: summariseWith(made.releases) })),
  );
  await part('first list of the store', () => store.cases.listCases({ limit: 50 }));
  store.close();
}

await (mode === 'whole' ? whole() : parts());
process.stdout.write(`${JSON.stringify(marks)}\n`);
