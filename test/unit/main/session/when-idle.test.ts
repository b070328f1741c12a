import { describe, expect, it } from 'vitest';
import { idleMs, whenIdle } from '../../../../main/session/when-idle.ts';

/** Timers that ring when told to. */
function handTimers() {
  const set: { readonly ms: number; readonly callback: () => void; cancelled: boolean }[] = [];
  return {
    set,
    after: (ms: number, callback: () => void) => {
      const timer = { ms, callback, cancelled: false };
      set.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
  };
}

describe('work for an idle moment', () => {
  it('waits for a pause after the last touch', () => {
    const timers = handTimers();
    let done = 0;
    const idle = whenIdle(timers.after, () => done++);
    idle.touch();
    idle.touch();
    expect(timers.set.map(({ ms, cancelled }) => [ms, cancelled])).toEqual([
      [idleMs, true],
      [idleMs, false],
    ]);
    timers.set[1]?.callback();
    expect(done).toBe(1);
  });

  it('never comes once it was stopped', () => {
    const timers = handTimers();
    const idle = whenIdle(timers.after, () => undefined);
    idle.touch();
    idle.stop();
    expect(timers.set[0]?.cancelled).toBe(true);
  });
});
