/** The clock as a port: use cases are handed one, so that scenarios and tests decide what time it is. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { localDateTime } from '../../shared/base/wall-clock.ts';
import type { Moment } from '../../shared/case/event.ts';

export interface Clock {
  /** Now: the instant in UTC, and what the office's wall clock shows. */
  now(): Moment;
}

/** The machine's own clock, read in the office's time zone. */
export function systemClock(zone = 'Europe/London'): Clock {
  // The wall clock shows minutes, and no zone moves by less than one.
  let minute = Number.NaN;
  let local = '' as LocalDateTime;
  return {
    now: () => {
      const at = Date.now();
      if (Math.floor(at / 60_000) !== minute) {
        minute = Math.floor(at / 60_000);
        local = localDateTime(at, zone);
      }
      return { instant: new Date(at).toISOString(), zone, local };
    },
  };
}

/** A clock that stands where it is put: for scenarios and rehearsals. */
export interface SetClock extends Clock {
  set(local: LocalDateTime): void;
}

/** Starts at a wall-clock time of the zone; the instant is worked out from it. */
export function setClock(start: LocalDateTime, zone: string): SetClock {
  let moment = momentAt(start, zone);
  return {
    now: () => moment,
    set: (local) => {
      moment = momentAt(local, zone);
    },
  };
}

/** The instant at which the zone's wall clock shows a time; of two in an autumn night, the later. */
function momentAt(local: LocalDateTime, zone: string): Moment {
  const asUtc = Date.parse(`${local}:00Z`);
  const offset = Date.parse(`${localDateTime(asUtc, zone)}:00Z`) - asUtc;
  const guess = asUtc - offset;
  const instant = localDateTime(guess, zone) === local ? guess : asUtc;
  return { instant: new Date(instant).toISOString(), zone, local };
}
