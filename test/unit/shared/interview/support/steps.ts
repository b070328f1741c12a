/** Random interviews: steps that mean something whatever the state, so that fast-check can shorten them. */
import * as fc from 'fast-check';
import type { LocalDate, LocalDateTime } from '../../../../../shared/base/local-date.ts';
import {
  type CaseFact,
  type CellRef,
  type EarlierClaim,
  type EventPayloads,
  unansweredReasons,
} from '../../../../../shared/case/event.ts';
import { columnName } from '../../../../../shared/interview/interview-state.ts';
import type { LiveInterview } from '../../../../../shared/interview/open-interview.ts';
import type { CompiledFact, Release } from '../../../../../shared/script/compile-release.ts';
import type { FactValue } from '../../../../../shared/script/value.ts';
import { answerFor } from '../../../../support/answers.ts';
import { between, pick, type Random, randomFrom } from '../../../../support/random.ts';

const actions = [
  'next',
  'next',
  'next',
  'next',
  'next',
  'change',
  'change',
  'any',
  'back',
  'back',
  'unanswered',
  'addRow',
  'addRow',
  'removeRow',
  'help',
  'clear',
  'clerical',
] as const;
export interface Step {
  readonly action: (typeof actions)[number];
  readonly luck: number;
}

export const steps = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ action: fc.constantFrom(...actions), luck: fc.integer({ min: 0, max: 2 ** 31 - 1 }) }), {
    maxLength,
    size: 'max',
  });

/** What a step comes to as the interview stands; nothing when there is nothing to do it to. */
export function eventOf(
  interview: LiveInterview,
  { action, luck }: Step,
  before: readonly CaseFact[],
): CaseFact | undefined {
  const random = randomFrom(luck);
  const { release } = interview;
  switch (action) {
    case 'next':
      return onwards(interview, random);
    case 'change':
      return answered(
        interview,
        pick(
          random,
          release.facts.filter(
            (fact) => fact.roster !== undefined || interview.cell({ key: fact.source.key }).status !== 'notOnRoute',
          ),
        ),
        random,
      );
    case 'any':
      return answered(interview, pick(random, release.facts), random);
    case 'back': {
      const answers = before.filter(({ type }) => type === 'answerRecorded');
      return answers.length === 0 ? undefined : pick(random, answers);
    }
    case 'unanswered': {
      const cell = cellOf(interview, pick(random, release.facts), random);
      return { type: 'answerUnanswered', payload: { ...cell, reason: pick(random, unansweredReasons) } };
    }
    case 'addRow':
    case 'removeRow': {
      if (release.rosters.length === 0) return undefined;
      const roster = pick(random, release.rosters).source.key;
      if (action === 'addRow')
        return {
          type: 'rowAdded',
          payload: { roster, row: (interview.recordedRows(roster).at(-1) ?? 0) + between(random, 1, 2) },
        };
      return { type: 'rowRemoved', payload: { roster, row: between(random, 1, 3) } };
    }
    case 'help':
      return {
        type: 'helpOpened',
        payload: { ...cellOf(interview, pick(random, release.facts), random), openMs: 900 },
      };
    case 'clear': {
      const blank = release.facts.filter(({ source }) => source.mayBeBlank);
      return blank.length === 0 ? undefined : recorded(cellOf(interview, pick(random, blank), random), null);
    }
    case 'clerical':
      return random() < 0.3 ? clerical(random) : onwards(interview, random);
  }
}

/** Does what comes next, or leaves it; adds a row where one is wanted. */
export function onwards(interview: LiveInterview, random: Random): CaseFact | undefined {
  const position = interview.next();
  if (position === undefined) return undefined;
  if (position.type === 'roster')
    return { type: 'rowAdded', payload: { roster: position.roster, row: lastRow(interview, position.roster) + 1 } };
  const { cell } = position;
  if (random() < 0.1)
    return { type: 'answerUnanswered', payload: { ...cell, reason: pick(random, unansweredReasons) } };
  const fact = interview.release.fact(cell.key) as CompiledFact;
  return recorded(cell, fact.source.mayBeBlank && random() < 0.3 ? null : answerFor(fact.source, random));
}

const lastRow = (interview: LiveInterview, roster: string): number =>
  interview.state.rosters[interview.release.roster(roster)?.index ?? 0]?.rows.at(-1)?.number ?? 0;

const recorded = (cell: CellRef, value: FactValue): CaseFact => ({
  type: 'answerRecorded',
  payload: { ...cell, value, source: 'customer' },
});
const answered = (interview: LiveInterview, fact: CompiledFact, random: Random): CaseFact =>
  recorded(cellOf(interview, fact, random), answerFor(fact.source, random));

function cellOf(interview: LiveInterview, { source: { key }, roster }: CompiledFact, random: Random): CellRef {
  if (roster === undefined) return { key };
  const rows = [...interview.rows(roster.source.key), ...interview.recordedRows(roster.source.key)];
  return { key, row: rows.length > 0 && random() < 0.9 ? pick(random, rows) : between(random, 1, 3) };
}

function clerical(random: Random): CaseFact {
  const date = pick(random, ['2008-12-31', '2009-01-02', '2009-05-31', '2009-06-01']) as LocalDate;
  const payload: EventPayloads['clericalCaptured'] = {
    firstContact: `${date}T09:00` as LocalDateTime,
    issued: date,
    received: date,
    capturedBy: 'A Agent',
  };
  return { type: 'clericalCaptured', payload };
}

/** An earlier claim with about half of the answers a release could hold. */
export function earlierClaimOf(release: Release, luck: number): EarlierClaim | undefined {
  if (luck % 3 === 0) return undefined;
  const random = randomFrom(luck);
  const some = (facts: readonly CompiledFact[], name: (fact: CompiledFact) => string): Record<string, FactValue> =>
    Object.fromEntries(
      facts.flatMap((fact) =>
        random() < 0.6 ? [[name(fact), random() < 0.05 ? null : answerFor(fact.source, random)]] : [],
      ),
    );
  return {
    firstContact: '2009-01-12T09:30' as LocalDateTime,
    answers: some(
      release.facts.filter(({ roster }) => roster === undefined),
      ({ source }) => source.key,
    ),
    rosters: Object.fromEntries(
      release.rosters.map(({ source, facts }) => [
        source.key,
        Array.from({ length: between(random, 0, 3) }, () => some(facts, columnName)),
      ]),
    ),
  };
}
