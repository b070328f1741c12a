/** Our engine, through the functions that the workstation calls. */
import type { CaseFact } from '../../../shared/case/event.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import type { LocalDate, LocalDateTime } from '../../../shared/base/local-date.ts';
import { decide } from '../../../shared/interview/decide.ts';
import { evolve, replay } from '../../../shared/interview/evolve.ts';
import { openInterview, type LiveInterview } from '../../../shared/interview/open-interview.ts';
import { compileRelease } from '../../../shared/script/compile-release.ts';
import type { InterviewContext } from '../../../shared/script/context.ts';
import { cellName, repeatId, type Question, type Questionnaire } from './questionnaire.ts';
import type { Asked, Compiled, Engine, Given, Session } from './engine.ts';
import { toRelease } from './to-release.ts';

const day = '2009-06-01' as LocalDate;
const context: InterviewContext = {
  now: `${day}T10:00` as LocalDateTime,
  callDate: day,
  firstContactDate: day,
  claimDate: day,
  rulesDate: day,
  channel: 'telephone',
};

class OurSession implements Session {
  readonly #interview: LiveInterview;
  readonly #asked: ReadonlyMap<string, Question>;
  readonly #questionnaire: Questionnaire;

  constructor(interview: LiveInterview, asked: ReadonlyMap<string, Question>, questionnaire: Questionnaire) {
    this.#interview = interview;
    this.#asked = asked;
    this.#questionnaire = questionnaire;
    this.replayFacts(rowsOf(questionnaire));
  }

  next(): Asked | undefined {
    const position = this.#interview.next();
    if (position === undefined) return undefined;
    if (position.type === 'roster') throw new Error('every row was added at the start');
    return { question: this.#asked.get(position.cell.key) as Question, row: position.cell.row ?? 0 };
  }

  answer(given: Given): void {
    const facts = decide(this.#interview, {
      type: 'recordAnswer',
      ...cellOf(given),
      value: given.value,
      source: 'customer',
      today: day,
    });
    for (const fact of mustBeOk(facts)) evolve(this.#interview, fact);
  }

  replay(given: readonly Given[]): void {
    this.replayFacts(
      given.map((one) => ({
        type: 'answerRecorded',
        payload: { ...cellOf(one), value: one.value, source: 'customer' },
      })),
    );
  }

  replayFacts(facts: readonly CaseFact[]): void {
    replay(this.#interview, facts);
  }

  outcome(): ReturnType<Session['outcome']> {
    const onRoute: string[] = [];
    const computed: Record<string, number | boolean> = {};
    for (const field of this.#questionnaire.fields) {
      if (field.is === 'computed') computed[field.id] = this.#interview.derived(field.id) as number | boolean;
      else
        for (const row of field.inRepeat ? this.#interview.rows(repeatId) : [0])
          if (this.#interview.cell({ key: keyOf(field), ...(row === 0 ? {} : { row }) }).status !== 'notOnRoute')
            onRoute.push(cellName(field.id, row));
    }
    return { onRoute, computed };
  }
}

const keyOf = (question: Question): string => (question.inRepeat ? `${repeatId}[].${question.id}` : question.id);
const cellOf = ({ question, row }: Asked): { readonly key: string; readonly row?: number } =>
  row === 0 ? { key: question.id } : { key: keyOf(question), row };
const rowsOf = ({ instances }: Questionnaire): readonly CaseFact[] =>
  Array.from({ length: instances }, (_, at) => ({ type: 'rowAdded', payload: { roster: repeatId, row: at + 1 } }));

export const ours: Engine = {
  name: 'ours',
  prepare(questionnaire) {
    const source = toRelease(questionnaire);
    const asked = new Map(
      questionnaire.fields
        .filter((field): field is Question => field.is === 'question')
        .map((question) => [keyOf(question), question]),
    );
    return (): Compiled => {
      const compiled = compileRelease(source, { modulusValid: () => true });
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.failure.slice(0, 3)));
      return { create: () => new OurSession(mustBeOk(openInterview(compiled.value, context)), asked, questionnaire) };
    };
  },
};
