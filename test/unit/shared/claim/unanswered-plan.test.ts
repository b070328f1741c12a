import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { decideBookInterview } from '../../../../shared/claim/decide/book-interview.ts';
import { decideDropCall } from '../../../../shared/claim/decide/call.ts';
import { decidePrintStatement } from '../../../../shared/claim/decide/statement.ts';
import { type Chase, workingDayBefore } from '../../../../shared/claim/unanswered-plan.ts';
import type { CasePlayer } from './support/case-player.ts';
import { rules } from './support/release.ts';
import { openScenario, readScenario } from './support/scenario.ts';

/** Tuesday 2 June 2009, 10:15; one month is over on 2 July. */
const open = (): CasePlayer => openScenario(readScenario('p01-hana-lone-parent'));
const chaseOf = (player: CasePlayer, key: string, row?: number, on: 'now' | 'onPaper' = 'now'): Chase | undefined =>
  player.assess().unansweredPlan[on].find((gap) => gap.key === key && gap.row === row)?.chase;
const book = (player: CasePlayer, slot: string): CasePlayer =>
  player.run(decideBookInterview, { interviewType: 'loneParentWfi', slot: slot as never });
const print = (player: CasePlayer): CasePlayer => player.run(decidePrintStatement, { language: 'en' });
const withoutChildren = (): CasePlayer => {
  const player = open();
  for (const row of [1, 2]) player.apply({ type: 'rowRemoved', payload: { roster: 'children', row } });
  return player;
};

describe('who sees to a question without an answer, and by when', () => {
  it('the agent, while the call lasts, for what is not asked yet', () => {
    expect(chaseOf(withoutChildren(), 'children')).toEqual({
      state: 'notAsked',
      who: 'agent',
      how: 'inCall',
      by: null,
      late: false,
    });
  });

  it('the assessor, once the statement is printed; on paper from the beginning', () => {
    const later = { state: 'notAsked', who: 'assessor', how: 'telephone', by: '2009-07-02', late: false };
    expect(chaseOf(withoutChildren(), 'children', undefined, 'onPaper')).toEqual(later);
    expect(chaseOf(print(withoutChildren()), 'children')).toEqual(later);
  });

  it('the assessor, on the working day before the interview, for what is not known', () => {
    const player = open().unanswered('accounts[].balance', 'notKnown', 2);
    expect(chaseOf(player, 'accounts[].balance', 2)).toMatchObject({ who: 'assessor', by: '2009-07-02' });
    // 8 June 2009 is a Monday.
    expect(chaseOf(book(player, '2009-06-08T10:20'), 'accounts[].balance', 2)).toMatchObject({ by: '2009-06-05' });
  });

  it('today, when the interview is tomorrow or today', () => {
    const player = book(open().unanswered('accounts[].balance', 'notKnown', 2), '2009-06-02T15:00');
    expect(chaseOf(player, 'accounts[].balance', 2)).toMatchObject({ by: '2009-06-02', late: false });
  });

  it('the customer, who brings it to the interview, or within the month', () => {
    const player = open().unanswered('accounts[].balance', 'notToHand', 2);
    expect(chaseOf(player, 'accounts[].balance', 2)).toMatchObject({
      state: 'toBring',
      who: 'customer',
      how: 'post',
      by: '2009-07-02',
    });
    expect(chaseOf(book(player, '2009-06-08T10:20'), 'accounts[].balance', 2)).toMatchObject({
      how: 'bring',
      by: '2009-06-08',
    });
  });

  it('the assessor face to face, for what was refused', () => {
    const player = book(open().unanswered('accounts[].balance', 'refused', 2), '2009-06-08T10:20');
    expect(chaseOf(player, 'accounts[].balance', 2)).toMatchObject({
      state: 'refused',
      who: 'assessor',
      how: 'interview',
      by: '2009-06-08',
    });
  });

  it('whoever rings back, when the call-back is due, for what the dropped call left', () => {
    const player = withoutChildren().run(decideDropCall, {});
    const due = player.process.callBack?.due;
    expect(due).toBeDefined();
    expect(chaseOf(player, 'children')).toEqual({
      state: 'callDropped',
      who: 'caller',
      how: 'callBack',
      by: due,
      late: false,
    });
    expect(chaseOf(player.moveTo('2009-06-05T09:00'), 'children')).toMatchObject({ by: due, late: true });
  });

  it('the month counts again when the interview is over, and then it is late', () => {
    const player = book(open().unanswered('accounts[].balance', 'notToHand', 2), '2009-06-08T10:20');
    expect(chaseOf(player.moveTo('2009-06-09T09:00'), 'accounts[].balance', 2)).toMatchObject({ by: '2009-07-02' });
    expect(chaseOf(player.moveTo('2009-07-02T09:00'), 'accounts[].balance', 2)).toMatchObject({ late: false });
    expect(chaseOf(player.moveTo('2009-07-03T09:00'), 'accounts[].balance', 2)).toMatchObject({ late: true });
  });
});

describe('the working day before', () => {
  it.each([
    ['2009-06-09', '2009-06-08'],
    ['2009-06-08', '2009-06-05'],
    // Good Friday and Easter Monday 2009 are 10 and 13 April.
    ['2009-04-14', '2009-04-09'],
    // There is no data for 1950: the last weekday.
    ['1950-01-02', '1949-12-30'],
  ])('%s is %s', (date, before) => {
    expect(workingDayBefore(rules.bankHolidays, 'englandWales', date as LocalDate)).toBe(before);
  });
});
