/** How long to wait before trying the server again. */

/** The first wait; doubles with every attempt that failed. */
export const firstDelayMs = 1_000;
/** The longest wait: an office that comes back must not wait longer than this for its work to leave. */
export const delayMaxMs = 120_000;

/**
 * Milliseconds to wait after `attempt` failures in a row (from 1): doubling, capped, and spread over the upper half, so
 * that a thousand workstations don't come back in one instant. `random` is in [0, 1).
 */
export function nextDelayMs(attempt: number, random: number): number {
  const doublings = Math.min(Math.max(attempt, 1) - 1, 30);
  const full = Math.min(firstDelayMs * 2 ** doublings, delayMaxMs);
  return Math.round(full / 2 + (full / 2) * random);
}
