import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { CaseFact, CellRef } from '../../../../shared/case/event.ts';
import { evolve, replay } from '../../../../shared/interview/evolve.ts';
import { type LiveInterview, openInterview } from '../../../../shared/interview/open-interview.ts';
import type { FactValue } from '../../../../shared/script/value.ts';
import { context, earlierClaim, open, smallRelease } from './support/fixture.ts';

const answer = (key: string, value: FactValue, row?: number): CaseFact => ({
  type: 'answerRecorded',
  payload: { ...(row === undefined ? { key } : { key, row }), value, source: 'customer' },
});
const added = (roster: string, row: number): CaseFact => ({ type: 'rowAdded', payload: { roster, row } });
const removed = (roster: string, row: number): CaseFact => ({ type: 'rowRemoved', payload: { roster, row } });
const after = (events: readonly CaseFact[], earlier?: typeof earlierClaim): LiveInterview => {
  const interview = open(smallRelease, earlier);
  for (const event of events) evolve(interview, event);
  return interview;
};
const keys = (list: readonly CellRef[]): readonly string[] =>
  list.map(({ key, row }) => (row === undefined ? key : `${key} ${row}`));

describe('a roster', () => {
  it('that is asked and has no rows is wanted by its own key, where its first question stands', () => {
    const interview = after([
      answer('start', false),
      answer('again', false),
      answer('age', 9),
      answer('remark', 'x'),
      answer('withOthers', true),
    ]);
    expect(interview.next()).toStrictEqual({ type: 'roster', roster: 'people' });
    expect(keys(interview.unanswered())).toStrictEqual(['people']);
  });

  it('is asked row by row, and each row by its own answers', () => {
    const interview = after([
      answer('withOthers', true),
      added('people', 1),
      added('people', 2),
      answer('people[].role', 'a', 2),
      answer('people[].born', '2001-02-03', 2),
    ]);
    expect(interview.cell({ key: 'people[].born', row: 1 }).status).toBe('notOnRoute');
    expect(interview.cell({ key: 'people[].born', row: 2 }).value).toBe('2001-02-03');
    expect(keys(interview.unanswered()).filter((key) => key.startsWith('people'))).toStrictEqual([
      'people[].role 1',
      'people[].member 1',
      'people[].member 2',
    ]);
  });

  it('leaves out a row that does not belong, keeps its answers and its number, and takes it back', () => {
    const interview = after([
      answer('withOthers', true),
      added('people', 1),
      added('people', 2),
      answer('people[].role', 'c', 1),
      answer('people[].role', 'b', 2),
    ]);
    expect([interview.rows('people'), interview.recordedRows('people')]).toStrictEqual([[2], [1, 2]]);
    expect(interview.cell({ key: 'people[].role', row: 1 })).toMatchObject({
      status: 'notOnRoute',
      value: null,
      recorded: 'c',
    });
    evolve(interview, answer('start', true));
    expect(interview.rows('people')).toStrictEqual([1, 2]);
    expect(interview.value('people[].role', 1)).toBe('c');
  });

  it('keeps rows in order of number in whatever order they come, and a removed row stays removed', () => {
    const interview = after([
      answer('withOthers', true),
      added('people', 3),
      added('people', 1),
      removed('people', 3),
      added('people', 3),
      answer('people[].role', 'a', 3),
      added('people', 2),
    ]);
    expect(interview.recordedRows('people')).toStrictEqual([1, 2]);
  });

  it('adds a row that an answer names, as an event from elsewhere may', () => {
    const interview = after([answer('withOthers', true), answer('people[].role', 'a', 2)]);
    expect(interview.rows('people')).toStrictEqual([2]);
  });

  it('throws on a roster or a fact that the release has not', () => {
    expect(() => after([added('nobody', 1)])).toThrow('no roster nobody');
    expect(() => after([answer('nobody', 1)])).toThrow('no fact nobody');
  });
});

