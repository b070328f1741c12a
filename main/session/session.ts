/** Who is at this workstation: opens the store with a person's passphrase, locks, unlocks, and closes it again. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { SessionView } from '../../shared/contract/view.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { failure } from '../../shared/error/failure.ts';
import { CaseDesk } from '../case/case-desk.ts';
import { tellCases } from '../diary/tell-cases.ts';
import { summariseWith } from '../case/summarise.ts';
import { checkLease } from '../sync/sign-in.ts';
import { enrolledPeople, unlockWithPassphrase } from '../store/key/unlock.ts';
import type { StoreKey } from '../store/key/store-key.ts';
import type { CaseStore, EnrolledPerson } from '../store/ports.ts';
import type { Summarise } from '../store/case-summary.ts';
import type { Person, Work } from '../work.ts';
import type { WorkstationParts } from '../workstation.ts';
import type { Connection, ConnectTo } from './connection.ts';
import { createIdleLock, type IdleLock, idleMinutes, idleMinutesOf, setIdleMinutes } from './idle-lock.ts';
import { forgetWindowPlace } from './window-place.ts';

/** What the shell around the program knows and the sign-in screen shows. */
export interface Shell {
  readonly host: SessionView['host'];
  readonly version: string;
  /** The demonstration office: names for the list of people, and the passphrase they share. */
  readonly demonstration?: { readonly passphrase: string; readonly names: Readonly<Record<string, string>> };
}

export interface SessionParts {
  readonly parts: WorkstationParts;
  readonly shell: Shell;
  readonly storeFolder: string;
  /** Opens the encrypted store; the composition root names the adapter. */
  readonly openStore: (folder: string, key: StoreKey, summarise: Summarise) => Result<CaseStore>;
  readonly connectTo: ConnectTo;
  /** Calls back after a time; the returned function takes it back. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** Told when somebody signed in, locked, unlocked or signed out: every window shows it. */
  readonly onChange: (view: SessionView) => void;
}

interface SignedIn {
  readonly work: Work;
  readonly connection: Connection;
  readonly offlineUntil: string;
}

export class Session {
  readonly #parts: SessionParts;
  readonly #idle: IdleLock;
  #signedIn: SignedIn | undefined;
  #locked = false;
  #broken: Failure | undefined;
  /** Signing in and out take their turns: two windows that sign in at once must not open the store twice. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#idle = createIdleLock(parts.after, () => void this.lock());
  }

  view(): SessionView {
    const { shell, storeFolder, parts } = this.#parts;
    const people = enrolledPeople(storeFolder);
    const broken = this.#broken ?? (people.ok ? undefined : people.failure);
    const names = shell.demonstration?.names ?? {};
    return {
      store:
        broken === undefined
          ? { state: this.#signedIn === undefined ? 'locked' : 'open' }
          : { state: 'broken', failure: broken },
      people: (people.ok ? people.value : []).map((id) => ({ id, name: names[id] ?? id })),
      signedIn: this.#signedIn?.work.person ?? null,
      locked: this.#locked,
      idleMinutes: this.#idleMinutes(),
      offlineUntil: this.#signedIn?.offlineUntil ?? null,
      release: parts.releases.current.id,
      version: shell.version,
      host: shell.host,
      demonstration: shell.demonstration !== undefined,
      demonstrationPassphrase: shell.demonstration?.passphrase ?? null,
    };
  }

  /** The work of whoever is signed in; refused while nobody is, or while the window is locked. */
  work(): Result<Work> {
    if (this.#signedIn === undefined) return fail(failure('access.notSignedIn'));
    return this.#locked ? fail(failure('access.locked')) : ok(this.#signedIn.work);
  }

  /** The exchange with the server, while the store is open. */
  connection(): Connection | undefined {
    return this.#signedIn?.connection;
  }

  /** Signs in, or unlocks: the passphrase is proved each time. A store that does not open says why, and stays as it is. */
  async signIn(personId: string, passphrase: string): Promise<Result<SessionView>> {
    const entered = await this.#inTurn(() => this.#signIn(personId, passphrase));
    if (!entered.ok) return entered;
    this.touch();
    this.#tell();
    return entered;
  }

  /** Somebody is at a window: the idle lock waits anew. */
  touch(): void {
    if (this.#signedIn !== undefined && !this.#locked) this.#idle.wait(this.#idleMinutes());
  }

  /** From now on the lock waits this long; the windows are told at once. */
  setIdleMinutes(minutes: number): Result<SessionView> {
    const work = this.work();
    if (!work.ok) return work;
    const set = setIdleMinutes(work.value, minutes);
    if (!set.ok) return set;
    this.touch();
    return ok(this.#tell());
  }

  #idleMinutes(): number {
    const store = this.#signedIn?.work.workstation.store;
    return store === undefined ? idleMinutes.most : idleMinutesOf(store);
  }

  #tell(): SessionView {
    const view = this.view();
    this.#parts.onChange(view);
    return view;
  }

  async #signIn(personId: string, passphrase: string): Promise<Result<SessionView>> {
    const key = await unlockWithPassphrase(this.#parts.storeFolder, personId, passphrase);
    if (!key.ok) return key;
    if (this.#signedIn?.work.person.id === personId) return this.#unlock(this.#signedIn, passphrase);
    await this.#signOut();
    const { parts } = this.#parts;
    const opened = this.#parts.openStore(this.#parts.storeFolder, key.value, summariseWith(parts.releases));
    this.#broken = opened.ok ? undefined : opened.failure;
    if (!opened.ok) return opened;
    const entered = await this.#enter(opened.value, personId, passphrase);
    if (!entered.ok) opened.value.close();
    return entered;
  }

  /** A lease that has run out is renewed by the server when it can be reached; otherwise nobody works on (design.md, decision 5). */
  async #enter(store: CaseStore, personId: string, passphrase: string): Promise<Result<SessionView>> {
    const { parts, connectTo } = this.#parts;
    const desk = new CaseDesk({ ...parts, store });
    const connection = connectTo(store, {
      onPulled: (caseIds) => caseIds.forEach((caseId) => desk.forget(caseId)),
      tellCases: () => tellCases(store, desk),
    });
    const held = this.#leaseOf(store, personId);
    const person = held.ok ? held : await this.#renewed(connection, personId, passphrase);
    if (!person.ok) {
      await connection.stop();
      return person;
    }
    const work: Work = { workstation: { ...parts, store }, desk, person: personOf(person.value) };
    this.#signedIn = { work, connection, offlineUntil: person.value.leaseUntil };
    this.#locked = false;
    if (held.ok) void this.#renewBehind(connection, personId, passphrase);
    connection.start();
    parts.log.info('session.signedIn', { person: personId });
    return ok(this.view());
  }

  /** Whoever is signed in works on after a lock as long as their lease lasts, and no longer. */
  async #unlock(signedIn: SignedIn, passphrase: string): Promise<Result<SessionView>> {
    const { work, connection } = signedIn;
    const held = this.#leaseOf(work.workstation.store, work.person.id);
    const person = held.ok ? held : await this.#renewed(connection, work.person.id, passphrase);
    if (!person.ok) return person;
    this.#take(person.value);
    this.#locked = false;
    if (held.ok) void this.#renewBehind(connection, work.person.id, passphrase);
    return ok(this.view());
  }

