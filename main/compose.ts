/** Composes the workstation for its three entries: adapters are chosen here and nowhere else. */
import { join } from 'node:path';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { failure } from '../shared/error/failure.ts';
import { assembleParts } from './assemble.ts';
import { createDesktop, type Desktop } from './create-desktop.ts';
import { createPdfWorker } from './pdf/batch.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { createHttp } from './platform/http.ts';
import type { FileDialog } from './platform/file-dialog.ts';
import { systemIds } from './platform/ids.ts';
import { createLog } from './platform/log.ts';
import type { Printer } from './platform/printer.ts';
import { postcodeView, uploadPostcodes } from './postcode/import-postcodes.ts';
import { openPostcodes } from './postcode/postcode-directory.ts';
import { connectWith } from './session/connection.ts';
import { type Provision, provisionWorkstation } from './session/provision.ts';
import { Session, type Shell } from './session/session.ts';
import { createStore, openStore } from './store/sqlite/open-store.ts';
import { readMigrations } from './store/sqlite/migrate.ts';
import { systemTimer } from './sync/schedule.ts';
import { createTopics } from './topics.ts';

export interface WorkstationOptions {
  readonly assetsFolder: string;
  /** Folder of everything this workstation keeps; the store is in `store` inside it. */
  readonly dataFolder: string;
  /** Where the SQL of the store's migrations lies, when the program does not run from its sources. */
  readonly migrationFolder?: string;
  /** Undefined: no server; the workstation works all the same. */
  readonly serverUrl: string | undefined;
  readonly shell: Shell;
  /** How this host prints; a browser's window prints by itself. */
  readonly printer?: Printer;
  readonly writeLog: (line: string) => void;
  /** Where the host has one. */
  readonly fileDialog?: FileDialog;
  /** For rehearsals and tests; the machine's own clock when not given. */
  readonly clock?: Clock;
}

export interface ComposedWorkstation {
  readonly desktop: Desktop;
  readonly storeFolder: string;
  /** Takes a postcode directory that a window sends; refused while nobody is signed in who may import one. */
  receiveFile(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<unknown>>;
  /** Sets the machine up; needs a server. */
  provision(wanted: Pick<Provision, 'code' | 'deviceName' | 'people' | 'cost'>): Promise<Result<undefined>>;
}

/** Demonstration details; a real office comes with the enrolment. */
const office = { name: 'Demonstration office', phone: '020 7946 0100' };

export const storeFolderOf = (dataFolder: string): string => join(dataFolder, 'store');

/** Fails when an asset is not as it should be. The store is opened when somebody signs in. */
export function composeWorkstation(options: WorkstationOptions): Result<ComposedWorkstation> {
  const { clock = systemClock() } = options;
  const log = createLog(options.writeLog, clock);
  const pdf = createPdfWorker(options.assetsFolder);
  const topics = createTopics();
  const storeFolder = storeFolderOf(options.dataFolder);
  const { fileDialog } = options;
  const postcodes = openPostcodes({
    folder: storeFolder,
    log,
    onChange: (state) => topics.tell('postcode.changed', postcodeView(state, fileDialog !== undefined)),
  });
  const { printer } = options;
  const surroundings = { clock, ids: systemIds(), log, pdf, office, postcodes, fileDialog, printer };
  const parts = assembleParts({ ...surroundings, assetsFolder: options.assetsFolder });
  if (!parts.ok) return parts;
  const migrations = options.migrationFolder === undefined ? readMigrations() : readMigrations(options.migrationFolder);
  const wire = options.serverUrl === undefined ? undefined : createHttp({ baseUrl: options.serverUrl });
  const monotonicMs = (): number => performance.now();
  const session = new Session({
    parts: parts.value,
    shell: options.shell,
    storeFolder,
    after: systemTimer,
    onChange: (view) => topics.tell('session.changed', view),
    openStore: (folder, key, summarise) => openStore({ folder, key, summarise, migrations }),
    connectTo: connectWith({
      parts: parts.value,
      wire,
      monotonicMs,
      random: Math.random,
      onChange: (view) => topics.tell('sync.changed', view),
      onCase: (caseId) => topics.tell('case.changed', { caseId }),
      onOffice: (kind) => topics.tell('office.changed', { kind }),
    }),
  });
  const desktop = createDesktop(session, topics);
  const close = async (): Promise<void> => {
    postcodes.stop();
    await postcodes.idle();
    await desktop.close();
    await pdf.close();
  };
  return ok({
    desktop: { ...desktop, close },
    storeFolder,
    receiveFile: async (name, bytes) => {
      const work = session.work();
      return work.ok ? uploadPostcodes(work.value, name, bytes) : work;
    },
    provision: async (wanted) =>
      wire === undefined
        ? fail(failure('sync.offline'))
        : provisionWorkstation({
            ...wanted,
            parts: parts.value,
            storeFolder,
            wire,
            createStore: (store) => createStore({ ...store, migrations }),
            monotonicMs,
          }),
  });
}
