/** Runs the pump: soon after something was stored, every so often otherwise, and ever less often while it fails. */
import { nextDelayMs } from '../../shared/sync/backoff.ts';
import type { Log } from '../platform/log.ts';
import type { SyncPump } from './pump.ts';

/** Between two runs when nothing happens here: how old the view of other people's work may be. */
export const idleMs = 15_000;
/** After something was stored: long enough that the answers of a fast typist share a batch. */
export const nudgeMs = 800;

export interface ScheduleParts {
  readonly pump: SyncPump;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
  /** Calls back after a time; the returned function takes it back. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

export interface SyncSchedule {
  /** Something waits to be sent. While the server is away this changes nothing: the waiting time stays as it is. */
  nudge(): void;
  /** Run now, also while waiting after a failure (somebody pressed the button, or the network came back). */
  runNow(): void;
  /** Ends; resolves when no run is under way any more. */
  stop(): Promise<void>;
}

/** Timers of the machine, which never keep the program alive. */
export const systemTimer: ScheduleParts['after'] = (ms, callback) => {
  const timer = setTimeout(callback, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Starts at once. */
export function startSyncSchedule({ pump, log, random, after }: ScheduleParts): SyncSchedule {
  let isStopped = false;
  let isNudged = false;
  let running: Promise<void> | undefined;
  let cancel = (): void => undefined;

  const plan = (ms: number): void => {
    cancel();
    if (!isStopped) cancel = after(ms, run);
  };
  const waitAfterRun = (): number => {
    const { failedRuns } = pump.state();
    if (failedRuns > 0) return nextDelayMs(failedRuns, random());
    return isNudged ? nudgeMs : idleMs;
  };
  function run(): void {
    if (running !== undefined || isStopped) return;
    cancel();
    isNudged = false;
    running = pump
      .runOnce()
      .then(
        () => undefined,
        (thrown: unknown) => log.defect('sync.run', thrown),
      )
      .then(() => {
        running = undefined;
        plan(waitAfterRun());
      });
  }

  run();
  return {
    nudge: () => {
      isNudged = true;
      if (running === undefined && pump.state().failedRuns === 0) plan(nudgeMs);
    },
    runNow: run,
    stop: async () => {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
