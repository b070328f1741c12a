/** How often money is paid, as agents type it and customers say it, in English and Welsh. */
import type { Frequency } from '../value.ts';

const words: Readonly<Record<Frequency, readonly string[]>> = {
  weekly: ['w', 'wk', 'week', 'weekly', 'pw', 'wythnos', 'wythnosol'],
  fortnightly: [
    'f',
    'fn',
    'fortnight',
    'fortnightly',
    'pf',
    '2w',
    '2wk',
    '2weeks',
    '2weekly',
    'twoweekly',
    'twoweeks',
    'pythefnos',
    'bythefnos',
    'pythefnosol',
  ],
  fourWeekly: [
    '4w',
    '4wk',
    '4weeks',
    '4weekly',
    'fourweekly',
    'fourweeks',
    '4wythnos',
    '4wythnosol',
    'pedairwythnos',
    'pedairwythnosol',
  ],
  monthly: ['m', 'mth', 'month', 'monthly', 'pm', 'pcm', 'cm', 'calendarmonth', 'calendarmonthly', 'mis', 'misol'],
  quarterly: ['q', 'qtr', 'quarter', 'quarterly', 'pq', '3months', 'threemonths', '3monthly', 'chwarter', 'chwarterol'],
  annual: ['a', 'y', 'yr', 'year', 'yearly', 'annual', 'annually', 'annum', 'pa', 'blwyddyn', 'flwyddyn', 'blynyddol'],
  irregular: ['i', 'irr', 'irregular', 'irregularly', 'varies', 'afreolaidd'],
};

const frequencyOf: ReadonlyMap<string, Frequency> = new Map(
  (Object.keys(words) as Frequency[]).flatMap((frequency) =>
    [...words[frequency], frequency.toLowerCase()].map((word): [string, Frequency] => [word, frequency]),
  ),
);

/** Words that may stand before the one that counts: "a week", "bob pythefnos", "yr wythnos". */
const leading = /^(per|a|an|each|every|bob|pob|yr|y|the|paid)\s+(?=\S)/;

/** "w", "p.c.m.", "every 4 weeks", "bob pythefnos" and the like; undefined when it is none of them. */
export function frequencyFor(typed: string): Frequency | undefined {
  let text = typed
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  while (leading.test(text)) text = text.replace(leading, '');
  return frequencyOf.get(text.replaceAll(' ', ''));
}
