/** Looks at the bytes of a store that SQLite does not read, and says what is wrong with them. Changes nothing. */
import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { failure } from '../../../shared/error/failure.ts';
import type { Failure } from '../../../shared/error/failure.ts';
import type { StoreKey } from '../key/store-key.ts';
import { databaseSalt } from './open.ts';
import { pageBytes, pageCountIn, pageHmacKey, pageHolds } from './page.ts';

/** Pages that are tried to see whether a file with a bad first page is this key's at all. */
const sampledPages = 64;

function readPage(handle: number, number: number): Buffer {
  const page = Buffer.alloc(pageBytes);
  readSync(handle, page, 0, pageBytes, (number - 1) * pageBytes);
  return page;
}

const damagedAt = (page: number): Failure => failure('store.corrupt', { place: `page ${page}` });

/** A bad first page: is the key another store's, or is the page damaged? Some other page or the salt answers. */
function judgeFirstPage(handle: number, first: Buffer, pages: number, key: StoreKey): Failure {
  const salt = databaseSalt(key);
  if (first.subarray(0, 16).equals(salt)) return damagedAt(1);
  const hmacKey = pageHmacKey(key, salt);
  const step = Math.max(1, Math.floor(pages / sampledPages));
  for (let number = 2; number <= pages; number += step) {
    if (pageHolds(readPage(handle, number), number, hmacKey)) return damagedAt(1);
  }
  return failure('store.notThisKey', { file: 'store.db' });
}

function judge(handle: number, key: StoreKey, from: number, to: number): Failure | undefined {
  const size = fstatSync(handle).size;
  const pages = Math.floor(size / pageBytes);
  if (pages === 0) return failure('store.truncated', { unit: 'page', found: 0, expected: 1 });
  const first = readPage(handle, 1);
  const salt = databaseSalt(key);
  const hmacKey = pageHmacKey(key, salt);
  if (!first.subarray(0, 16).equals(salt) || !pageHolds(first, 1, hmacKey))
    return judgeFirstPage(handle, first, pages, key);
  const expected = pageCountIn(first, key);
  if (pages < expected) return failure('store.truncated', { unit: 'page', found: pages, expected });
  for (let number = from; number <= Math.min(to, expected); number++) {
    if (!pageHolds(readPage(handle, number), number, hmacKey)) return damagedAt(number);
  }
  return undefined;
}

/**
 * The first damage among the pages `from` to `to`, or undefined. Only for a file with no write-ahead log beside it, or
 * that SQLite has refused already: a page that the log replaces may lawfully be torn.
 */
export function checkPages(file: string, key: StoreKey, from = 1, to = Number.MAX_SAFE_INTEGER): Failure | undefined {
  const handle = openSync(file, 'r');
  try {
    return judge(handle, key, from, to);
  } finally {
    closeSync(handle);
  }
}
