/**
 * Room for the write-ahead log, made before the store is opened: syncing a file that grows costs a metadata write with
 * each answer, syncing one that is overwritten does not. SQLite takes a log of zeros for an empty one.
 */
import { closeSync, existsSync, fsyncSync, openSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { logPagesMax } from './open.ts';
import { pageBytes } from './page.ts';

/** A page and the header of its frame, for as many pages as the log is let grow to. */
const roomBytes = logPagesMax * (pageBytes + 24) + 32;

/** Below this the disk's room is for answers: a store must open, and be read, on a disk that is nearly full. */
const freeMinBytes = 64 * 1024 * 1024;

/** Leaves a log with content alone: it holds the last answers before a kill. Throws what the disk throws. */
export function makeLogRoom(log: string): void {
  if (existsSync(log) && statSync(log).size > 0) return;
  const disk = statfsSync(dirname(log));
  if (disk.bavail * disk.bsize < freeMinBytes) return;
  const handle = openSync(log, 'w', 0o600);
  try {
    writeSync(handle, Buffer.alloc(roomBytes));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
