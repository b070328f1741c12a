/**
 * Decides, without touching a database, what happens to each entry of a batch: the heart of the push.
 *
 *   number against the chain's head   what is known                      outcome
 *   any                               same id, same hash                 again (acknowledged as before)
 *   any                               same id, other hash                parked: sync.hashMismatch
 *   head + 1                          sound, its case is known           taken
 *   head + 1                          not sound                          parked with the reason; the chain goes on
 *   beyond head + 1                                                      nothing from here on; the expected number is told
 *   up to head                        was parked, and is sound now       taken
 *   up to head                        never seen                         parked: sync.chainForked
 */
import type { FailureKind } from '../../shared/error/catalogue.ts';
import type { CheckedEvent } from '../../shared/sync/check-event.ts';
import type { Incoming } from './incoming.ts';

export interface ChainHead {
  readonly sequence: number;
  /** Null after an entry whose hash could not be read: the next one is believed. */
  readonly hash: string | null;
}

export interface StoredEvent {
  readonly hash: string;
  readonly caseSequence: number;
  readonly position: number;
}

/** What the database knows of the entries of the batch. */
export interface Known {
  readonly events: ReadonlyMap<string, StoredEvent>;
  /** Entry key to the kind for which it was parked. */
  readonly parked: ReadonlyMap<string, FailureKind>;
  readonly officeByCase: ReadonlyMap<string, string>;
}

export type Decision =
  | { readonly outcome: 'again'; readonly incoming: Incoming; readonly stored: StoredEvent }
  | {
      readonly outcome: 'take';
      readonly incoming: Incoming;
      readonly checked: CheckedEvent;
      readonly wasParked: boolean;
    }
  | { readonly outcome: 'park'; readonly incoming: Incoming; readonly kind: FailureKind; readonly wasParked: boolean };

export interface Admission {
  readonly decisions: readonly Decision[];
  readonly head: ChainHead;
  /** Cases opened by this batch. */
  readonly opened: readonly string[];
  readonly expected: number | null;
}

/** Parked for what can't be cured by sending the entry again later. */
const incurable = new Set<FailureKind>(['sync.chainForked', 'sync.chainBroken', 'sync.trainingRefused']);

class Admitting {
  readonly decisions: Decision[] = [];
  readonly #known: Known;
  readonly #office: string;
  readonly #officeByCase: Map<string, string>;
  readonly #takenIds = new Set<string>();
  readonly opened: string[] = [];
  head: ChainHead;

  constructor(head: ChainHead, known: Known, office: string) {
    this.head = head;
    this.#known = known;
    this.#office = office;
    this.#officeByCase = new Map(known.officeByCase);
  }

  /** False when the batch must stop here because entries before this one are missing. */
  admit(incoming: Incoming): boolean {
    const stored = incoming.link === undefined ? undefined : this.#known.events.get(incoming.link.id);
    if (stored !== undefined && stored.hash === incoming.link?.hash && incoming.checked.ok) {
      this.decisions.push({ outcome: 'again', incoming, stored });
      return true;
    }
    const wasParked = this.#known.parked.get(incoming.key);
    const next = this.head.sequence + 1;
    // An entry without a readable number is taken to be the next one, unless it was met before.
    const sequence = incoming.sequence ?? (wasParked === undefined ? next : 0);
    if (sequence > next) return false;
    const isNext = sequence === next;
    const follows = this.head.hash === null || incoming.link?.previousHash === this.head.hash;
    if (isNext) this.head = { sequence, hash: incoming.link?.hash ?? null };
    const kind = this.#refusal(incoming, stored, isNext, follows, wasParked);
    if (kind !== undefined || !incoming.checked.ok) {
      this.decisions.push({
        outcome: 'park',
        incoming,
        kind: kind ?? 'sync.badEvent',
        wasParked: wasParked !== undefined,
      });
      return true;
    }
    const checked = incoming.checked.value;
    if (checked.event.type === 'caseOpened') {
      this.#officeByCase.set(checked.event.caseId, this.#office);
      this.opened.push(checked.event.caseId);
    }
    this.#takenIds.add(checked.event.id);
    this.decisions.push({ outcome: 'take', incoming, checked, wasParked: wasParked !== undefined });
    return true;
  }

  /** Why the entry can't be taken; undefined when it can. */
  #refusal(
    incoming: Incoming,
    stored: StoredEvent | undefined,
    isNext: boolean,
    follows: boolean,
    wasParked: FailureKind | undefined,
  ): FailureKind | undefined {
    if (incoming.training) return 'sync.trainingRefused';
    if (stored !== undefined) return 'sync.hashMismatch';
    if (!incoming.checked.ok) return incoming.checked.failure.kind;
    if (wasParked !== undefined && incurable.has(wasParked)) return wasParked;
    if (!isNext && wasParked === undefined) return 'sync.chainForked';
    if (isNext && !follows) return 'sync.chainBroken';
    const { event } = incoming.checked.value;
    if (this.#takenIds.has(event.id)) return 'sync.hashMismatch';
    const office = this.#officeByCase.get(event.caseId);
    if (event.type === 'caseOpened') return office === undefined ? undefined : 'sync.badEvent';
    if (office === undefined) return 'sync.caseUnknown';
    return office === this.#office ? undefined : 'sync.caseElsewhere';
  }
}

/** Decides a batch in the order it came. */
export function admitBatch(head: ChainHead, batch: readonly Incoming[], known: Known, office: string): Admission {
  const admitting = new Admitting(head, known, office);
  const stopped = batch.findIndex((incoming) => !admitting.admit(incoming));
  const expected = stopped < 0 ? null : admitting.head.sequence + 1;
  return { decisions: admitting.decisions, head: admitting.head, opened: admitting.opened, expected };
}
