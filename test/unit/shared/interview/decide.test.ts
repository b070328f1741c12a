import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { CaseFact } from '../../../../shared/case/event.ts';
import { decide, type InterviewCommand } from '../../../../shared/interview/decide.ts';
import { evolve } from '../../../../shared/interview/evolve.ts';
import type { LiveInterview } from '../../../../shared/interview/open-interview.ts';
import type { FactValue } from '../../../../shared/script/value.ts';
import { earlierClaim, open, smallRelease, today } from './support/fixture.ts';

type Answer = Extract<InterviewCommand, { type: 'recordAnswer' }>;
const answer = (key: string, value: FactValue, more: Partial<Answer> = {}): Answer => ({
  type: 'recordAnswer',
  key,
  value,
  source: 'customer',
  today,
  ...more,
});

/** The events a command comes to, applied; the failure's kind and detail when it is refused. */
/** The events, or the failure with its details: the message comes in English and in Welsh (the small release says both alike). */
function taking(interview: LiveInterview, command: InterviewCommand): readonly CaseFact[] | string {
  const decided = decide(interview, command);
  if (!decided.ok) return [decided.failure.kind, ...Object.values(decided.failure.detail ?? {})].join(' ');
  for (const event of decided.value) evolve(interview, event);
  return decided.value;
}
const take = (interview: LiveInterview, ...commands: readonly InterviewCommand[]): void => {
  for (const command of commands) expect(taking(interview, command)).toBeInstanceOf(Array);
};
const copying = (): LiveInterview => {
  const interview = open(smallRelease, earlierClaim);
  take(interview, answer('start', true), answer('again', true), answer('age', 30), answer('kinds', ['a']));
  return interview;
};

describe('an answer', () => {
  it('is recorded with its source, its confirmed warnings and how long it took', () => {
    expect(taking(open(), answer('start', true, { elapsedMs: 900 }))).toStrictEqual([
      { type: 'answerRecorded', payload: { key: 'start', value: true, source: 'customer', elapsedMs: 900 } },
    ]);
  });

  it('is refused for a question that no release has', () => {
    expect(taking(open(), answer('nobody', true))).toBe('interview.unknownFact nobody');
  });

  it('is refused for a question that is not asked on this route', () => {
    expect(taking(open(), answer('age', 30))).toBe('interview.notAsked age');
  });

  it('is kept off the route when it comes from a form or a record, and counts when the route wants it', () => {
    const interview = open();
    take(interview, answer('age', 30, { source: 'form' }), answer('amount', 5, { source: 'record' }));
    expect(interview.cell({ key: 'age' })).toMatchObject({ status: 'notOnRoute', value: null, recorded: 30 });
    take(interview, answer('start', true));
    expect(interview.cell({ key: 'age' })).toMatchObject({ status: 'answered', value: 30 });
  });

  it('is refused where the earlier claim has one already, and kept behind it when it comes from a form', () => {
    const interview = copying();
    expect(taking(interview, answer('amount', 1))).toBe('interview.copied amount');
    take(interview, answer('amount', 1, { source: 'form' }));
    expect(interview.cell({ key: 'amount' })).toMatchObject({ status: 'copied', value: 12_345, recorded: 1 });
  });

  it.each([[''], [null], [[]]])(
    'that is empty (%j) is refused unless the question may be blank, where it is kept as nothing to say',
    (empty) => {
      const interview = copying();
      expect(taking(interview, answer('withOthers', empty))).toBe('interview.required');
      expect(taking(interview, answer('remark', empty))).toMatchObject([{ payload: { value: null } }]);
      expect(interview.cell({ key: 'remark' }).status).toBe('blank');
    },
  );

  it('waits until the help has been opened where it must be', () => {
    const interview = open();
    take(interview, answer('start', true));
    expect(taking(interview, answer('choice', 'a'))).toBe('interview.helpNotOpened');
    expect(taking(interview, { type: 'openHelp', key: 'choice', openMs: 1_200 })).toStrictEqual([
      { type: 'helpOpened', payload: { key: 'choice', openMs: 1_200 } },
    ]);
    take(interview, answer('choice', 'a'));
  });

  it('that breaks an error is refused with its message, whatever is confirmed', () => {
    const interview = open();
    take(interview, answer('start', true));
    expect(
      taking(
        interview,
        answer('age', 151, {
          confirmed: [
            { check: 0, reason: 'sure' },
            { check: 1, reason: 'sure' },
          ],
        }),
      ),
    ).toBe('interview.checkFailed At most 150. At most 150. 0');
  });

  it('that breaks a warning stands once the warning is confirmed with a reason', () => {
    const interview = open();
    take(interview, answer('start', true));
    expect(taking(interview, answer('age', 101))).toBe(
      'interview.warningNotConfirmed Over 100: are you sure? Over 100: are you sure? 1',
    );
    const confirmed = [{ check: 1, reason: 'Saw the birth certificate' }];
    expect(taking(interview, answer('age', 101, { confirmed }))).toMatchObject([
      { payload: { value: 101, confirmed } },
    ]);
  });

  it('keyed from a form is held to errors about itself, and to no warning', () => {
    const interview = open();
    expect(taking(interview, answer('age', 151, { source: 'form' }))).toBe(
      'interview.checkFailed At most 150. At most 150. 0',
    );
    take(interview, answer('age', 101, { source: 'form' }));
  });

  it('that is not a change decides nothing, even when it is a list', () => {
    const interview = open();
    take(interview, answer('start', true), answer('age', 20), answer('kinds', ['a', 'b']));
    expect(taking(interview, answer('kinds', ['a', 'b']))).toStrictEqual([]);
    expect(taking(interview, answer('age', 20))).toStrictEqual([]);
    expect(taking(interview, answer('kinds', ['a']))).toHaveLength(1);
  });

  it('is checked against the day on which it is recorded', () => {
    const interview = open();
    expect(interview.state.scope.callDate).toBe(today);
    take(interview, answer('start', true, { today: '2010-01-01' as LocalDate }));
    expect(interview.state.scope.callDate).toBe(today);
  });
});

