/** Plays an acceptance scenario through the pure rules: no store, no window (the runner plays it through the whole program). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LocalDate, LocalDateTime } from '../../../../../shared/base/local-date.ts';
import type { Channel, EarlierClaim, UnansweredReason } from '../../../../../shared/case/event.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../../../../shared/claim/decide/adviser.ts';
import { decideBookInterview } from '../../../../../shared/claim/decide/book-interview.ts';
import { decideEvidenceNotProvided, decideVerifyEvidence } from '../../../../../shared/claim/decide/evidence.ts';
import { decideDispatch } from '../../../../../shared/claim/decide/laid.ts';
import { decidePush } from '../../../../../shared/claim/decide/push.ts';
import { decideRecordCalculation } from '../../../../../shared/claim/decide/record-calculation.ts';
import { decideRecordS19 } from '../../../../../shared/claim/decide/record-s19.ts';
import { decidePrintStatement, decideSignStatement } from '../../../../../shared/claim/decide/statement.ts';
import type { FactValue } from '../../../../../shared/script/value.ts';
import { type Answers, CasePlayer, stored } from './case-player.ts';
import { release } from './release.ts';

/** The project's own copies, else the folder they come from. */
const folders = ['../../../../scenario', '../../../../../../shared/scenarios'].map((path) =>
  join(import.meta.dirname, path),
);
const folder = folders.find((path) => existsSync(join(path, 'p01-hana-lone-parent.yaml'))) ?? '';

// oxlint-disable-next-line typescript/no-explicit-any -- free-form data here; the runner parses it strictly
type Loose = any;

export const readScenario = (name: string): Loose => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));

function earlierClaim(previous: { asOf: string; facts: Answers } | undefined): EarlierClaim | undefined {
  if (previous === undefined) return undefined;
  const answers: Record<string, FactValue> = {};
  const rosters: Record<string, Record<string, FactValue>[]> = {};
  for (const [key, value] of Object.entries(previous.facts)) {
    if (release.roster(key) === undefined) answers[key] = stored(key, value);
    else {
      rosters[key] = (value as Answers[]).map((row) =>
        Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, stored(`${key}[].${field}`, cell)])),
      );
    }
  }
  return { firstContact: previous.asOf as LocalDateTime, answers, rosters };
}

/** The case with its answers in and no step taken. */
export function openScenario(scenario: Loose): CasePlayer {
  const earlier = earlierClaim(scenario.previousClaim);
  const player = new CasePlayer(scenario.asOf, {
    channel: scenario.channel as Channel,
    ...(earlier === undefined ? {} : { earlier }),
    ...(scenario.rulesDate === undefined ? {} : { rulesDate: scenario.rulesDate }),
  });
  player.answers(scenario.facts);
  for (const { key, reason } of (scenario.unanswered ?? []) as { key: string; reason: UnansweredReason }[]) {
    const cell = /^(\w+)\[(\d+)\]\.(.+)$/.exec(key);
    if (cell === null) player.unanswered(key, reason);
    else player.unanswered(`${cell[1]}[].${cell[3]}`, reason, Number(cell[2]));
  }
  return player;
}

const pence = (pounds: number): number => Math.round(pounds * 100);

/** Takes one step of the file. */
export function takeStep(player: CasePlayer, step: Loose): void {
  player.moveTo(step.at);
  switch (step.do as string) {
    case 'recordAnswers':
      player.answers(step.facts);
      return;
    case 'bookInterview':
      player.run(decideBookInterview, { interviewType: step.type, slot: step.slot });
      return;
    case 'printStatement':
      player.run(decidePrintStatement, { language: 'en' });
      return;
    case 'signStatement':
      player.run(decideSignStatement, { by: step.by, signedOn: step.signedOn as LocalDate });
      return;
    case 'verifyEvidence': {
      const { item, type: evidenceType, seenOn, by, verdict = 'V' } = step;
      player.run(decideVerifyEvidence, { item, evidenceType, seenOn, by, verdict });
      return;
    }
    case 'evidenceNotProvided':
      player.run(decideEvidenceNotProvided, step);
      return;
    case 'recordS19':
      player.run(decideRecordS19, step);
      return;
    case 'recordCalculation': {
      const payments = step.payments.map((one: Loose) => ({
        date: one.date,
        gross: pence(one.gross),
        tax: pence(one.tax),
        ni: pence(one.ni),
        pension: pence(one.pension),
      }));
      player.run(decideRecordCalculation, { job: step.job, method: step.method, payments, by: step.by });
      return;
    }
    case 'completeConditionality':
      player.run(decideCompleteConditionality, step);
      return;
    case 'recordCms1':
      player.run(decideRecordCms1, step);
      return;
    case 'push':
      player.try(decidePush, {});
      return;
    case 'dispatchBatch':
      player.run(decideDispatch, { batchId: 'batch-1', council: step.council, method: step.method });
      return;
    default:
      throw new Error(`step ${step.do} is not played here`);
  }
}
