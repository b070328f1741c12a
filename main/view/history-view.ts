/** What was done with a case: who, when, and what it was before and after, in words. The events are the record; nothing is kept beside them. */
import { formatDate } from '../../shared/base/local-date.ts';
import { formatPence } from '../../shared/base/money.ts';
import type { CaseEvent, CellRef, EventPayloads, EventType } from '../../shared/case/event.ts';
import type { HistoryLine } from '../../shared/contract/history-view.ts';
import { formatValue } from '../../shared/document/fact/format-value.ts';
import type { PolicyWording } from '../../shared/script/release.ts';
import { isFailureKind } from '../../shared/error/catalogue.ts';
import { adviserWords } from './adviser-history.ts';
import type { QuestionParts } from './question-view.ts';
import { rowTitle } from './section-items.ts';

/** What a line says besides who, when and which kind of thing it was. */
export type Words = Partial<Pick<HistoryLine, 'subject' | 'person' | 'after' | 'reason' | 'unanswered' | 'failure'>> & {
  /** Lines of one thing: the one before says what it was before. */
  readonly thing?: string;
};

/** Paradata and bookkeeping that no reader looks for. */
const hidden: ReadonlySet<EventType> = new Set<EventType>([
  'helpOpened',
  'documentMade',
  'laidReleased',
  'talkEnded',
  'talkResumed',
  'wrapUpEnded',
]);

/** The latest first. */
export function historyLines(parts: QuestionParts, events: readonly CaseEvent[]): readonly HistoryLine[] {
  const before = new Map<string, string>();
  const lines: HistoryLine[] = [];
  for (const event of events) {
    if (hidden.has(event.type)) continue;
    const { thing, ...words } = wordsOf(parts, event);
    const was = thing === undefined ? undefined : before.get(thing);
    if (thing !== undefined) before.set(thing, words.after ?? '');
    lines.push({
      id: event.id,
      at: event.at.local,
      by: event.actor.id,
      role: event.actor.role,
      type: event.type,
      subject: null,
      person: null,
      after: null,
      reason: null,
      unanswered: null,
      failure: null,
      ...words,
      before: was === undefined || was === '' || was === words.after ? null : was,
    });
  }
  return lines.reverse();
}

const day = (date: string): string => formatDate(date.slice(0, 10));
const when = (slot: string): string => `${day(slot)} ${slot.slice(11)}`;

function wordsOf(parts: QuestionParts, event: CaseEvent): Words {
  const policy = parts.interview.release.wording(parts.language).policy;
  switch (event.type) {
    case 'answerRecorded': {
      const { reason } = event.payload;
      return { ...answer(parts, event.payload), ...(reason === undefined ? {} : { reason }) };
    }
    case 'answerUnanswered':
      return { ...cellWords(parts, event.payload), after: '', unanswered: event.payload.reason };
    case 'rowAdded':
    case 'rowRemoved':
      return { subject: rosterLabel(parts, event.payload.roster, event.payload.row) };
    case 'noteWritten':
      return { after: event.payload.text };
    case 'callBackBooked':
      return { after: when(event.payload.due) };
    case 'interviewBooked':
    case 'interviewMoved':
      return interviewWords(policy, event.payload);
    case 'interviewCancelled':
      return { thing: 'interview', after: '', reason: event.payload.reason };
    case 'interviewRefused':
      return isFailureKind(event.payload.reason) ? { failure: { kind: event.payload.reason } } : {};
    case 'caseRebuilt':
      return { reason: event.payload.reason };
    case 'statementPrinted':
      return { after: String(event.payload.version) };
    case 'statementSigned':
      return { after: day(event.payload.signedOn) };
    case 'evidenceVerified':
    case 'evidenceNotProvided':
    case 'evidenceNotRequired':
    case 'evidenceUsed':
    case 'evidenceReturned':
    case 'evidenceWithdrawn':
      return evidenceWords(policy, event);
    case 's19Recorded': {
      const { person, status, basis } = event.payload;
      return { thing: `s19.${person}`, person, after: policy.s19[status] ?? status, reason: basis };
    }
    case 'ninoApplicationMade':
      return { person: event.payload.person, after: day(event.payload.madeOn), reason: event.payload.form };
    case 'ninoApplicationEnded':
      return { person: event.payload.person, after: day(event.payload.endedOn) };
    case 'calculationRecorded':
      return calculationWords(parts, policy, event.payload);
    case 'councilAssigned':
      return { thing: 'council', after: parts.context.meta.councilName(event.payload.code) ?? event.payload.code };
    case 'laidDispatched':
      return { after: parts.context.meta.councilName(event.payload.council) ?? event.payload.council };
    default:
      return adviserWords(parts, event) ?? {};
  }
}

