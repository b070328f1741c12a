import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrderedSet } from '../../../../shared/interview/ordered-set.ts';
import { seeded } from '../../../support/random.ts';

/** Sizes at and around the words it is made of. */
const sizes = [1, 31, 32, 33, 1_023, 1_024, 1_025, 32_768, 40_000];

describe('an ordered set', () => {
  it('has nothing at first', () => {
    expect([new OrderedSet(10).first(), [...new OrderedSet(0)]]).toStrictEqual([-1, []]);
  });

  it.each(sizes)('of %i members behaves like a plain set that is sorted', (size) => {
    const step = fc.record({
      add: fc.boolean(),
      member: fc.oneof(fc.constant(size - 1), fc.nat(size - 1), fc.nat(Math.min(size - 1, 40))),
    });
    const property = fc.property(fc.array(step, { maxLength: 60 }), (taken) => {
      const set = new OrderedSet(size);
      const plain = new Set<number>();
      for (const { add, member } of taken) {
        if (add) set.add(member);
        else set.delete(member);
        if (add) plain.add(member);
        else plain.delete(member);
        expect([set.first(), set.has(member)]).toStrictEqual([
          plain.size === 0 ? -1 : Math.min(...plain),
          plain.has(member),
        ]);
      }
      expect([...set]).toStrictEqual([...plain].sort((a, b) => a - b));
    });
    fc.assert(property, seeded(100));
  });
});
