/** The clock as a port: use cases are handed one, so that scenarios and tests decide what time it is. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import type { Moment } from '../../shared/case/event.ts';

export interface Clock {
  /** Now: the instant in UTC, and what the office's wall clock shows. */
  now(): Moment;
}

/** Wall-clock text of an instant (ms since 1970) in an IANA time zone. */
export function localDateTime(instantMs: number, zone: string): LocalDateTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instantMs);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}` as LocalDateTime;
}

/** The machine's own clock, read in the office's time zone. */
export function systemClock(zone = 'Europe/London'): Clock {
  return {
    now: () => {
      const at = Date.now();
      return { instant: new Date(at).toISOString(), zone, local: localDateTime(at, zone) };
    },
  };
}
