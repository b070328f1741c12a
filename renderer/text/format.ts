/** Dates as they are read here: day first. Times come as 'YYYY-MM-DDTHH:mm' or an instant. */

/** '2009-06-08' or a date-time -> '08/06/2009' or '08/06/2009 14:30'. */
export function showDate(text: string | null): string {
  if (text === null) return '';
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(text);
  if (match === null) return text;
  const [, year, month, day, time] = match;
  return `${day}/${month}/${year}${time === undefined ? '' : ` ${time}`}`;
}

/** An instant on the wall clock of this machine, as showDate takes it. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
}

/** Whole seconds as 'm:ss', or 'h:mm:ss' from an hour on. */
export function showDuration(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