describe('leaving a question without an answer', () => {
  const leave = (key: string, reason: 'refused' | 'callDropped' = 'refused', row?: number): InterviewCommand => ({
    type: 'leaveUnanswered',
    key,
    reason,
    ...(row === undefined ? {} : { row }),
  });

  it('keeps the reason of a whole roster under its own key until a row comes', () => {
    const interview = open();
    take(interview, answer('start', true), answer('again', false), answer('age', 30), answer('kinds', ['b']));
    take(interview, answer('remark', 'None'), answer('withOthers', true));
    expect(interview.next()).toEqual({ type: 'roster', roster: 'people' });
    expect(taking(interview, leave('people', 'callDropped'))).toStrictEqual([
      { type: 'answerUnanswered', payload: { key: 'people', reason: 'callDropped' } },
    ]);
    expect(interview.unanswered()).toContainEqual({ key: 'people', reason: 'callDropped' });
    expect(interview.next()).not.toEqual({ type: 'roster', roster: 'people' });
    expect(taking(interview, leave('people', 'callDropped'))).toStrictEqual([]);
    take(interview, { type: 'addRow', roster: 'people' });
    expect(taking(interview, leave('people'))).toBe('interview.notAsked people');
    take(interview, { type: 'removeRow', roster: 'people', row: 1 });
    expect(interview.unanswered()).toContainEqual({ key: 'people', reason: undefined });
  });

  it('keeps the reason, and is no change the second time', () => {
    const interview = open();
    expect(taking(interview, leave('again'))).toStrictEqual([
      { type: 'answerUnanswered', payload: { key: 'again', reason: 'refused' } },
    ]);
    expect(interview.cell({ key: 'again' })).toMatchObject({ status: 'unanswered', value: null, reason: 'refused' });
    expect(taking(interview, leave('again'))).toStrictEqual([]);
  });

  it('is refused for a required question unless the call dropped', () => {
    const interview = open();
    expect(taking(interview, leave('start'))).toBe('interview.required');
    take(interview, leave('start', 'callDropped'));
  });

  it('is refused off the route, for a copied answer, for an unknown question and for an unknown row', () => {
    const interview = copying();
    expect(taking(interview, leave('late'))).toBe('interview.notAsked late');
    expect(taking(interview, leave('amount'))).toBe('interview.copied amount');
    expect(taking(interview, leave('nobody'))).toBe('interview.unknownFact nobody');
    expect(taking(interview, leave('people[].role', 'refused', 1))).toBe('interview.unknownRow 1 people');
  });
});

describe('a row', () => {
  const add: InterviewCommand = { type: 'addRow', roster: 'people' };
  const remove = (row: number): InterviewCommand => ({ type: 'removeRow', roster: 'people', row });

  it('is numbered after the last one ever added, removed ones included', () => {
    const interview = open();
    take(interview, add, add, remove(2));
    expect(taking(interview, add)).toStrictEqual([{ type: 'rowAdded', payload: { roster: 'people', row: 3 } }]);
    expect(interview.recordedRows('people')).toStrictEqual([1, 3]);
  });

  it('is refused beyond the most that a roster holds, until one is removed', () => {
    const interview = open();
    take(interview, add, add, add);
    expect(taking(interview, add)).toBe('interview.tooManyRows people 3');
    take(interview, remove(1), add);
  });

  it('is refused when nobody knows the roster or the row', () => {
    const interview = open();
    expect(taking(interview, { type: 'addRow', roster: 'nobody' })).toBe('interview.unknownFact nobody');
    expect(taking(interview, { type: 'removeRow', roster: 'nobody', row: 1 })).toBe('interview.unknownFact nobody');
    expect(taking(interview, remove(1))).toBe('interview.unknownRow 1 people');
    expect(taking(interview, answer('people[].role', 'a', { row: 1 }))).toBe('interview.unknownRow 1 people');
    expect(taking(interview, answer('people[].role', 'a'))).toBe('interview.unknownRow 0 people');
    expect(taking(interview, { type: 'openHelp', key: 'jobs[].again', row: 9, openMs: 1 })).toBe(
      'interview.unknownRow 9 jobs',
    );
  });

  it('takes no answer once it is removed', () => {
    const interview = open();
    take(interview, answer('withOthers', true), add, answer('people[].role', 'a', { row: 1 }), remove(1));
    expect(taking(interview, answer('people[].role', 'b', { row: 1 }))).toBe('interview.unknownRow 1 people');
  });

  it('has help of its own to open', () => {
    const interview = open();
    take(
      interview,
      answer('start', true),
      answer('withOthers', true),
      add,
      add,
      answer('age', 20),
      answer('kinds', ['a']),
    );
    take(
      interview,
      { type: 'addRow', roster: 'jobs' },
      { type: 'addRow', roster: 'jobs' },
      { type: 'openHelp', key: 'jobs[].again', row: 2, openMs: 5 },
    );
    expect(taking(interview, answer('jobs[].again', true, { row: 1 }))).toBe('interview.helpNotOpened');
    take(interview, answer('jobs[].again', true, { row: 2 }));
  });
});
