/**
 * A workstation for tests: the real use cases over a real encrypted store in a temporary folder, with the clock set and the
 * people of an office who may sign in. No server, unless a wire is handed in.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleParts } from '../../main/assemble.ts';
import { answerCall } from '../../main/browser/answer-call.ts';
import { summariseWith } from '../../main/case/summarise.ts';
import { createDesktop, type Desktop } from '../../main/create-desktop.ts';
import { loadFonts } from '../../main/pdf/font/load-fonts.ts';
import { createPdfRenderer, type PdfRenderer } from '../../main/pdf/render.ts';
import { setClock, type SetClock } from '../../main/platform/clock.ts';
import type { FileDialog } from '../../main/platform/file-dialog.ts';
import { systemIds } from '../../main/platform/ids.ts';
import { createLog } from '../../main/platform/log.ts';
import { postcodeView } from '../../main/postcode/import-postcodes.ts';
import { openPostcodes } from '../../main/postcode/postcode-directory.ts';
import { connectWith, type ConnectTo } from '../../main/session/connection.ts';
import { Session, type SessionParts } from '../../main/session/session.ts';
import { addPersonSlot, createKeyFile } from '../../main/store/key/enrol.ts';
import type { StoreKey } from '../../main/store/key/store-key.ts';
import type { CaseStore } from '../../main/store/ports.ts';
import { createStore, openStore } from '../../main/store/sqlite/open-store.ts';
import { systemTimer } from '../../main/sync/schedule.ts';
import { syncSettings } from '../../main/sync/ports.ts';
import { makeDeviceKey, signAsDevice } from '../../main/sync/signing.ts';
import { createTopics } from '../../main/topics.ts';
import type { Work } from '../../main/work.ts';
import type { WorkstationParts } from '../../main/workstation.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { mustBeOk, type Result } from '../../shared/base/result.ts';
import type { Role } from '../../shared/base/role.ts';
import type { CallName, CallReply, CallRequest } from '../../shared/contract/desktop.ts';

export const assetsFolder = join(import.meta.dirname, '../../assets');
/** When tests begin: a Tuesday morning that the shipped release and its rates cover. */
export const testTime = '2009-06-02T10:15' as LocalDateTime;

/** scrypt as cheap as it goes: what a guess costs is tested with the key file. */
export const cheapCost = { n: 2 ** 10, r: 8, p: 1 } as const;

type TimelessParts = Omit<WorkstationParts, 'clock' | 'log'>;
let assembled: TimelessParts | undefined;

/** The parts of the shipped assets, read once for a test file. */
export function testParts(): TimelessParts {
  assembled ??= mustBeOk(
    assembleParts({
      assetsFolder,
      clock: setClock(testTime, 'Europe/London'),
      ids: systemIds(),
      log: createLog(() => undefined, setClock(testTime, 'Europe/London')),
      pdf: createPdfRenderer(loadFonts(assetsFolder)),
      office: { name: 'Test office', phone: '020 7946 0100' },
    }),
  );
  return assembled;
}

