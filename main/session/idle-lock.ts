/**
 * Locks the workstation when nobody has touched it for a while (issue 3, item 8). The program does it, not the window: a
 * window can be killed, or there can be two, and the store is open all the same.
 */
import { fail, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { failure } from '../../shared/error/failure.ts';
import type { CaseStore } from '../store/ports.ts';
import { actAs, type Work } from '../work.ts';

/** The longest is also what stands until a supervisor sets another. */
export const idleMinutes = { least: 1, most: 15 } as const;

const setting = 'lock.idle';

interface IdleSetting {
  readonly minutes: number;
  /** Staff number of the supervisor, and the instant. */
  readonly by: string;
  readonly at: string;
}

const isAllowed = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= idleMinutes.least && minutes <= idleMinutes.most;

/** What this workstation waits, in minutes. */
export function idleMinutesOf(store: CaseStore): number {
  const kept = store.settings.get<IdleSetting>(setting)?.minutes;
  return kept !== undefined && isAllowed(kept) ? kept : idleMinutes.most;
}

/** Sets it; a supervisor's matter. Fails with access.idleMinutes outside 1 to 15 whole minutes. Who did it is kept and logged. */
export function setIdleMinutes(work: Work, minutes: number): Result<void> {
  const actor = actAs(work, commandRoles.setWorkstation);
  if (!actor.ok) return actor;
  if (!isAllowed(minutes)) return fail(failure('access.idleMinutes', idleMinutes, 'minutes'));
  const { store, clock, log } = work.workstation;
  const kept: IdleSetting = { minutes, by: actor.value.id, at: clock.now().instant };
  const written = store.write.settings.set(setting, kept);
  if (written.ok) log.info('session.idleMinutes', { person: actor.value.id, minutes });
  return written;
}

export interface IdleLock {
  /** Somebody is there: waits anew, as long as `minutes` says. */
  wait(minutes: number): void;
  stop(): void;
}

/** `after` is the timer of the machine; the function it gives takes the timer back. */
export function createIdleLock(after: (ms: number, callback: () => void) => () => void, lock: () => void): IdleLock {
  let cancel: (() => void) | undefined;
  const stop = (): void => {
    cancel?.();
    cancel = undefined;
  };
  return {
    wait: (minutes) => {
      stop();
      cancel = after(minutes * 60_000, lock);
    },
    stop,
  };
}
