/** Identifiers as a port: UUIDv7, so that ids sort by the time they were made. */
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

export interface Ids {
  next(): string;
}

/** Random bytes are asked of the system for so many ids at a time. */
const idsAtOnce = 128;

/** UUIDv7 of the machine's clock and random bits; ids of the same millisecond still sort as they were made. */
export function systemIds(): Ids {
  const pool = new Uint8Array(16 * idsAtOnce);
  let used = pool.length;
  let msecs = 0;
  let seq = 0;
  const rng = (): Uint8Array => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += 16;
    return pool.subarray(used - 16, used);
  };
  return {
    next: () => {
      const random = rng();
      const now = Date.now();
      if (now > msecs) {
        msecs = now;
        // Half of the room, so that counting on does not run over within a millisecond.
        seq =
          ((random[6] ?? 0) & 0x3f) * 2 ** 24 +
          (random[7] ?? 0) * 2 ** 16 +
          (random[8] ?? 0) * 2 ** 8 +
          (random[9] ?? 0);
      } else seq++;
      return v7({ random, msecs, seq });
    },
  };
}
