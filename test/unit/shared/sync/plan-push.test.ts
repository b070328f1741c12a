import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubled, halved, planPush, pushLimits, stubBytes } from '../../../../shared/sync/plan-push.ts';

const entries = (...sizes: number[]) =>
  sizes.map((bytes, index) => ({ id: `e${index + 1}`, deviceSequence: index + 1, hash: '', bytes }));
const idsOf = (planned: ReturnType<typeof planPush>) =>
  planned.map(({ entry, asStub }) => (asStub ? `${entry.id} as stub` : entry.id));

describe('the next batch', () => {
  it.each([
    ['nothing', [], { maxEvents: 3, maxBytes: 1_000 }, []],
    ['everything that fits', [100, 100], { maxEvents: 3, maxBytes: 1_000 }, ['e1', 'e2']],
    ['as many as the limit', [1, 1, 1, 1], { maxEvents: 3, maxBytes: 1_000 }, ['e1', 'e2', 'e3']],
    ['up to the bytes', [400, 600, 1], { maxEvents: 3, maxBytes: 1_000 }, ['e1', 'e2']],
    ['no entry after one that does not fit', [400, 700, 1], { maxEvents: 3, maxBytes: 1_000 }, ['e1']],
    ['a stub for what can never fit', [1_001, 10], { maxEvents: 3, maxBytes: 1_000 }, ['e1 as stub', 'e2']],
  ])('takes %s', (_what, sizes, limits, expected) => {
    expect(idsOf(planPush(entries(...sizes), limits))).toEqual(expected);
  });

  it('is in the order of the chain, whatever order the outbox gives', () => {
    expect(idsOf(planPush(entries(1, 1, 1).reverse(), pushLimits))).toEqual(['e1', 'e2', 'e3']);
  });

  it('has a stub in place of what the server could not read', () => {
    expect(idsOf(planPush(entries(1, 1), pushLimits, new Set(['e1'])))).toEqual(['e1 as stub', 'e2']);
  });

  it('always takes a part from the front without a gap, within the limits, and at least one when something waits', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: stubBytes, max: 5_000 }),
        (bytes, maxEvents, maxBytes) => {
          const planned = planPush(entries(...bytes), { maxEvents, maxBytes });
          expect(planned.map(({ entry }) => entry.deviceSequence)).toEqual(planned.map((_, index) => index + 1));
          expect(planned.length).toBeLessThanOrEqual(maxEvents);
          expect(planned.length > 0).toBe(bytes.length > 0);
          expect(
            planned.reduce((sum, { entry, asStub }) => sum + (asStub ? stubBytes : entry.bytes), 0),
          ).toBeLessThanOrEqual(maxBytes);
        },
      ),
      { seed: 2009 },
    );
  });

  it('halves down to one and doubles up to the limit', () => {
    expect([halved(pushLimits).maxEvents, halved({ maxEvents: 1, maxBytes: 1 }).maxEvents]).toEqual([250, 1]);
    expect([
      doubled({ maxEvents: 300, maxBytes: 1 }).maxEvents,
      doubled({ maxEvents: 2, maxBytes: 1 }).maxEvents,
    ]).toEqual([500, 4]);
  });
});
