/** Which entries of the outbox go into the next batch, and in which form. */

/** What planning needs to know of a queued event. */
export interface OutboxEntry {
  readonly id: string;
  readonly deviceSequence: number;
  readonly hash: string;
  /** Size as JSON in UTF-8. */
  readonly bytes: number;
}

export interface PushLimits {
  readonly maxEvents: number;
  readonly maxBytes: number;
}

/** What the server takes at once (shared/contract/wire.ts refuses more); bytes are before compression. */
export const pushLimits: PushLimits = { maxEvents: 500, maxBytes: 4_000_000 };
/** Half as many after a batch was refused as a whole, so that a single bad entry is found in a few steps. */
export const halved = (limits: PushLimits): PushLimits => ({
  ...limits,
  maxEvents: Math.max(1, Math.floor(limits.maxEvents / 2)),
});
/** Twice as many, up to the full limits, after a batch went through. */
export const doubled = (limits: PushLimits): PushLimits => ({
  ...limits,
  maxEvents: Math.min(pushLimits.maxEvents, limits.maxEvents * 2),
});

/** A stub holds an entry's place in the chain and nothing else; the server parks it, and the chain goes on. */
export const stubBytes = 400;

export interface PlannedEntry<E extends OutboxEntry> {
  readonly entry: E;
  readonly asStub: boolean;
}

/**
 * Takes entries from the front, in the order of the device's chain and without a gap, until a limit is reached. An
 * entry that no batch can hold, or that the server refused to read, goes as a stub.
 */
export function planPush<E extends OutboxEntry>(
  queued: readonly E[],
  limits: PushLimits,
  refused: ReadonlySet<string> = new Set(),
): readonly PlannedEntry<E>[] {
  const planned: PlannedEntry<E>[] = [];
  let bytes = 0;
  for (const entry of [...queued].sort((a, b) => a.deviceSequence - b.deviceSequence)) {
    const asStub = entry.bytes > limits.maxBytes || refused.has(entry.id);
    const size = asStub ? stubBytes : entry.bytes;
    if (planned.length >= limits.maxEvents || (planned.length > 0 && bytes + size > limits.maxBytes)) break;
    planned.push({ entry, asStub });
    bytes += size;
  }
  return planned;
}
