/** Makes a one-time code with which one device enrols. Only its hash is kept. */
import { createHash } from 'node:crypto';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';

/** A code is read out or typed, so it is short; it lives a day and is tried under a rate limit. */
export const enrolmentCodeMs = 24 * 3_600_000;
/** 32 signs without those that are mistaken for one another: 12 of them are 60 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The one form in which a code is hashed: capitals without the dashes and blanks people type. */
export const codeHash = (code: string): string =>
  createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest('hex');

/** A new code for an office, `XXXX-XXXX-XXXX`. */
export async function createEnrolmentCode(
  context: Pick<ServerContext, 'pool' | 'now' | 'randomBytes'>,
  office: string,
): Promise<{ readonly code: string; readonly expiresAt: string }> {
  const signs = [...context.randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]).join('');
  const code = signs.replace(/(.{4})(?=.)/g, '$1-');
  const expiresAt = instantOf(context.now() + enrolmentCodeMs);
  await context.pool.query('insert into enrolment_code (code_hash, office_id, expires_at) values ($1, $2, $3)', [
    codeHash(code),
    office,
    expiresAt,
  ]);
  return { code, expiresAt };
}
