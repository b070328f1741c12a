import { describe, expect, it } from 'vitest';
import { create } from 'zustand';
import { isSame, keepSame, keepSameView } from '../../../renderer/interview/keep-same.ts';

/** As a view comes: through JSON, every object of it new. */
const again = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const before = {
  asked: 3,
  sections: [{ id: 'M1' }, { id: 'M2', gaps: [] }],
  section: { id: 'M1', items: [{ key: 'a', value: null }] },
};

describe('what is equal in a new view', () => {
  it('stays the very same object, whole or in part', () => {
    expect(keepSame(before, again(before))).toBe(before);
    const next = { ...again(before), asked: 4 };
    const kept = keepSame(before, next);
    expect(kept).toEqual(next);
    expect(kept.sections).toBe(before.sections);
    expect(kept.section).toBe(before.section);
  });

  it('gives way where something was added, taken away, moved or turned into another kind', () => {
    const cases: readonly (readonly [unknown, unknown])[] = [
      [[1, 2], [1]],
      [[1], [1, 2]],
      [
        [{ a: 1 }, { b: 2 }],
        [{ b: 2 }, { a: 1 }],
      ],
      [{ a: 1 }, {}],
      [{}, { a: undefined }],
      [{ a: 1 }, { b: 1 }],
      [{ a: [] }, { a: {} }],
      [{ a: null }, { a: {} }],
      [null, { a: 1 }],
      [{ a: 1 }, null],
      ['1', 1],
    ];
    for (const [old, next] of cases) {
      expect(keepSame(old, next)).toEqual(next);
      expect(keepSame(old, next)).not.toBe(old);
    }
  });

  it('lets properties that are made anew each time compare as the same', () => {
    expect(isSame({ gaps: ['refused'] }, { gaps: ['refused'] })).toBe(true);
    expect(isSame({ gaps: ['refused'] }, { gaps: [] })).toBe(false);
  });

  it('stays the same in a store, whoever puts the view in', () => {
    const store = create<{ readonly view: typeof before | null; readonly other: number }>()((_set, _get, own) => {
      keepSameView(own);
      return { view: null, other: 0 };
    });
    store.setState({ view: before });
    store.setState({ view: { ...again(before), asked: 4 } });
    expect(store.getState().view?.asked).toBe(4);
    expect(store.getState().view?.section).toBe(before.section);
    store.setState(() => ({ other: 1 }));
    store.setState({ view: null });
    expect(store.getState()).toEqual({ view: null, other: 1 });
  });
});