  #leaseOf(store: CaseStore, personId: string): Result<EnrolledPerson> {
    const known = store.settings.person(personId);
    if (known === undefined) return fail(failure('access.leaseEnded'));
    const lease = checkLease(store, known, this.#parts.parts.clock.now().instant);
    return lease.ok ? ok(known) : lease;
  }

  /** Out of the server's reach the reason is the lease, not the network. */
  async #renewed(connection: Connection, personId: string, passphrase: string): Promise<Result<EnrolledPerson>> {
    const renewed = await connection.signIn(personId, passphrase);
    return renewed.ok || !outOfReach.has(renewed.failure.kind) ? renewed : fail(failure('access.leaseEnded'));
  }

  /** Nobody waits for this; roles that the server has changed count from then on. */
  async #renewBehind(connection: Connection, personId: string, passphrase: string): Promise<void> {
    const { log } = this.#parts.parts;
    try {
      const renewed = await connection.signIn(personId, passphrase);
      if (renewed.ok) this.#take(renewed.value);
      else log.failure(renewed.failure);
    } catch (thrown) {
      // Whoever has signed out meanwhile has closed the store under it.
      if (this.#signedIn?.connection === connection) log.defect('session.renew', thrown);
    }
  }

  #take(person: EnrolledPerson): void {
    const current = this.#signedIn;
    if (current?.work.person.id !== person.id) return;
    this.#signedIn = {
      ...current,
      work: { ...current.work, person: personOf(person) },
      offlineUntil: person.leaseUntil,
    };
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const taken = this.#turn.then(step);
    this.#turn = taken.catch(() => undefined);
    return taken;
  }

  lock(): SessionView {
    this.#locked = this.#signedIn !== undefined;
    this.#idle.stop();
    return this.#tell();
  }

  /** Closes the store after the exchange in hand has ended. */
  async signOut(): Promise<SessionView> {
    await this.#inTurn(() => this.#signOut());
    return this.#tell();
  }

  /** Signs out by a person's own wish: their window begins at the start the next time. */
  leave(): Promise<SessionView> {
    if (this.#signedIn !== undefined) forgetWindowPlace(this.#signedIn.work);
    return this.signOut();
  }

  async #signOut(): Promise<SessionView> {
    const leaving = this.#signedIn;
    this.#signedIn = undefined;
    this.#locked = false;
    this.#idle.stop();
    await leaving?.connection.stop();
    leaving?.work.workstation.store.close();
    return this.view();
  }
}

/** Failures that say nothing about the person, only that the server could not be asked. */
const outOfReach: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'sync.offline',
  'sync.serverSlow',
  'sync.serverUnavailable',
  'sync.notEnrolled',
]);

const personOf = ({ id, name, roles, office }: EnrolledPerson): Person => ({ id, name, roles, office });
