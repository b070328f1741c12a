/** A store whose commits fail when a test says so; everything else is the real store. */
import type { CaseStore } from '../../main/store/ports.ts';
import { fail } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';

export interface Breaker {
  /** `fail`: the commit is refused (disk full); `throw`: a defect in the middle of it. */
  mode: 'work' | 'fail' | 'throw';
  wrap(store: CaseStore): CaseStore;
}

export function createBreaker(): Breaker {
  const breaker: Breaker = { mode: 'work', wrap: (store) => store };
  const guarded =
    <A extends unknown[], R>(real: (...args: A) => R) =>
    (...args: A): R => {
      if (breaker.mode === 'throw') throw new Error('a defect in the middle of a commit');
      return breaker.mode === 'fail' ? (fail(failure('store.diskFull')) as R) : real(...args);
    };
  breaker.wrap = (store) => {
    const { cases } = store.write;
    const write = { ...store.write, cases: { commit: guarded(cases.commit), commitAll: guarded(cases.commitAll) } };
    return { ...store, write };
  };
  return breaker;
}
