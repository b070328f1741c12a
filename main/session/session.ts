/** Who is at this workstation: opens the store with a person's passphrase, locks, unlocks, and closes it again. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { SessionView } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { failure } from '../../shared/error/failure.ts';
import { CaseDesk } from '../case/case-desk.ts';
import { summariseWith } from '../case/summarise.ts';
import { checkLease } from '../sync/sign-in.ts';
import { enrolledPeople, unlockWithPassphrase } from '../store/key/unlock.ts';
import type { StoreKey } from '../store/key/store-key.ts';
import type { CaseStore, EnrolledPerson } from '../store/ports.ts';
import type { Summarise } from '../store/case-summary.ts';
import type { Person, Work } from '../work.ts';
import type { WorkstationParts } from '../workstation.ts';
import type { Connection, ConnectTo } from './connection.ts';

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
}

interface SignedIn {
  readonly work: Work;
  readonly connection: Connection;
  readonly offlineUntil: string;
}

export class Session {
  readonly #parts: SessionParts;
  #signedIn: SignedIn | undefined;
  #locked = false;
  #broken: Failure | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  view(): SessionView {
    const { shell, storeFolder, parts } = this.#parts;
    const people = enrolledPeople(storeFolder);
    const broken = this.#broken ?? (people.ok ? undefined : people.failure);
    const names = shell.demonstration?.names ?? {};
    return {
      store: broken === undefined ? { state: this.#signedIn === undefined ? 'locked' : 'open' } : { state: 'broken', failure: broken },
      people: (people.ok ? people.value : []).map((id) => ({ id, name: names[id] ?? id })),
      signedIn: this.#signedIn?.work.person ?? null,
      locked: this.#locked,
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
    const key = await unlockWithPassphrase(this.#parts.storeFolder, personId, passphrase);
    if (!key.ok) return key;
    if (this.#signedIn?.work.person.id === personId) {
      this.#locked = false;
      return ok(this.view());
    }
    await this.signOut();
    const { parts } = this.#parts;
    const opened = this.#parts.openStore(this.#parts.storeFolder, key.value, summariseWith(parts.releases, parts.rules));
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
    const connection = connectTo(store, (caseIds) => caseIds.forEach((caseId) => desk.forget(caseId)));
    const known = store.settings.person(personId);
    const lease = known === undefined ? fail(failure('access.leaseEnded')) : checkLease(store, known, parts.clock.now().instant);
    let person = known;
    if (!lease.ok) {
      const renewed = await connection.signIn(personId, passphrase);
      if (!renewed.ok) {
        await connection.stop();
        return renewed.failure.kind === 'sync.offline' ? lease : renewed;
      }
      person = renewed.value;
    } else void connection.signIn(personId, passphrase);
    if (person === undefined) throw new Error('a lease belongs to a person');
    this.#signedIn = { work: { workstation: { ...parts, store }, desk, person: personOf(person) }, connection, offlineUntil: person.leaseUntil };
    this.#locked = false;
    connection.start();
    parts.log.info('session.signedIn', { person: personId });
    return ok(this.view());
  }

  lock(): SessionView {
    this.#locked = this.#signedIn !== undefined;
    return this.view();
  }

  /** Closes the store after the exchange in hand has ended. */
  async signOut(): Promise<SessionView> {
    const leaving = this.#signedIn;
    this.#signedIn = undefined;
    this.#locked = false;
    await leaving?.connection.stop();
    leaving?.work.workstation.store.close();
    return this.view();
  }
}

const personOf = ({ id, name, roles, office }: EnrolledPerson): Person => ({ id, name, roles, office });
