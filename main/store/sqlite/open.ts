/** The only file that imports the driver: opens a database with the page cipher and settings that keep answers safe. */
import Database from 'better-sqlite3';
import { deriveKey } from '../key/store-key.ts';
import type { StoreKey } from '../key/store-key.ts';

export type { Database, Statement } from 'better-sqlite3';

/** Pages that may wait in the write-ahead log; beyond, a commit moves them itself. `tidy` does it in an idle moment. */
export const logPagesMax = 1000;

/** SQLCipher keeps 16 bytes of salt at the start of the file. Ours follows from the key, so a foreign file shows. */
export const databaseSalt = (key: StoreKey): Buffer => deriveKey(key, 'database-salt').subarray(0, 16);

function unlock(database: Database.Database, key: StoreKey): void {
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${key.secret.reveal().toString('hex')}${databaseSalt(key).toString('hex')}'"`);
}

/** Opens for looking alone: changes no byte of the file nor of its log, even where these are damaged. */
export function openForInspection(file: string, key: StoreKey): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    unlock(database, key);
    database.pragma('temp_store = MEMORY');
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

/** Opens for work. Nobody else can open the file until it is closed or the process ends. */
export function openForWork(file: string, key: StoreKey, mustExist: boolean): Database.Database {
  const database = new Database(file, { fileMustExist: mustExist, timeout: 0 });
  try {
    unlock(database, key);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('temp_store = MEMORY');
    database.pragma('secure_delete = ON');
    database.pragma(`wal_autocheckpoint = ${logPagesMax}`);
    database.pragma('cache_size = -16384');
    // The exclusive lock is taken by the first transaction, not by the pragma.
    database.exec('begin immediate; commit');
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}
