/** A case in memory: answers and commands go in, assessments and documents come out. The shape of the real use cases. */
import { dateOf, type LocalDate, type LocalDateTime } from '../../../../../shared/base/local-date.ts';
import { mustBeOk, type Result } from '../../../../../shared/base/result.ts';
import type {
  CaseFact,
  Channel,
  EarlierClaim,
  NewCaseEvent,
  UnansweredReason,
} from '../../../../../shared/case/event.ts';
import { emptyProcess, evolveProcess, type ProcessState } from '../../../../../shared/case/process.ts';
import { assessCase, type CaseAssessment } from '../../../../../shared/claim/assess-case.ts';
import { followUps } from '../../../../../shared/claim/follow-up.ts';
import type { DocumentMeta } from '../../../../../shared/document/fact/print-context.ts';
import { evolve } from '../../../../../shared/interview/evolve.ts';
import type { Interview } from '../../../../../shared/interview/interview.ts';
import { type LiveInterview, openInterview } from '../../../../../shared/interview/open-interview.ts';
import { parseScenarioValue } from '../../../../../shared/script/kind/parse-scenario-value.ts';
import { councilName, knownCouncil, release, rules } from './release.ts';

export type Answers = Readonly<Record<string, unknown>>;

type Decide<Command> = (
  interview: Interview,
  process: ProcessState,
  command: Command,
  now: LocalDateTime,
) => Result<readonly CaseFact[]>;

export const stored = (key: string, value: unknown) => {
  const fact = release.fact(key);
  if (fact === undefined) throw new Error(`no fact ${key}`);
  return mustBeOk(parseScenarioValue(fact.source, value, { knownCouncil }));
};

export class CasePlayer {
  readonly interview: LiveInterview;
  process: ProcessState = emptyProcess();
  now: LocalDateTime;
  readonly events: CaseFact[] = [];

  constructor(at: string, options: { channel?: Channel; earlier?: EarlierClaim; rulesDate?: string } = {}) {
    this.now = at as LocalDateTime;
    const day = dateOf(at);
    const { channel = 'telephone', earlier, rulesDate } = options;
    const context = {
      now: this.now,
      callDate: day,
      firstContactDate: day,
      claimDate: day,
      rulesDate: (rulesDate ?? day) as LocalDate,
      channel,
    };
    this.interview = mustBeOk(openInterview(release, context, earlier));
    this.apply({
      type: 'caseOpened',
      payload: { reference: 'CRN-1', channel, firstContact: this.now, release: release.id },
    });
  }

  apply(fact: CaseFact): void {
    const event: NewCaseEvent = {
      ...fact,
      id: `event-${this.events.length}`,
      caseId: 'case-1',
      actor: { id: 'officer-7', role: 'financialAssessor' },
      at: { instant: `${this.now}:00.000Z`, zone: 'Europe/London', local: this.now },
    };
    this.events.push(fact);
    evolve(this.interview, fact);
    this.process = evolveProcess(this.process, event);
  }

  /** Moves the clock; what time brings about happens. */
  moveTo(at: string): this {
    this.now = at as LocalDateTime;
    return this.settle();
  }

  settle(): this {
    for (const fact of followUps(this.assess(), this.process)) this.apply(fact);
    return this;
  }

  answer(key: string, value: unknown, row?: number): this {
    const payload = {
      key,
      ...(row === undefined ? {} : { row }),
      value: stored(key, value),
      source: 'customer' as const,
    };
    this.apply({ type: 'answerRecorded', payload });
    return this;
  }

  unanswered(key: string, reason: UnansweredReason, row?: number): this {
    this.apply({ type: 'answerUnanswered', payload: { key, ...(row === undefined ? {} : { row }), reason } });
    return this;
  }

  /** Plain facts and rosters as a scenario file has them. */
  answers(facts: Answers): this {
    for (const [key, value] of Object.entries(facts)) {
      if (release.roster(key) === undefined) {
        const cell = /^(\w+)\[(\d+)\]\.(.+)$/.exec(key);
        if (cell === null) this.answer(key, value);
        else this.answer(`${cell[1]}[].${cell[3]}`, value, Number(cell[2]));
        continue;
      }
      for (const [index, row] of (value as Answers[]).entries()) {
        this.apply({ type: 'rowAdded', payload: { roster: key, row: index + 1 } });
        for (const [field, cell] of Object.entries(row)) this.answer(`${key}[].${field}`, cell, index + 1);
      }
    }
    return this.settle();
  }

  try<Command>(decide: Decide<Command>, command: Command): Result<readonly CaseFact[]> {
    const decided = decide(this.interview, this.process, command, this.now);
    if (decided.ok) for (const fact of decided.value) this.apply(fact);
    this.settle();
    return decided;
  }

  /** Like try, for commands that have to be accepted. */
  run<Command>(decide: Decide<Command>, command: Command): this {
    mustBeOk(this.try(decide, command));
    return this;
  }

  assess(): CaseAssessment {
    return assessCase(this.interview, this.process, this.now, rules);
  }

  meta(language: 'en' | 'cy' = 'en'): DocumentMeta {
    return {
      printedAt: this.now,
      language,
      reference: 'CRN-1',
      councilName,
      office: { name: 'Fernhill', phone: '01632960000' },
    };
  }
}