export interface TestPerson {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** One person for each role, who is known by the role's name. */
export const everyRole = ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'] as const;
export const officePeople: readonly TestPerson[] = everyRole.map((role) => ({ id: role, roles: [role] }));

export const passphraseOf = (id: string): string => `correct horse ${id}`;

export interface TestOptions {
  readonly people?: readonly TestPerson[];
  readonly at?: LocalDateTime;
  /** Days that the leases last from the test's time on. */
  readonly leaseDays?: number;
  /** Stands between the use cases and the store, to make it fail. */
  readonly wrapStore?: (store: CaseStore) => CaseStore;
  /** Stands in for the renderer, to make something happen meanwhile. */
  readonly wrapPdf?: (pdf: PdfRenderer) => PdfRenderer;
  readonly connectTo?: ConnectTo;
  /** The timer of the idle lock; the machine's when not given. */
  readonly after?: SessionParts['after'];
  /** Other releases than the shipped one. */
  readonly releases?: WorkstationParts['releases'];
  /** Stands in for the machine's dialog. */
  readonly fileDialog?: FileDialog;
}

export interface TestWorkstation {
  readonly desktop: Desktop;
  readonly session: Session;
  readonly parts: WorkstationParts;
  readonly clock: SetClock;
  readonly folder: string;
  readonly storeFolder: string;
  /** Lines of the log. */
  readonly log: readonly string[];
  /** A call as a window makes it: through the door that both hosts share. */
  call<N extends CallName>(name: N, request: CallRequest<N>): Promise<Result<CallReply<N>>>;
  /** The reply of a call that must not fail. */
  must<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>>;
  signIn(id: string): Promise<void>;
  /** The work of whoever is signed in. */
  work(): Work;
  /** What the disk holds, read by a store opened anew over a copy that was made at this moment. */
  onDisk<T>(look: (store: CaseStore) => T): T;
  /** Signs out and throws the folder away. */
  remove(): Promise<void>;
}

export async function makeWorkstation(options: TestOptions = {}): Promise<TestWorkstation> {
  const { people = officePeople, at = testTime } = options;
  const folder = mkdtempSync(join(tmpdir(), 'cms-workstation-test-'));
  const storeFolder = join(folder, 'store');
  const clock = setClock(at, 'Europe/London');
  const log: string[] = [];
  const pdf = options.wrapPdf?.(testParts().pdf) ?? testParts().pdf;
  const { releases = testParts().releases } = options;
  const topics = createTopics();
  const ownLog = createLog((line) => log.push(line), clock);
  const postcodes = openPostcodes({
    folder: storeFolder,
    log: ownLog,
    onChange: (state) => topics.tell('postcode.changed', postcodeView(state, options.fileDialog !== undefined)),
  });
  const parts: WorkstationParts = {
    ...testParts(),
    releases,
    pdf,
    clock,
    log: ownLog,
    postcodes,
    fileDialog: options.fileDialog,
  };
  const key = await enrolPeople(storeFolder, parts, people, options.leaseDays ?? 365);
  const session = new Session({
    parts,
    shell: { host: 'browser', version: 'test' },
    storeFolder,
    after: options.after ?? systemTimer,
    onChange: (view) => topics.tell('session.changed', view),
    openStore: (where, storeKey, summarise) => {
      const opened = openStore({ folder: where, key: storeKey, summarise });
      return opened.ok ? { ok: true, value: options.wrapStore?.(opened.value) ?? opened.value } : opened;
    },
    connectTo:
      options.connectTo ??
      connectWith({
        parts,
        wire: undefined,
        monotonicMs: () => performance.now(),
        random: Math.random,
        onChange: (view) => topics.tell('sync.changed', view),
        onCase: (caseId) => topics.tell('case.changed', { caseId }),
        onOffice: (kind) => topics.tell('office.changed', { kind }),
      }),
  });
  const desktop = createDesktop(session, topics);
  const call: TestWorkstation['call'] = (name, request) => answerCall(desktop, name, request) as Promise<Result<never>>;
  let copies = 0;
  return {
    desktop,
    session,
    parts,
    clock,
    folder,
    storeFolder,
    log,
    call,
    must: async (name, request) => mustBeOk(await call(name, request)),
    signIn: async (id) => {
      mustBeOk(await session.signIn(id, passphraseOf(id)));
    },
    work: () => mustBeOk(session.work()),
    onDisk: (look) => {
      copies += 1;
      const copy = join(folder, `copy-${copies}`);
      cpSync(storeFolder, copy, { recursive: true });
      const store = mustBeOk(openStore({ folder: copy, key, summarise: summariseWith(parts.releases) }));
      try {
        return look(store);
      } finally {
        store.close();
        rmSync(copy, { recursive: true, force: true });
      }
    },
    remove: async () => {
      await desktop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Key file, store, and people with leases signed by an office key that is nobody else's. */
async function enrolPeople(
  folder: string,
  { ids, clock, releases }: WorkstationParts,
  people: readonly TestPerson[],
  leaseDays: number,
): Promise<StoreKey> {
  mkdirSync(folder, { recursive: true });
  const [first, ...others] = people;
  if (first === undefined) throw new Error('somebody has to work here');
  const passphrase = passphraseOf(first.id);
  const key = mustBeOk(
    await createKeyFile({ folder, storeId: ids.next(), person: first.id, passphrase, cost: cheapCost }),
  );
  for (const { id } of others) mustBeOk(await addPersonSlot(folder, key, id, passphraseOf(id), cheapCost));
  const store = mustBeOk(createStore({ folder, key, device: ids.next(), summarise: summariseWith(releases) }));
  const office = makeDeviceKey();
  const enrolment = {
    device: store.device,
    office: { id: 'office', name: 'Test office' },
    serverKey: office.publicKey,
  };
  mustBeOk(store.write.settings.set(syncSettings.enrolment, enrolment));
  const issuedAt = clock.now().instant;
  const expiresAt = new Date(Date.parse(issuedAt) + leaseDays * 86_400_000).toISOString();
  for (const { id, roles } of people) {
    const lease = { device: store.device, person: id, roles, office: 'office', issuedAt, expiresAt };
    const signed = JSON.stringify({ lease, signature: signAsDevice(office, 'lease', lease) });
    const person = { id, name: `Test ${id}`, roles, office: 'office', leaseUntil: expiresAt, lease: signed };
    mustBeOk(store.write.settings.keepPerson(person));
  }
  store.close();
  return key;
}
