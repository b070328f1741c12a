import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayMaxMs, nextDelayMs } from '../../../../shared/sync/backoff.ts';

describe('the wait before the next try', () => {
  it.each([
    [1, 0, 500],
    [1, 0.5, 750],
    [2, 0, 1_000],
    [5, 0, 8_000],
    [8, 0, 60_000],
    [50, 0.999999, 120_000],
    [0, 0, 500],
  ])('after %i failures with the draw %d is %i ms', (attempt, random, ms) => {
    expect(nextDelayMs(attempt, random)).toBe(ms);
  });

  it('never exceeds the cap, never falls below half a second, and never shrinks with the attempts', () => {
    const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), draw, (attempt, random) => {
        const ms = nextDelayMs(attempt, random);
        return ms >= 500 && ms <= delayMaxMs && nextDelayMs(attempt + 1, random) >= ms;
      }),
      { seed: 2009 },
    );
  });
});
