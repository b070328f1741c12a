/** Reads the date and time of an appointment as people type it: "8/6/09 10.20", "8 jun 2.30pm", "tomorrow 9:00". */
import { dateOf, type LocalDateTime } from '../../base/local-date.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import { cleanLine } from './clean.ts';
import { dateTokens, pad, readDate, readMonth } from './typed-date.ts';

/** What stands last: hours, then minutes or the half of the day, in English or Welsh. */
const timeAtEnd = /^(.*?)(?:[\s,]+(?:at|am|@)\s+|[\s,]+|t)(\d{1,2})(?:([:.])(\d{2}))?\s*(am|pm|yb|yh)?$/i;

/**
 * Whole date and time; a date without a year is the next one there is. Fails as a typed date does, and with answer.slot
 * for a time that is missing or does not exist.
 */
export function readSlot(typed: string, now: LocalDateTime): Result<LocalDateTime> {
  const match = timeAtEnd.exec(cleanLine(typed));
  const [, day = '', hour = '', separator, minute = '00', half] = match ?? [];
  const time =
    match === null || (separator === undefined && half === undefined) ? undefined : readTime(hour, minute, half);
  if (time === undefined) return fail(failure('answer.slot'));
  const date = readDate(withYear(day, now), { today: dateOf(now), past: false });
  return date.ok ? ok(`${date.value}T${time}` as LocalDateTime) : date;
}

/** 'HH:MM', or undefined when the clock has no such time. */
function readTime(hour: string, minute: string, half: string | undefined): string | undefined {
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const afternoon = half !== undefined && /pm|yh/i.test(half);
  const hours = half === undefined ? given : (given % 12) + (afternoon ? 12 : 0);
  return hours > 23 || Number(minute) > 59 ? undefined : `${pad(hours)}:${minute}`;
}

/** "8 jun" and "8/6" mean this year, or the next one when the day is past. */
function withYear(day: string, now: LocalDateTime): string {
  const [first = '', second, third] = dateTokens(day) ?? [];
  if (second === undefined || third !== undefined) return day;
  const month = readMonth(second);
  if (month === undefined || !/^\d{1,2}$/.test(first)) return day;
  const year = Number(now.slice(0, 4));
  const past = `${pad(month)}-${pad(Number(first))}` < now.slice(5, 10);
  return `${first}/${month}/${past ? year + 1 : year}`;
}
