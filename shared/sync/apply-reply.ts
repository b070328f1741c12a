/** What a receipt means for the outbox. A receipt that doesn't fit what was sent changes nothing. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FailureKind } from '../error/catalogue.ts';
import { failure } from '../error/failure.ts';
import type { OutboxEntry } from './plan-push.ts';
import type { Receipt } from './receipt.ts';

/** A batch as it was sent. */
export interface SentBatch {
  readonly batchId: string;
  readonly device: string;
  readonly entries: readonly Pick<OutboxEntry, 'id' | 'hash' | 'deviceSequence'>[];
}

/** What to do to the outbox, in this order. */
export interface OutboxChange {
  readonly acknowledge: readonly string[];
  readonly park: readonly { readonly id: string; readonly kind: FailureKind }[];
  /** Send again from this number of the device's chain on, also what was acknowledged before. */
  readonly rewindTo: number | undefined;
}

const bad = (reason: string): Result<never> => fail(failure('sync.badReply', { reason }));

/** Reads a receipt against the batch it answers; `sync.badReply` when they don't fit together. */
export function applyReply(sent: SentBatch, receipt: Receipt): Result<OutboxChange> {
  if (receipt.batchId !== sent.batchId) return bad('the receipt is for another batch');
  if (receipt.device !== sent.device) return bad('the receipt is for another device');
  const hashById = new Map(sent.entries.map((entry) => [entry.id, entry.hash]));
  const settled = new Set<string>();
  for (const taken of receipt.taken) {
    if (hashById.get(taken.id) !== taken.hash) return bad('the receipt names an entry that was not sent');
    if (settled.has(taken.id)) return bad('the receipt names an entry twice');
    settled.add(taken.id);
  }
  const park: { id: string; kind: FailureKind }[] = [];
  for (const { index, id, kind } of receipt.parked) {
    const entry = sent.entries[index];
    if (entry === undefined || (id !== null && id !== entry.id))
      return bad('the receipt parks an entry that was not sent');
    if (settled.has(entry.id)) return bad('the receipt names an entry twice');
    settled.add(entry.id);
    park.push({ id: entry.id, kind });
  }
  const open = sent.entries.filter((entry) => !settled.has(entry.id));
  if (open.length > 0 && receipt.expected === null) return bad('the receipt leaves entries out');
  if (receipt.expected !== null && open.length === 0)
    return bad('the receipt asks for entries although all were settled');
  return ok({ acknowledge: receipt.taken.map((entry) => entry.id), park, rewindTo: receipt.expected ?? undefined });
}
