/** Everything the interview screen shows of a case, in one reply. */
import { dateOf } from '../../shared/base/local-date.ts';
import type { Language } from '../../shared/base/language.ts';
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import type { PlannedGap } from '../../shared/claim/unanswered-plan.ts';
import type { InterviewView, SectionProgressView, UnansweredView } from '../../shared/contract/view.ts';
import { formatName } from '../../shared/document/fact/format-value.ts';
import type { SectionProgress } from '../../shared/interview/interview.ts';
import type { LiveInterview } from '../../shared/interview/open-interview.ts';
import type { PersonName } from '../../shared/script/value.ts';
import type { OpenCase } from '../case/open-case.ts';
import { paceOf } from '../interview/estimate.ts';
import type { Workstation } from '../workstation.ts';
import { callView } from './call-view.ts';
import { noteViews } from './note-view.ts';
import { officerNames } from '../diary/setup.ts';
import { contextOf } from './print-context.ts';
import type { QuestionParts } from './question-view.ts';
import { cellLabel, sectionItems } from './section-items.ts';
import { standingView } from './standing-view.ts';
import { warningViews } from './warning-view.ts';

export interface Shown {
  readonly language: Language;
  /** Section to show; without it, the one of the current question. */
  readonly section?: string | undefined;
}

export function interviewView(
  workstation: Workstation,
  opened: OpenCase,
  assessment: CaseAssessment,
  { language, section }: Shown,
): InterviewView {
  const { interview, process, caseId } = opened;
  const now = workstation.clock.now().local;
  const context = contextOf(workstation, opened, assessment, language);
  const parts: QuestionParts = { interview, context, language, drafts: workstation.store.drafts.list(caseId) };
  const current = currentView(interview);
  const page = interview.release.section(section ?? current?.section ?? 'M23') ?? interview.release.sections.at(-1);
  if (page === undefined) throw new Error('a release has sections');
  const wording = interview.release.wording(language).sections[page.source.id];
  const progress = interview.progress();
  const name = interview.value('customer.name') as PersonName | null;
  return {
    caseId,
    reference: process.reference ?? '',
    language,
    customerName: name === null ? null : formatName(name),
    channel: interview.context.channel,
    startedAt: interview.context.now,
    sections: progress.map((one) => progressView(interview, one, language)),
    section: {
      id: page.source.id,
      title: wording?.title ?? page.source.id,
      why: wording?.why ?? '',
      items: sectionItems(parts, page),
    },
    current,
    unanswered: assessment.unansweredPlan.now.map((gap) => unansweredView(parts, gap)),
    papers: paperChoice(interview),
    today: dateOf(now),
    warnings: warningViews(parts, opened),
    minutesLeft: paceOf(workstation.store).minutesLeft(interview),
    call: callView(opened, now),
    notes: noteViews(parts, opened),
    sequence: opened.sequence,
    standing: standingView(opened, assessment, workstation.councils, language, officerNames(workstation.store)),
    asked: progress.reduce((sum, one) => sum + one.asked, 0),
    answered: progress.reduce((sum, one) => sum + one.answered, 0),
  };
}

function currentView(interview: LiveInterview): InterviewView['current'] {
  const next = interview.next();
  if (next === undefined) return null;
  if (next.type === 'question')
    return { type: 'question', ...next.cell, section: interview.release.fact(next.cell.key)?.source.section ?? '' };
  return { type: 'roster', roster: next.roster, section: interview.release.roster(next.roster)?.source.section ?? '' };
}

function progressView(
  interview: LiveInterview,
  { section, onRoute, asked, answered, unanswered }: SectionProgress,
  language: Language,
): SectionProgressView {
  const state =
    !onRoute || asked === 0
      ? 'notOnRoute'
      : answered + unanswered === 0
        ? 'notStarted'
        : answered + unanswered < asked
          ? 'started'
          : unanswered > 0
            ? 'doneWithGaps'
            : 'done';
  return {
    section,
    title: interview.release.wording(language).sections[section]?.title ?? section,
    onRoute: onRoute && asked > 0,
    asked,
    answered,
    unanswered,
    state,
  };
}

function unansweredView(parts: QuestionParts, { key, row, reason, needed, chase }: PlannedGap): UnansweredView {
  const { release } = parts.interview;
  const fact = release.fact(key);
  const cell = row === undefined ? { key } : { key, row };
  return {
    ...cell,
    label: cellLabel(parts, cell),
    section: (fact ?? release.roster(key))?.source.section ?? '',
    reason: reason ?? null,
    needed,
    chase,
  };
}

/** A customer who wants Welsh or large print gets it without anybody having to think of it. */
function paperChoice(interview: LiveInterview): InterviewView['papers'] {
  const needs = interview.value('contact.communicationNeeds');
  return {
    language: interview.value('contact.language') === 'welsh' ? 'cy' : 'en',
    largePrint: Array.isArray(needs) && needs.includes('largePrint'),
  };
}
