/** Hours and dates of the diary as they are typed, a line each, and back again. */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import type { DiaryOffice, DiaryOfficer } from '../../shared/diary/diary.ts';

/** What a box gave: the value, or the number of the line that cannot be read (from 1). */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly line: number };

const hour = '([01]?\\d|2[0-3]):([0-5]\\d)';
const date = '(\\d{1,2})/(\\d{1,2})/(\\d{4})';
const hoursPattern = new RegExp(`^${hour}\\s*[-–]\\s*${hour}$`);
const extraPattern = new RegExp(`^${date}\\s+${hour}\\s*[-–]\\s*${hour}\\s+(\\S.*)$`);
const awayPattern = new RegExp(`^${date}\\s+${hour}\\s+(?:to|i)\\s+${date}\\s+${hour}\\s+(\\S.*)$`);
const closurePattern = new RegExp(`^${date}\\s+(?:to|i)\\s+${date}\\s+(\\S.*)$`);

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');
const timeOf = (hours: string | undefined, minutes: string | undefined): string => `${two(hours)}:${two(minutes)}`;
const dateOf = (day?: string, month?: string, year?: string): LocalDate =>
  `${year}-${two(month)}-${two(day)}` as LocalDate;
const shownDate = (text: string): string => text.slice(0, 10).split('-').reverse().join('/');

function readEach<T>(lines: readonly string[], read: (line: string) => T | null): Read<readonly T[]> {
  const values: T[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = read(line.trim());
    if (value === null) return { ok: false, line: index + 1 };
    values.push(value);
  }
  return { ok: true, value: values };
}

/** '09:00-12:20, 13:20-17:00' of one weekday. */
export function readHours(day: number, text: string): Read<DiaryOffice['opening']> {
  const read = readEach(text.split(','), (part) => {
    const match = hoursPattern.exec(part);
    return match === null ? null : { day, from: timeOf(match[1], match[2]), to: timeOf(match[3], match[4]) };
  });
  return read.ok ? { ok: true, value: [...read.value] } : read;
}

export const showHours = (weekly: DiaryOffice['opening'], day: number): string =>
  weekly
    .filter((span) => span.day === day)
    .map(({ from, to }) => `${from}-${to}`)
    .join(', ');

/** '08/06/2009 17:00-19:00 late evening' */
export const readExtra = (text: string): Read<DiaryOfficer['extra'][number][]> =>
  listed(text, (line) => {
    const m = extraPattern.exec(line);
    return m === null
      ? null
      : { date: dateOf(m[1], m[2], m[3]), from: timeOf(m[4], m[5]), to: timeOf(m[6], m[7]), reason: m[8] ?? '' };
  });

export const showExtra = (extra: DiaryOfficer['extra']): string =>
  extra.map(({ date: day, from, to, reason }) => `${shownDate(day)} ${from}-${to} ${reason}`).join('\n');

/** '08/06/2009 09:00 to 12/06/2009 17:00 leave' */
export const readAway = (text: string): Read<DiaryOfficer['unavailable'][number][]> =>
  listed(text, (line) => {
    const m = awayPattern.exec(line);
    return m === null
      ? null
      : {
          from: `${dateOf(m[1], m[2], m[3])}T${timeOf(m[4], m[5])}` as LocalDateTime,
          to: `${dateOf(m[6], m[7], m[8])}T${timeOf(m[9], m[10])}` as LocalDateTime,
          reason: m[11] ?? '',
        };
  });

export const showAway = (away: DiaryOfficer['unavailable']): string =>
  away
    .map(({ from, to, reason }) => `${shownDate(from)} ${from.slice(11)} to ${shownDate(to)} ${to.slice(11)} ${reason}`)
    .join('\n');

/** '24/12/2009 to 24/12/2009 training' */
export const readClosures = (text: string): Read<DiaryOffice['closures'][number][]> =>
  listed(text, (line) => {
    const m = closurePattern.exec(line);
    return m === null ? null : { from: dateOf(m[1], m[2], m[3]), to: dateOf(m[4], m[5], m[6]), reason: m[7] ?? '' };
  });

export const showClosures = (closures: DiaryOffice['closures']): string =>
  closures.map(({ from, to, reason }) => `${shownDate(from)} to ${shownDate(to)} ${reason}`).join('\n');

function listed<T>(text: string, read: (line: string) => T | null): Read<T[]> {
  const lines = readEach(text.split('\n'), read);
  return lines.ok ? { ok: true, value: [...lines.value] } : lines;
}
