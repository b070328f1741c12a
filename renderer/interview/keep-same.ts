/**
 * A view comes whole with every answer, and nearly all of it says what the one before said. What is equal stays the same
 * object, so that a component is rendered again only when what it shows has changed.
 */
import type { StoreApi } from 'zustand';

/** Has a store keep the unchanged parts of its view, whoever puts the next one in. */
export function keepSameView<S extends { readonly view: object | null }>(store: StoreApi<S>): void {
  const { setState } = store;
  store.setState = (change) =>
    setState((state) => {
      const next = typeof change === 'function' ? change(state) : change;
      return next.view === undefined || next.view === null ? next : { ...next, view: keepSame(state.view, next.view) };
    });
}

type Fields = Readonly<Record<string, unknown>>;

/** `next`, made of the parts of `before` wherever they are equal; both are plain data as JSON has it. */
export function keepSame<T>(before: unknown, next: T): T {
  if (Object.is(before, next) || typeof before !== 'object' || typeof next !== 'object') return next;
  if (before === null || next === null || Array.isArray(before) !== Array.isArray(next)) return next;
  return (Array.isArray(next) ? sameList(before as readonly unknown[], next) : sameFields(before as Fields, next)) as T;
}

/** Whether two sets of properties say the same, for `memo` where one of them is made anew each time. */
export const isSame = (before: object, next: object): boolean => keepSame(before, next) === before;

function sameList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const made = next.map((value, at) => keepSame(before[at], value));
  return made.length === before.length && made.every((value, at) => Object.is(value, before[at])) ? before : made;
}

function sameFields(before: Fields, next: object): Fields {
  const made = Object.fromEntries(Object.entries(next).map(([key, value]) => [key, keepSame(before[key], value)]));
  const keys = Object.keys(made);
  return keys.length === Object.keys(before).length &&
    keys.every((key) => Object.hasOwn(before, key) && Object.is(made[key], before[key]))
    ? before
    : made;
}
