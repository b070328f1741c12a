/** The files of a store in its folder. */
import { join } from 'node:path';

export interface StoreFiles {
  /** The encrypted database. */
  readonly database: string;
  /** Its write-ahead log, encrypted too; there while the store is open or after a kill. */
  readonly log: string;
  /** SQLite's index of the log: page numbers only. Left by a reader, made again by the next. */
  readonly logIndex: string;
  /** The last event that was saved: tells when the database or its log has lost its end. */
  readonly head: string;
  /** Key slots. Not secret by itself. */
  readonly keys: string;
}

export const storeFiles = (folder: string): StoreFiles => ({
  database: join(folder, 'store.db'),
  log: join(folder, 'store.db-wal'),
  logIndex: join(folder, 'store.db-shm'),
  head: join(folder, 'store.head'),
  keys: join(folder, 'keys.json'),
});
