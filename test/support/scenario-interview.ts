/** A scenario's answers as an agent types them, and a whole interview taken with them through the calls of the window. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenAnswers } from '../../main/scenario/enter-answers.ts';
import { readScenario } from '../../main/scenario/read-scenario.ts';
import type { Scenario } from '../../main/scenario/scenario.ts';
import type { WorkstationParts } from '../../main/workstation.ts';
import { mustBeOk, type Result } from '../../shared/base/result.ts';
import type { CellRef } from '../../shared/case/event.ts';
import type { CallName, CallReply, CallRequest } from '../../shared/contract/desktop.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { toTyped } from '../../shared/script/kind/parse-answer.ts';
import type { FactKind, FactValue } from '../../shared/script/value.ts';

const own = join(import.meta.dirname, '../scenario');
const given = join(import.meta.dirname, '../../../shared/scenarios');

/** Paths of every scenario: the repository's own, and the customer's where they lie beside it. */
export function scenarioFiles(): readonly string[] {
  return [own, given].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.yaml'))
          .sort()
          .map((name) => join(folder, name))
      : [],
  );
}

type Known = Pick<WorkstationParts, 'releases' | 'councils'>;

export const readScenarioFile = (parts: Known, file: string): Scenario =>
  mustBeOk(readScenario(parts, file, readFileSync(file, 'utf8')));

/** The interview that tests take when any will do: a lone parent with two children, two accounts and a rented home. */
export const loneParentFile = join(import.meta.dirname, '../data/interview/lone-parent.yaml');

export interface TypedCell {
  readonly kind: FactKind;
  /** What is typed for it; undefined: it is left without an answer. */
  readonly typed: CallRequest<'interview.recordAnswer'>['typed'] | undefined;
  readonly value: FactValue | undefined;
}

export interface Answers {
  /** What is to be typed at a question; a question that the scenario says nothing about is passed. */
  at(cell: CellRef): TypedCell | undefined;
  /** How many rows a roster gets. */
  rowsOf(roster: string): number;
  /** Every answer that is given. */
  readonly given: readonly TypedCell[];
}

const nameOf = ({ key, row }: CellRef): string => (row === undefined ? key : `${key}#${row}`);

/** What would be typed for the facts of a scenario. */
export function typedAnswers(parts: Known, facts: Scenario['facts']): Answers {
  const answers = mustBeOk(givenAnswers({ workstation: parts }, parts.releases.current, facts));
  const cells = new Map<string, TypedCell>();
  const rows = new Map<string, number>();
  for (const { fact, row, value } of answers) {
    const typed = value === undefined ? undefined : (toTyped(fact.source, value) as TypedCell['typed']);
    cells.set(nameOf({ key: fact.source.key, ...(row === undefined ? {} : { row }) }), {
      kind: fact.source.kind,
      typed,
      value,
    });
    if (fact.roster !== undefined)
      rows.set(fact.roster.source.key, Math.max(row ?? 0, rows.get(fact.roster.source.key) ?? 0));
  }
  return {
    at: (cell) => cells.get(nameOf(cell)),
    rowsOf: (roster) => rows.get(roster) ?? 0,
    given: [...cells.values()].filter(({ value }) => value !== undefined && value !== null),
  };
}

export type Caller = <N extends CallName>(name: N, request: CallRequest<N>) => Promise<Result<CallReply<N>>>;

/** Told after each answer that the program has acknowledged. */
export type OnAnswer = (cell: CellRef, view: InterviewView) => void | Promise<void>;

/** More questions than any interview has: a loop that goes nowhere ends. */
const questionsMax = 1_500;

/** Takes the interview from where it stands to its end, in the order the program asks. Gives the last view. */
export async function takeInterview(
  call: Caller,
  caseId: string,
  answers: Answers,
  onAnswer?: OnAnswer,
): Promise<InterviewView> {
  const shown = { caseId, language: 'en' } as const;
  let view = mustBeOk(await call('interview.view', shown));
  for (let asked = 0; view.current !== null; asked += 1) {
    if (asked > questionsMax) throw new Error(`the interview does not end: ${JSON.stringify(view.current)}`);
    const { current } = view;
    if (current.type === 'roster') {
      for (let row = 0; row < Math.max(1, answers.rowsOf(current.roster)); row += 1) {
        view = mustBeOk(await call('interview.addRow', { ...shown, roster: current.roster }));
      }
    } else {
      const cell: CellRef = current.row === undefined ? { key: current.key } : { key: current.key, row: current.row };
      view = await answerOne(call, caseId, cell, answers.at(cell)?.typed);
      await onAnswer?.(cell, view);
    }
  }
  return view;
}

async function answerOne(
  call: Caller,
  caseId: string,
  cell: CellRef,
  typed: TypedCell['typed'],
): Promise<InterviewView> {
  const shown = { caseId, language: 'en', ...cell } as const;
  const confirmed: { check: number; reason: string }[] = [];
  for (;;) {
    const result = await call('interview.recordAnswer', { ...shown, typed: typed ?? '', confirmed, elapsedMs: 1_500 });
    if (result.ok) return result.value;
    const { kind, detail } = result.failure;
    if (kind === 'interview.warningNotConfirmed')
      confirmed.push({ check: Number(detail?.['check']), reason: 'said so' });
    else if (kind === 'interview.helpNotOpened') mustBeOk(await call('interview.openHelp', { ...shown, openMs: 900 }));
    else if (typed === undefined) return leaveOne(call, shown);
    else throw new Error(`${cell.key} is refused: ${JSON.stringify(result.failure)}`);
  }
}

/** What must be answered stays open only because the call dropped. */
async function leaveOne(
  call: Caller,
  shown: CellRef & { readonly caseId: string; readonly language: 'en' },
): Promise<InterviewView> {
  const left = await call('interview.leaveUnanswered', { ...shown, reason: 'notKnown' });
  if (!left.ok && left.failure.kind === 'interview.required') {
    return mustBeOk(await call('interview.leaveUnanswered', { ...shown, reason: 'callDropped' }));
  }
  return mustBeOk(left);
}
