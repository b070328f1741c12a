/** The acceptance scenarios, played through the pure rules. */
import { describe, expect, it } from 'vitest';
import { documentText } from '../../../../shared/document/text.ts';
import { composeLaid } from '../../../../shared/laid/compose.ts';
import { composeStatement } from '../../../../shared/statement/compose.ts';
import type { CasePlayer } from './support/case-player.ts';
import { openScenario, readScenario, takeStep } from './support/scenario.ts';

const names = [
  'p01-hana-lone-parent',
  'p02-redundant-joint-claim',
  'p03-carer-private-tenant',
  'p04-seventeen-estranged-hostel',
  'p05-sick-ssp-ended-before-esa',
  'p06-non-dependant-son',
  'p07-eea-national-no-number',
  'p08-rapid-reclaim-nine-weeks',
  'p09-part-time-averaging',
];

const statementLines = (player: CasePlayer): string[] =>
  documentText(composeStatement(player.interview, player.process, player.assess(), player.meta())).split('\n');
const laidLines = (player: CasePlayer): string[] =>
  documentText(composeLaid(player.interview, player.process, player.assess(), player.meta())).split('\n');

function expectText(lines: readonly string[], wanted: readonly string[] = [], unwanted: readonly string[] = []): void {
  for (const text of wanted)
    expect(
      lines.some((line) => line.includes(text)),
      text,
    ).toBe(true);
  for (const text of unwanted)
    expect(
      lines.filter((line) => line.includes(text)),
      text,
    ).toEqual([]);
}

function outcome({ state, reason }: { state: string; reason: string | undefined }): object {
  return reason === undefined ? { state } : { state, reason };
}

describe.each(names)('%s', (name) => {
  const scenario = readScenario(name);
  const { expect: wanted } = scenario;

  it('asks for, proposes and decides what it should once the answers are in', () => {
    const assessment = openScenario(scenario).assess();
    const proposed = assessment.benefits.filter(({ outcome: found }) => found === 'proposed');
    expect(proposed.map(({ benefit }) => benefit)).toEqual(wanted.benefitsProposed);
    expect(assessment.evidence.items.map(({ item }) => item)).toEqual(wanted.evidence);
    expect(assessment.referrals.map(({ id }) => id)).toEqual(wanted.referrals);
    expect({ decision: assessment.wfi.decision, interviewType: assessment.wfi.interviewType }).toEqual(wanted.wfi);
    expect(assessment.information.unanswered.map(({ key }) => key).sort()).toEqual(wanted.unanswered);
  });

  it('passes every checkpoint and prints what it should', () => {
    const player = openScenario(scenario);
    const statements = new Map<number, string[]>();
    const check = (after: number): void => {
      statements.set(after, statementLines(player));
      for (const point of wanted.checkpoints.filter((one: { after: number }) => one.after === after)) {
        const { laid, push, caseState } = player.assess();
        expect({ after, laid: outcome(laid), push: outcome(push), caseState }).toEqual({
          after,
          laid: point.laid,
          push: point.push,
          caseState: point.caseState,
        });
      }
    };
    check(0);
    for (const [index, step] of scenario.steps.entries()) {
      takeStep(player, step);
      check(index + 1);
    }
    const statement = statements.get(wanted.statementAt ?? scenario.steps.length) ?? [];
    expectText(statement, wanted.statementText, wanted.notInStatement);
    expectText(laidLines(player), wanted.laidText, wanted.notInLaid);
  });
});