function cellWords(parts: QuestionParts, { key, row }: CellRef): Words {
  const { release } = parts.interview;
  const label = release.wording(parts.language).facts[key]?.label ?? key;
  const roster = release.fact(key)?.roster;
  return {
    thing: `cell.${key}#${row ?? ''}`,
    subject: row === undefined || roster === undefined ? label : `${rowTitle(parts, roster, row)}: ${label}`,
  };
}

function answer(parts: QuestionParts, payload: EventPayloads['answerRecorded']): Words {
  const fact = parts.interview.release.fact(payload.key);
  const after = fact === undefined ? '' : formatValue(parts.context, fact.source, payload.value);
  return { ...cellWords(parts, payload), after };
}

function rosterLabel(parts: QuestionParts, key: string, row: number): string {
  const roster = parts.interview.release.roster(key);
  return roster === undefined ? key : rowTitle(parts, roster, row);
}

function interviewWords(policy: PolicyWording, payload: EventPayloads['interviewMoved' | 'interviewBooked']): Words {
  const { interviewType, slot, reason } = payload;
  return {
    thing: 'interview',
    subject: policy.interviewTypes[interviewType] ?? interviewType,
    after: when(slot),
    ...(reason === undefined ? {} : { reason }),
  };
}

function evidenceWords(policy: PolicyWording, event: Extract<CaseEvent, { type: `evidence${string}` }>): Words {
  const { item } = event.payload;
  const own = { thing: `evidence.${item}`, subject: policy.evidence[item]?.label ?? item };
  const verdictLabel = (code: string): string => policy.verdicts[code] ?? code;
  switch (event.type) {
    case 'evidenceNotProvided':
      return { ...own, after: verdictLabel(event.payload.acceptable ? 'N' : 'X'), reason: event.payload.reason };
    case 'evidenceNotRequired':
      return { ...own, after: verdictLabel('NR'), reason: event.payload.reason };
    case 'evidenceWithdrawn':
      return { ...own, after: '', reason: event.payload.reason };
    case 'evidenceUsed':
      return { subject: own.subject, thing: `${own.thing}.used`, after: day(event.payload.usedOn) };
    case 'evidenceReturned': {
      const { returnedOn, reference } = event.payload;
      const returned = { subject: own.subject, thing: `${own.thing}.returned`, after: day(returnedOn) };
      return { ...returned, ...(reference === undefined ? {} : { reason: reference }) };
    }
    case 'evidenceVerified': {
      const { verdict, evidenceType } = event.payload;
      const type = policy.evidence[item]?.types[evidenceType] ?? evidenceType;
      return { ...own, after: `${verdictLabel(verdict)}: ${type}` };
    }
  }
}

function calculationWords(
  parts: QuestionParts,
  policy: PolicyWording,
  { job, method, averageGross, averageNet }: EventPayloads['calculationRecorded'],
): Words {
  const employer = parts.interview.value('jobs[].employer', job);
  return {
    thing: `calculation.${job}`,
    subject: typeof employer === 'string' ? employer : String(job),
    after: `${policy.methods[method] ?? method}: ${formatPence(averageGross)} / ${formatPence(averageNet)}`,
  };
}
