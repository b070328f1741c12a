/** Tells a database that is away (try again later) from a defect (somebody must look). */

/** PostgreSQL error classes: 08 connection, 53 resources, 57 operator intervention, 58 system. */
const awayClasses = new Set(['08', '53', '57', '58']);
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What the driver itself throws without a code when a connection ends or can't be had in time. */
const awayMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i;

/** Whether the error means that the database can't be reached or is stopping or starting. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return awayMessages.test(error.message);
  return awayCodes.has(code) || (/^[0-9A-Z]{5}$/.test(code) && awayClasses.has(code.slice(0, 2)));
}
