import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCase } from '../../../../shared/sync/merge-case.ts';
import type { OrderedEvent } from '../../../../shared/sync/merge-case.ts';
import type { CaseEvent } from '../../../../shared/case/event.ts';
import { createChain } from '../../../support/device-chain.ts';

const placed = (event: CaseEvent, serverSequence?: number): OrderedEvent => ({ event, serverSequence });
const idsOf = (entries: readonly OrderedEvent[]): readonly string[] => entries.map(({ event }) => event.id);

describe('merging a case', () => {
  it('appends what is new in server order and keeps what is unsent at the end', () => {
    const [a, b] = [createChain('a'), createChain('b')];
    const [opened, mine] = [a.open('c'), a.answer('c', 'x', '1')];
    const [first, second] = [b.answer('c', 'y', '2', 1), b.answer('c', 'z', '3', 1)];
    const merged = mergeCase([placed(opened, 1), placed(mine)], [placed(second, 3), placed(first, 2)]);
    expect(idsOf(merged.append)).toEqual([first.id, second.id]);
    expect(idsOf(merged.order)).toEqual([opened.id, first.id, second.id, mine.id]);
    expect(merged.conflicts).toEqual([]);
  });

  it('finds two answers to one question whose writers did not know of each other; the later in server order stands', () => {
    const [a, b] = [createChain('a'), createChain('b')];
    const [opened, mine, theirs] = [a.open('c'), a.answer('c', 'rent', '85.20'), b.answer('c', 'rent', '90.00', 1)];
    const merged = mergeCase([placed(opened, 1), placed(mine, 2)], [placed(theirs, 3)]);
    expect(merged.conflicts).toEqual([{ cell: { key: 'rent' }, standing: theirs.id, overtaken: mine.id }]);
    const unsent = mergeCase([placed(opened, 1), placed(mine)], [placed(theirs, 2)]);
    expect(unsent.conflicts).toEqual([{ cell: { key: 'rent' }, standing: mine.id, overtaken: theirs.id }]);
  });

  it('finds none when the later writer had seen the earlier answer, or both said the same, or in another row', () => {
    const [a, b] = [createChain('a'), createChain('b')];
    const [opened, mine] = [a.open('c'), a.answer('c', 'rent', '85.20')];
    const knowing = b.answer('c', 'rent', '90.00', 2);
    expect(mergeCase([placed(opened, 1), placed(mine, 2)], [placed(knowing, 3)]).conflicts).toEqual([]);
    const same = createChain('e').answer('c', 'rent', '85.20', 1);
    expect(mergeCase([placed(opened, 1), placed(mine, 2)], [placed(same, 3)]).conflicts).toEqual([]);
    const row = (row: number) => ({
      type: 'answerRecorded' as const,
      payload: { key: 'jobs[].pay', row, value: `${row}`, source: 'customer' as const },
    });
    const [rowOne, rowTwo] = [createChain('f').add('c', row(1), 1), createChain('g').add('c', row(2), 1)];
    expect(mergeCase([placed(rowOne, 2)], [placed(rowTwo, 3)]).conflicts).toEqual([]);
  });

  it('finds a conflict between an answer and "refused"', () => {
    const [a, b] = [createChain('a'), createChain('b')];
    const opened = a.open('c');
    const refused = b.add('c', { type: 'answerUnanswered', payload: { key: 'rent', reason: 'refused' } }, 1);
    const merged = mergeCase([placed(opened, 1), placed(a.answer('c', 'rent', '1'), 2)], [placed(refused, 3)]);
    expect(merged.conflicts).toHaveLength(1);
  });

  it('takes its own events back with their place and appends nothing', () => {
    const a = createChain('a');
    const events = [a.open('c'), a.answer('c', 'x', '1')];
    const merged = mergeCase(
      events.map((event) => placed(event)),
      events.map((event, index) => placed(event, index + 1)),
    );
    expect(merged.append).toEqual([]);
    expect(merged.order.map(({ serverSequence }) => serverSequence)).toEqual([1, 2]);
  });

  it('gives one order in whatever portions, order and number of times the events come', () => {
    const [a, b] = [createChain('a'), createChain('b')];
    const all = [
      a.open('c'),
      ...Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? a : b).answer('c', `q${n % 3}`, `${n}`, 1)),
    ];
    const ordered = all.map((event, index) => placed(event, index + 1));
    const portions = fc.array(fc.shuffledSubarray(ordered), { maxLength: 6 });
    fc.assert(
      fc.property(portions, (some) => {
        let held: readonly OrderedEvent[] = [];
        for (const portion of [...some, ordered]) held = mergeCase(held, portion).order;
        expect(held).toEqual(ordered);
        expect(mergeCase(held, ordered).append).toEqual([]);
      }),
      { seed: 2009 },
    );
  });
});
