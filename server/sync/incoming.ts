/** An entry of a batch as it came, read as far as it can be read. */
import { createHash } from 'node:crypto';
import type { Result } from '../../shared/base/result.ts';
import { fail } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { checkEvent, eventDepthMax, isWithinDepth } from '../../shared/sync/check-event.ts';
import type { CheckedEvent, Sha256 } from '../../shared/sync/check-event.ts';
import { linkSchema } from '../../shared/sync/event-schema.ts';

export interface Link {
  readonly id: string;
  readonly deviceSequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

export interface Incoming {
  readonly index: number;
  /** Its place in the chain, when it can be read and names this device. */
  readonly link: Link | undefined;
  /** Its number in the chain, when at least that can be read. */
  readonly sequence: number | undefined;
  /** What a parked entry is known by: its id and hash as claimed, or the hash of what came. */
  readonly key: string;
  readonly training: boolean;
  readonly checked: Result<CheckedEvent>;
  /** What came, as JSON; undefined when it is not worth keeping (too deep to be an event at all). */
  readonly text: () => string | undefined;
}

/** SHA-256 of a text, as lower-case hexadecimal. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

const memberOf = (raw: unknown, name: string): unknown =>
  raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>)[name] : undefined;

/** Looked at before anything is checked, so that a training case is never stored for being malformed. */
const isTraining = (raw: unknown): boolean => memberOf(memberOf(raw, 'payload'), 'training') !== undefined;

/** Reads one entry for the device that sent it. */
export function readIncoming(raw: unknown, index: number, device: string): Incoming {
  const parsed = linkSchema.safeParse(raw);
  const link = parsed.success && parsed.data.device === device ? parsed.data : undefined;
  const number = memberOf(raw, 'deviceSequence');
  const sequence = typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
  const isShallow = isWithinDepth(raw, eventDepthMax);
  const checked =
    link === undefined
      ? fail(failure('sync.badEvent', { place: 'the entry', reason: 'its place in the chain' }))
      : checkEvent(raw, sha256);
  const text = (): string | undefined => (isShallow ? JSON.stringify(raw) : undefined);
  const key = link === undefined ? `raw:${sha256(text() ?? `deep:${index}`)}` : `${link.id}:${link.hash}`;
  return { index, link, sequence, key, training: isTraining(raw), checked, text };
}
