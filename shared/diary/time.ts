/** Times of one day as minutes since midnight, and spans of them: a span holds its beginning and not its end. */
import { addDays, type LocalDate, type LocalDateTime } from '../base/local-date.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

const pad = (value: number): string => value.toString().padStart(2, '0');

/** `09:30` or `2009-06-02T09:30` as minutes since midnight. */
export const minuteOf = (time: string): number => Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2));

/** Minutes since midnight of a day as a wall-clock time; beyond midnight it is the next day, before it the last. */
export function timeOn(day: string, minute: number): LocalDateTime {
  const days = Math.floor(minute / 1440);
  const rest = minute - days * 1440;
  return `${addDays(day, days)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}` as LocalDateTime;
}

/** The span of an event of some minutes. */
export const spanAt = (at: LocalDateTime, minutes: number): Span => ({
  from: minuteOf(at),
  to: minuteOf(at) + minutes,
});

/** The part of a stretch of days that lies on one day; undefined when none does. */
export function onDay(from: LocalDateTime, to: LocalDateTime, day: LocalDate): Span | undefined {
  const start = from.slice(0, 10) < day ? 0 : from.slice(0, 10) > day ? 1440 : minuteOf(from);
  const end = to.slice(0, 10) > day ? 1440 : to.slice(0, 10) < day ? 0 : minuteOf(to);
  return start < end ? { from: start, to: end } : undefined;
}

/** Spans in order, with those that touch or overlap made one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && span.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else if (span.from < span.to) out.push(span);
  }
  return out;
}

/** What is left of the first when the others are taken out. */
export function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const holes = joined(taken);
  return joined(spans).flatMap((span) => {
    const left: Span[] = [];
    let from = span.from;
    for (const hole of holes) {
      if (hole.to <= from || hole.from >= span.to) continue;
      if (hole.from > from) left.push({ from, to: hole.from });
      from = Math.max(from, hole.to);
    }
    if (from < span.to) left.push({ from, to: span.to });
    return left;
  });
}

/** What lies in both. */
export function within(spans: readonly Span[], bounds: readonly Span[]): readonly Span[] {
  return joined(
    spans.flatMap((span) =>
      bounds
        .map((bound) => ({ from: Math.max(span.from, bound.from), to: Math.min(span.to, bound.to) }))
        .filter(({ from, to }) => from < to),
    ),
  );
}

/** Whether one of the spans holds all of this one. */
export const holds = (spans: readonly Span[], span: Span): boolean =>
  spans.some(({ from, to }) => from <= span.from && span.to <= to);
