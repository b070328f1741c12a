/** Whether cases are known and belong to an office. */
import type { Pool } from 'pg';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';

/** `sync.caseUnknown` or `sync.caseElsewhere` for the first case that is not the office's. */
export async function checkCases(pool: Pool, office: string, ids: readonly string[]): Promise<Result<void>> {
  const distinct = new Set(ids);
  const { rows } = await pool.query<{ office_id: string }>('select office_id from case_file where id = any($1)', [
    [...distinct],
  ]);
  if (rows.length < distinct.size) return fail(failure('sync.caseUnknown'));
  if (rows.some((row) => row.office_id !== office)) return fail(failure('sync.caseElsewhere'));
  return ok(undefined);
}
