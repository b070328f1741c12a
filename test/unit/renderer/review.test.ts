import { describe, expect, it } from 'vitest';
import { groupByChase } from '../../../renderer/review/group-by-chase.ts';
import { intoPages } from '../../../renderer/review/into-pages.ts';
import { placeKey, placeOfKey } from '../../../renderer/review/place-key.ts';
import type { UnansweredView } from '../../../shared/contract/view.ts';
import type { Document } from '../../../shared/document/document.ts';

const howOf = { agent: 'inCall', caller: 'callBack', assessor: 'telephone', customer: 'bring' } as const;
const gap = (key: string, who: UnansweredView['chase']['who'], by: string | null, needed = false): UnansweredView => ({
  key,
  label: key,
  section: 'M01',
  reason: null,
  needed,
  chase: { state: 'notAsked', who, how: howOf[who], by: by as never, late: false },
});

describe('the worklist', () => {
  it('begins with what is for now, then goes by date, and has what is needed first', () => {
    const items = [
      gap('a', 'customer', '2009-06-08'),
      gap('b', 'assessor', '2009-06-05'),
      gap('c', 'agent', null),
      gap('d', 'assessor', '2009-06-05', true),
    ];
    expect(groupByChase(items).map(({ chase, items: own }) => [chase.who, own.map(({ key }) => key).join('')])).toEqual(
      [
        ['agent', 'c'],
        ['assessor', 'db'],
        ['customer', 'a'],
      ],
    );
  });

  it('has a key for the first thirty-five things, and none for the rest', () => {
    expect([0, 8, 9, 34, 35].map(placeKey)).toEqual(['1', '9', 'a', 'z', undefined]);
    expect(['1', '9', 'A', 'z', '0', 'F9', 'ArrowUp'].map(placeOfKey)).toEqual([
      0,
      8,
      9,
      34,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('reading back has a part for each section, also for one that is kept together', () => {
  const heading = (text: string) => ({ type: 'heading', level: 1, text }) as const;
  const line = (text: string) => ({ type: 'line', text }) as const;
  const blocks = [
    line('a'),
    heading('One'),
    line('b'),
    { type: 'keepTogether', blocks: [heading('Two'), line('c')] } as const,
    heading('Empty'),
  ];
  const pages = intoPages({ title: 'Statement', blocks } as unknown as Document);
  expect(pages.map(({ title, blocks: own }) => [title, own.length])).toEqual([
    ['Statement', 1],
    ['One', 1],
    ['Two', 1],
  ]);
});
