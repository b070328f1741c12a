/** What the disk or SQLite threw, as an expected failure. Anything else is a defect and is thrown on. */
import { failure } from '../../shared/error/failure.ts';
import type { Failure } from '../../shared/error/failure.ts';

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

/** Failures: store.diskFull, store.readOnly, store.busy, store.corrupt, store.ioFailed. */
export function diskFailure(thrown: unknown): Failure {
  const code = codeOf(thrown);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return failure('store.diskFull');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return failure('store.readOnly');
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return failure('store.busy');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return failure('store.corrupt', { place: 'a page that was read' });
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || /^E[A-Z0-9]+$/.test(code)) {
    return failure('store.ioFailed', { code });
  }
  throw thrown;
}
