/** The expectations of a scenario as the oracle works them out, in the words of the scenario format. */
import type { Catalogue } from './catalogue.ts';
import type { Value } from './cel.ts';
import { type Councils, laidTexts, statementTexts } from './documents.ts';
import { type Moment, play } from './progress.ts';
import { asNumber, Rational } from './rational.ts';
import type { Reading } from './reading.ts';
import type { Scenario } from './scenario.ts';

export type Expectations = Readonly<Record<string, unknown>>;

/** A value as it stands in a scenario file. */
export const asExpected = (value: Value): unknown =>
  value instanceof Rational ? asNumber(value) : Array.isArray(value) ? value.map(asExpected) : value;

export const derivedValues = (reading: Reading): Readonly<Record<string, unknown>> =>
  Object.fromEntries(reading.catalogue.derived.map(({ name }) => [name, asExpected(reading.derived(name))]));

/** Everything at the top and at every step; document texts at the steps that `withTexts` names. */
export function expectations(
  catalogue: Catalogue,
  councils: Councils,
  scenario: Scenario,
  withTexts: (step: number) => boolean,
): Expectations {
  const moments = play(catalogue, scenario);
  const clerical = scenario.steps[0]?.do === 'captureClerical';
  const first = moments[clerical ? 1 : 0] as Moment;
  const last = moments.at(-1) as Moment;
  const asked = first.reading.asked();
  const statement = statementTexts(last, councils);
  const laid = laidTexts(last, councils);
  return {
    asked,
    notAsked: catalogue.facts.map((fact) => fact.key).filter((key) => !asked.includes(key)),
    unanswered: first.reading.unanswered().map((fact) => fact.key),
    benefitsProposed: asExpected(first.reading.derived('benefitsProposed')),
    evidence: first.reading.evidence().map((item) => item.id),
    referrals: first.reading.referrals(),
    wfi: interview(first.reading),
    derived: derivedValues(first.reading),
    checkpoints: moments.flatMap((moment, after) =>
      clerical && after === 0 ? [] : [{ after, ...checkpoint(moment, councils, withTexts(after)) }],
    ),
    statementText: statement.must,
    notInStatement: statement.mustNot,
    laidText: laid.must,
    notInLaid: laid.mustNot,
  };
}

const interview = (reading: Reading): unknown => {
  const { decision, interviewType } = reading.interview();
  return { decision, interviewType };
};

function checkpoint(moment: Moment, councils: Councils, withTexts: boolean): Expectations {
  const { laid, push, caseState, reading } = moment;
  const states = { laid, push, caseState };
  if (!withTexts) return states;
  const statement = statementTexts(moment, councils);
  const local = laidTexts(moment, councils);
  return {
    ...states,
    evidence: reading.evidence().map((item) => item.id),
    derived: derivedValues(reading),
    wfi: interview(reading),
    statementText: statement.must,
    notInStatement: statement.mustNot,
    laidText: local.must,
    notInLaid: local.mustNot,
  };
}
