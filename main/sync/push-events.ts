/** Sends what waits in the outbox, batch by batch, and settles each batch by its receipt. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { CaseEvent } from '../../shared/case/event.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import { failure } from '../../shared/error/failure.ts';
import { applyReply } from '../../shared/sync/apply-reply.ts';
import type { OutboxChange } from '../../shared/sync/apply-reply.ts';
import { doubled, halved, planPush, pushLimits } from '../../shared/sync/plan-push.ts';
import type { OutboxEntry, PlannedEntry, PushLimits } from '../../shared/sync/plan-push.ts';
import type { SignedReceipt } from '../../shared/sync/receipt.ts';
import type { DeviceSession } from './device-session.ts';
import type { SyncStore } from './ports.ts';

export interface PushParts {
  readonly store: Pick<SyncStore, 'device' | 'outbox'> & { readonly write: Pick<SyncStore['write'], 'outbox'> };
  readonly session: DeviceSession;
  readonly nextId: () => string;
  readonly verifyReceipt: (signed: SignedReceipt) => boolean;
  /** Says how many entries were settled, so that the window can show progress. */
  readonly onSettled?: (count: number) => void;
}

type Queued = OutboxEntry & { readonly event: CaseEvent };

/** The whole batch was refused for what is in it, not for the state of the server. */
const unreadable = new Set<FailureKind>(['request.malformed', 'sync.tooLarge']);

const toQueued = (event: CaseEvent): Queued => ({
  id: event.id,
  deviceSequence: event.deviceSequence,
  hash: event.hash,
  bytes: Buffer.byteLength(canonicalJson(event)),
  event,
});

const stubOf = ({ id, device, deviceSequence, previousHash, hash }: CaseEvent): unknown => ({
  id,
  device,
  deviceSequence,
  previousHash,
  hash,
});

/** Puts everything from a number on back in the queue, what is parked included; how many that were. */
function rewindTo(store: PushParts['store'], sequence: number): Result<number> {
  const parked = store.outbox.parked().filter(({ event }) => event.deviceSequence >= sequence);
  for (const { event } of parked) {
    const waiting = store.write.outbox.unpark(event.id);
    if (!waiting.ok) return waiting;
  }
  const rewound = store.write.outbox.rewind(sequence);
  return rewound.ok ? ok(rewound.value + parked.length) : rewound;
}

/** Writes the outcome of a batch into the store. */
function settle(parts: PushParts, signed: SignedReceipt, change: OutboxChange): Result<number> {
  const { outbox } = parts.store.write;
  const { receipt } = signed;
  const accepted = receipt.taken.map(({ id, caseSequence }) => ({ id, serverSequence: caseSequence }));
  if (accepted.length > 0) {
    const kept = outbox.acknowledge(accepted, {
      batchId: receipt.batchId,
      received: receipt.at,
      text: JSON.stringify(signed),
    });
    if (!kept.ok) return kept;
  }
  for (const { id, kind } of change.park) {
    const parked = outbox.park(id, kind);
    if (!parked.ok) return parked;
  }
  const settled = accepted.length + change.park.length;
  if (change.rewindTo === undefined) return ok(settled);
  const rewound = rewindTo(parts.store, change.rewindTo);
  if (!rewound.ok) return rewound;
  // The server misses something that is not here either, or was rewound to before: going on would turn in a circle.
  if (rewound.value === 0) return fail(failure('sync.chainGap', { expected: change.rewindTo }));
  return ok(settled);
}

class Pushing {
  readonly #parts: PushParts;
  #limits: PushLimits = pushLimits;
  readonly #refused = new Set<string>();
  readonly #rewinds = new Set<number>();

  constructor(parts: PushParts) {
    this.#parts = parts;
  }

  /** The next batch as it is sent; empty when nothing waits. */
  #plan(): readonly PlannedEntry<Queued>[] {
    const queued = this.#parts.store.outbox.nextBatch(this.#limits.maxEvents, this.#limits.maxBytes).map(toQueued);
    // The content of an erased event is gone from here: the server, which had it, is told its place in the chain.
    for (const { id, event } of queued) if (event.payload === null) this.#refused.add(id);
    return planPush(queued, this.#limits, this.#refused);
  }

  /** Sends one batch; false when nothing is left. */
  async step(): Promise<Result<boolean>> {
    const planned = this.#plan();
    if (planned.length === 0) return ok(false);
    const { store, session, nextId } = this.#parts;
    const batchId = nextId();
    const events = planned.map(({ entry, asStub }) => (asStub ? stubOf(entry.event) : entry.event));
    const reply = await session.call('push', { batchId, events });
    if (!reply.ok) {
      const noted = store.write.outbox.tried(
        planned.map(({ entry }) => entry.id),
        reply.failure.kind,
      );
      if (!noted.ok) return noted;
      return this.#narrow(planned, reply.failure.kind) ? ok(true) : reply;
    }
    if (!this.#parts.verifyReceipt(reply.value))
      return fail(failure('sync.badReply', { reason: 'the receipt is not signed by the server' }));
    const change = applyReply(
      { batchId, device: store.device, entries: planned.map(({ entry }) => entry) },
      reply.value.receipt,
    );
    if (!change.ok) return change;
    if (this.#turnsInCircle(change.value))
      return fail(failure('sync.chainGap', { expected: change.value.rewindTo ?? 0 }));
    const settled = settle(this.#parts, reply.value, change.value);
    if (!settled.ok) return settled;
    this.#limits = doubled(this.#limits);
    this.#parts.onSettled?.(settled.value);
    return ok(true);
  }

  /** Whether a smaller batch, or a stub for the single entry of this one, may get further. */
  #narrow(planned: readonly PlannedEntry<Queued>[], kind: FailureKind): boolean {
    const mayHelp = unreadable.has(kind) || (kind === 'sync.serverFault' && planned.length > 1);
    if (!mayHelp) return false;
    const only = planned.length === 1 ? planned[0] : undefined;
    if (only?.asStub === true) return false;
    if (only !== undefined) this.#refused.add(only.entry.id);
    this.#limits = halved({ ...this.#limits, maxEvents: planned.length });
    return true;
  }

  #turnsInCircle({ rewindTo }: OutboxChange): boolean {
    if (rewindTo === undefined) return false;
    const isAgain = this.#rewinds.has(rewindTo);
    this.#rewinds.add(rewindTo);
    return isAgain;
  }
}

/** Sends until nothing waits or a failure stops it; what was settled stays settled. */
export async function pushEvents(parts: PushParts): Promise<Result<void>> {
  const pushing = new Pushing(parts);
  for (;;) {
    const step = await pushing.step();
    if (!step.ok) return step;
    if (!step.value) return ok(undefined);
  }
}
