import { describe, expect, it } from 'vitest';
import { silentLog } from '../../main/platform/log.ts';
import { idleMs, nudgeMs, startSyncSchedule } from '../../main/sync/schedule.ts';
import type { SyncPump } from '../../main/sync/pump.ts';
import { initialSyncState } from '../../main/sync/sync-state.ts';

/** A pump that fails when told, and a timer whose hands the test moves. */
function stage() {
  let runs = 0;
  let failedRuns = 0;
  let throws = false;
  const pump: SyncPump = {
    state: () => ({ ...initialSyncState, failedRuns }),
    runOnce: () => {
      runs += 1;
      return throws ? Promise.reject(new Error('a defect')) : Promise.resolve(pump.state());
    },
  };
  let waiting: { readonly ms: number; readonly callback: () => void } | undefined;
  const after = (ms: number, callback: () => void) => {
    const mine = { ms, callback };
    waiting = mine;
    return () => {
      if (waiting === mine) waiting = undefined;
    };
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const schedule = startSyncSchedule({ pump, log: silentLog(), random: () => 0, after });
  return {
    schedule,
    runs: () => runs,
    wait: () => waiting?.ms,
    fail: (count: number) => (failedRuns = count),
    setThrows: (value: boolean) => (throws = value),
    settle,
    elapse: async () => {
      waiting?.callback();
      await settle();
    },
  };
}

describe('when the pump runs', () => {
  it('at once, then every so often', async () => {
    const stageOne = stage();
    await stageOne.settle();
    expect([stageOne.runs(), stageOne.wait()]).toEqual([1, idleMs]);
    await stageOne.elapse();
    expect([stageOne.runs(), stageOne.wait()]).toEqual([2, idleMs]);
  });

  it('soon after something was stored, also when that happens during a run', async () => {
    const stageOne = stage();
    stageOne.schedule.nudge();
    await stageOne.settle();
    expect(stageOne.wait()).toBe(nudgeMs);
    await stageOne.elapse();
    expect(stageOne.wait()).toBe(idleMs);
    stageOne.schedule.nudge();
    expect(stageOne.wait()).toBe(nudgeMs);
  });

  it('ever less often while it fails, whatever is stored, and at once when asked', async () => {
    const stageOne = stage();
    stageOne.fail(3);
    await stageOne.settle();
    expect(stageOne.wait()).toBe(2_000);
    stageOne.schedule.nudge();
    expect(stageOne.wait()).toBe(2_000);
    stageOne.schedule.runNow();
    await stageOne.settle();
    expect(stageOne.runs()).toBe(2);
  });

  it('again after a defect, and never after it was stopped', async () => {
    const stageOne = stage();
    await stageOne.settle();
    stageOne.setThrows(true);
    await stageOne.elapse();
    expect([stageOne.runs(), stageOne.wait()]).toEqual([2, idleMs]);
    await stageOne.schedule.stop();
    expect(stageOne.wait()).toBeUndefined();
    stageOne.schedule.runNow();
    expect(stageOne.runs()).toBe(2);
  });
});
