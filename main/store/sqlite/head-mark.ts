/**
 * The head mark: after each commit the number and hash of this device's last event, sealed, in a small file of its own.
 * It is written after the commit is durable and is not synced, so it is never ahead of the store; a store that is
 * behind its mark has lost its end (a log removed, cut or damaged, which SQLite takes for the end of the log).
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { deriveKey, sameBytes, seal } from '../key/store-key.ts';
import type { StoreKey } from '../key/store-key.ts';

/** The end of this device's chain. */
export interface ChainHead {
  /** 0 before the first event. */
  readonly deviceSequence: number;
  /** Lower-case hex. */
  readonly hash: string;
}

export interface HeadMark {
  move(head: ChainHead): void;
  close(): void;
}

const textOf = (head: ChainHead): string => `${String(head.deviceSequence).padStart(12, '0')} ${head.hash}`;

/** The mark, or undefined when there is none or it is damaged: then it says nothing. */
export function readHeadMark(file: string, key: StoreKey): ChainHead | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
  const match = /^((\d{12}) ([0-9a-f]{64})) ([0-9a-f]{64})\n$/.exec(text);
  if (match === null) return undefined;
  const sealed = seal(deriveKey(key, 'head-seal'), match[1] ?? '');
  if (!sameBytes(sealed, Buffer.from(match[4] ?? '', 'hex'))) return undefined;
  return { deviceSequence: Number(match[2]), hash: match[3] ?? '' };
}

/** Opens the mark for writing in place; one line of fixed length, so a kill never leaves half of one. */
export function openHeadMark(file: string, key: StoreKey): HeadMark {
  const handle = openSync(file, readHeadMark(file, key) === undefined ? 'w' : 'r+', 0o600);
  const sealKey = deriveKey(key, 'head-seal');
  return {
    move: (head) => {
      const text = textOf(head);
      writeSync(handle, `${text} ${seal(sealKey, text).toString('hex')}\n`, 0, 'latin1');
    },
    close: () => closeSync(handle),
  };
}