describe('a section that is copied from the earlier claim', () => {
  const copying = [answer('start', true), answer('again', true), answer('age', 30), answer('kinds', ['a', 'b'])];

  it('takes what was answered then, asks what was not, and counts what may be blank as answered', () => {
    const interview = after(copying, earlierClaim);
    expect(interview.cell({ key: 'amount' })).toMatchObject({ status: 'copied', value: 12_345, recorded: undefined });
    expect(interview.cell({ key: 'paid' }).status).toBe('open');
    expect(interview.rosterCopied('jobs')).toBe(true);
    expect(interview.rows('jobs')).toStrictEqual([1, 2, 3]);
    expect(interview.cell({ key: 'jobs[].extra', row: 1 })).toMatchObject({ status: 'copied', value: null });
    expect(interview.cell({ key: 'jobs[].kind', row: 3 }).status).toBe('open');
    expect(interview.sectionOnRoute('B')).toBe(true);
  });

  it('does not copy rosters of other sections', () => {
    const interview = after([...copying, answer('withOthers', true)], earlierClaim);
    expect([interview.rosterCopied('people'), interview.rows('people')]).toStrictEqual([false, []]);
  });

  it('keeps the earlier answer whatever is recorded, and uses what is recorded once the section is not copied', () => {
    const interview = after(
      [...copying, answer('amount', 7), answer('jobs[].pay', 1, 1), added('jobs', 1), answer('jobs[].pay', 2, 1)],
      earlierClaim,
    );
    expect([interview.value('amount'), interview.value('jobs[].pay', 1)]).toStrictEqual([12_345, 20_000]);
    for (const event of [answer('again', false), answer('jobs[].kind', 'a', 1)]) evolve(interview, event);
    expect([interview.value('amount'), interview.value('jobs[].pay', 1)]).toStrictEqual([7, 2]);
    evolve(interview, answer('again', true));
    expect([interview.value('amount'), interview.value('jobs[].pay', 1)]).toStrictEqual([12_345, 20_000]);
  });

  it('fills a gap of a copied row with what is answered now', () => {
    const interview = after([...copying, answer('jobs[].kind', 'a', 3)], earlierClaim);
    expect(interview.cell({ key: 'jobs[].kind', row: 3 })).toMatchObject({ status: 'answered', value: 'a' });
    expect(interview.cell({ key: 'jobs[].pay', row: 3 }).status).toBe('open');
  });

  it('leaves a gap that may be blank blank, whatever is recorded', () => {
    const interview = after([...copying, answer('jobs[].extra', 'now', 1), answer('remark', 'x')], earlierClaim);
    expect(interview.cell({ key: 'jobs[].extra', row: 1 })).toMatchObject({ status: 'copied', value: null });
  });

  it('whose rows all fall away is not asked for new ones, which could not count', () => {
    const earlier = { ...earlierClaim, rosters: { jobs: [{ kind: 'b' }] } };
    const interview = after(
      [answer('start', false), answer('again', true), answer('age', 30), answer('kinds', ['a', 'b'])],
      earlier,
    );
    for (const key of ['remark', 'withOthers', 'choice', 'between', 'paid', 'late'])
      evolve(interview, { type: 'answerUnanswered', payload: { key, reason: 'refused' } });
    expect([interview.rosterOnRoute('jobs'), interview.rows('jobs')]).toStrictEqual([true, []]);
    expect(interview.next()).not.toStrictEqual({ type: 'roster', roster: 'jobs' });
    expect(keys(interview.unanswered())).toContain('jobs');
  });

  it('counts nothing and no code as no answer of the earlier claim', () => {
    const interview = after(copying, { ...earlierClaim, answers: { amount: null, choice: 'a' } });
    expect(interview.cell({ key: 'amount' }).status).toBe('open');
  });
});

describe('the dates of a case', () => {
  const form: CaseFact = {
    type: 'clericalCaptured',
    payload: {
      firstContact: '2009-05-31T09:00' as LocalDateTime,
      issued: context.claimDate,
      received: context.claimDate,
      capturedBy: 'A Agent',
    },
  };

  it('come from the first contact of a paper form, rules and rates included', () => {
    const interview = after([
      answer('start', true),
      answer('again', false),
      answer('age', 30),
      answer('kinds', ['a']),
      added('jobs', 1),
    ]);
    expect(interview.cell({ key: 'late' }).status).toBe('notOnRoute');
    evolve(interview, form);
    expect(interview.context).toMatchObject({
      now: '2009-05-31T09:00',
      claimDate: '2009-05-31',
      firstContactDate: '2009-05-31',
      rulesDate: '2009-05-31',
      callDate: '2009-06-02',
    });
    expect(interview.cell({ key: 'late' }).status).toBe('open');
  });

  it('keep a date of rules that was set apart from the date of claim', () => {
    const rulesDate = '2008-10-26' as LocalDate;
    const interview = mustBeOk(openInterview(smallRelease, { ...context, rulesDate }));
    evolve(interview, form);
    expect(interview.context).toMatchObject({ claimDate: '2009-05-31', rulesDate });
  });

  it('without rates are refused when an interview opens', () => {
    const opened = openInterview(smallRelease, { ...context, rulesDate: '1999-01-01' as LocalDate });
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'rates.noValue', detail: { date: '1999-01-01' } } });
  });

  it('are the same when the form comes in the middle of a replay', () => {
    const events = [answer('start', true), form, answer('age', 30), answer('again', false)];
    const replayed = open();
    replay(replayed, events);
    expect(replayed.context).toStrictEqual(after(events).context);
  });

  it('throw when no rates are known for them', () => {
    const payload = { ...form.payload, firstContact: '1999-01-01T09:00' as LocalDateTime };
    expect(() => after([{ ...form, payload }])).toThrow('a date without rates');
  });
});
