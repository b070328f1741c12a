/** The clock as a port: use cases are handed one, so that scenarios and tests decide what time it is. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import type { Moment } from '../../shared/case/event.ts';

export interface Clock {
  /** Now: the instant in UTC, and what the office's wall clock shows. */
  now(): Moment;
}

/** Making a formatter costs more than an answer's whole routing, so each zone has one for good. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

/** Wall-clock text of an instant (ms since 1970) in an IANA time zone. */
export function localDateTime(instantMs: number, zone: string): LocalDateTime {
  const parts = formatterOf(zone).formatToParts(instantMs);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}` as LocalDateTime;
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
