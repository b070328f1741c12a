/**
 * The head mark: after each commit the number and hash of this device's last event, in a small file of its own with a
 * checksum. It is written after the commit is durable and is not synced, so it is never ahead of the store. A store that
 * is behind its mark has lost its end: SQLite takes a log that is removed, cut or damaged for one that ends there. The
 * mark guards against accidents, not against a thief, who could remove it.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

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

/** Number, hash, checksum, two spaces and the end of the line. */
const lineBytes = 12 + 64 + 8 + 2 + 1;

/** Tells a line that an accident has changed. */
const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0');

const textOf = (head: ChainHead): string => `${String(head.deviceSequence).padStart(12, '0')} ${head.hash}`;

/** The mark, or undefined when there is none or it is damaged: then it says nothing. */
export function readHeadMark(file: string): ChainHead | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
  const match = /^((\d{12}) ([0-9a-f]{64})) ([0-9a-f]{8})\n$/.exec(text);
  if (match === null || checksum(match[1] ?? '') !== match[4]) return undefined;
  return { deviceSequence: Number(match[2]), hash: match[3] ?? '' };
}

/** Opens the mark for writing in place; one line of fixed length, so a kill never leaves half of one. */
export function openHeadMark(file: string): HeadMark {
  const handle = openSync(file, readHeadMark(file) === undefined ? 'w' : 'r+', 0o600);
  const line = Buffer.alloc(lineBytes);
  return {
    move: (head) => {
      const text = textOf(head);
      line.write(`${text} ${checksum(text)}\n`, 'latin1');
      writeSync(handle, line, 0, lineBytes, 0);
    },
    close: () => closeSync(handle),
  };
}
