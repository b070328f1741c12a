/** What the wall clock of a zone shows at an instant. */
import type { LocalDateTime } from './local-date.ts';

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
