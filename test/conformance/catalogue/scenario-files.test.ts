/** The oracle itself, held against the acceptance scenarios: their expectations were worked out by hand. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue, readCouncils, readScenarioFiles, specificationIsHere } from './oracle/catalogue.ts';
import { laidTexts, statementTexts, type Texts } from './oracle/documents.ts';
import { asExpected } from './oracle/expectations.ts';
import { type Moment, play } from './oracle/progress.ts';
import type { Reading } from './oracle/reading.ts';
import type { Scenario } from './oracle/scenario.ts';

if (!specificationIsHere) console.info('the specification (../shared) is not here: the oracle is not checked');

type Expected = Readonly<Record<string, unknown>>;
interface ScenarioFile extends Scenario {
  readonly expect: Expected & { readonly statementAt?: number };
}

describe.skipIf(!specificationIsHere)('the oracle agrees with the acceptance scenario', () => {
  const files = specificationIsHere ? readScenarioFiles() : [];

  test.each(files)('%s', (_name, text) => {
    const catalogue = readCatalogue();
    const councils = readCouncils();
    const { expect: wanted, ...scenario } = parse(text) as ScenarioFile;
    const moments = play(catalogue, scenario);
    const first = moments[scenario.steps[0]?.do === 'captureClerical' ? 1 : 0] as Moment;
    const asked = first.reading.asked();
    expect(asked).toEqual(expect.arrayContaining(wanted['asked'] as string[]));
    expect(asked.filter((key) => (wanted['notAsked'] as string[]).includes(key))).toEqual([]);
    expect(first.reading.unanswered().map(({ key }) => key)).toEqual(wanted['unanswered']);
    expect(asExpected(first.reading.derived('benefitsProposed'))).toEqual(wanted['benefitsProposed']);
    expect(first.reading.referrals()).toEqual(wanted['referrals']);
    checkReading(first.reading, wanted);
    for (const point of (wanted['checkpoints'] as readonly Expected[] | undefined) ?? []) {
      const moment = moments[point['after'] as number] as Moment;
      expect({ after: point['after'], ...states(moment) }).toEqual({
        after: point['after'],
        ...states(moment),
        ...statesIn(point),
      });
      checkReading(moment.reading, point);
      checkTexts(point, statementTexts(moment, councils), laidTexts(moment, councils));
    }
    const atStatement = moments[wanted.statementAt ?? moments.length - 1] as Moment;
    checkTexts(wanted, statementTexts(atStatement, councils), laidTexts(moments.at(-1) as Moment, councils));
  });
});

const states = ({ laid, push, caseState }: Moment): Expected => ({ laid, push, caseState });
const statesIn = (point: Expected): Expected =>
  Object.fromEntries(['laid', 'push', 'caseState'].filter((key) => key in point).map((key) => [key, point[key]]));

function checkReading(reading: Reading, wanted: Expected): void {
  if ('evidence' in wanted) expect(reading.evidence().map(({ id }) => id)).toEqual(wanted['evidence']);
  if ('wfi' in wanted) expect(reading.interview()).toMatchObject(wanted['wfi'] as object);
  for (const [name, value] of Object.entries((wanted['derived'] as Expected | undefined) ?? {})) {
    expect([name, asExpected(reading.derived(name))]).toEqual([name, value]);
  }
}

function checkTexts(wanted: Expected, statement: Texts, laid: Texts): void {
  const list = (key: string): readonly string[] => (wanted[key] as readonly string[] | undefined) ?? [];
  const lacking = (texts: Texts, key: string): unknown =>
    list(key).filter((text) => !texts.must.some((line) => line.includes(text)));
  const holding = (texts: Texts, key: string): unknown =>
    list(key).filter((text) => texts.must.some((line) => line.includes(text)));
  expect(lacking(statement, 'statementText')).toEqual([]);
  expect(holding(statement, 'notInStatement')).toEqual([]);
  expect(lacking(laid, 'laidText')).toEqual([]);
  expect(holding(laid, 'notInLaid')).toEqual([]);
}
