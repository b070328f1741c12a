import { expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../../shared/base/local-date.ts';
import { readSlot } from '../../../../../shared/script/kind/typed-slot.ts';

const now = '2009-06-02T10:15' as LocalDateTime;

it.each([
  ['8/6/2009 10.20', '2009-06-08T10:20'],
  ['8/6/09 10:20', '2009-06-08T10:20'],
  ['8 jun 10.20', '2009-06-08T10:20'],
  ['8 June 2009 at 2pm', '2009-06-08T14:00'],
  ['8 meh am 2.30yh', '2009-06-08T14:30'],
  ['8/6 9.05 am', '2009-06-08T09:05'],
  ['2009-06-08T10:20', '2009-06-08T10:20'],
  ['tomorrow 9.00', '2009-06-03T09:00'],
  ['yfory 9.00', '2009-06-03T09:00'],
  ['12 am today', undefined],
  ['today 12 am', '2009-06-02T00:00'],
  ['today 12.30pm', '2009-06-02T12:30'],
  // A day that is past this year is next year's.
  ['5/1 10.00', '2010-01-05T10:00'],
])('%s is %s', (typed, expected) => {
  const read = readSlot(typed, now);
  expect(read.ok ? read.value : undefined).toBe(expected);
});

it.each([
  ['8 june 2009', 'answer.slot'],
  ['', 'answer.slot'],
  ['8/6/2009 25.00', 'answer.slot'],
  ['8/6/2009 10.75', 'answer.slot'],
  ['8/6/2009 14pm', 'answer.slot'],
  ['31/6/2009 10.20', 'answer.dateDoesNotExist'],
  ['soon 10.20', 'answer.date'],
  ['10.20 8/6/2009', 'answer.slot'],
  [`${'8'.repeat(4_000)} 10.20`, 'answer.date'],
])('%s is refused with %s', (typed, kind) => {
  const read = readSlot(typed, now);
  expect(read.ok ? '' : read.failure.kind).toBe(kind);
});
