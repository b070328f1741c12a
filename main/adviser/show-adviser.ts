/** What the adviser works with: the interview's answers beside what is recorded. Fetched by the tab that shows it. */
import type { Language } from '../../shared/base/language.ts';
import { dateOf } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { CaseEvent, EventPayloads } from '../../shared/case/event.ts';
import { backdatingMonths } from '../../shared/claim/backdating.ts';
import { isJointClaim } from '../../shared/claim/decide/adviser.ts';
import { waiverReasons } from '../../shared/claim/decide/interview-outcome.ts';
import { goodCauses } from '../../shared/claim/good-cause.ts';
import { isInterviewDue } from '../../shared/claim/interview-due.ts';
import { signingDayOf } from '../../shared/claim/payday.ts';
import type { AdviserView, Cms1View, OutcomeView, Recorded } from '../../shared/contract/adviser-view.ts';
import { formatName } from '../../shared/document/fact/format-value.ts';
import type { PersonName } from '../../shared/script/value.ts';
import type { OpenCase } from '../case/open-case.ts';
import { goodCauseLabel, optionLabels } from '../view/outcome-label.ts';
import { contextOf } from '../view/print-context.ts';
import { questionView } from '../view/question-view.ts';
import type { Work } from '../work.ts';
import { availabilitySection } from './correct-availability.ts';

export function showAdviser(
  { workstation, desk }: Work,
  { caseId, language }: { readonly caseId: string; readonly language: Language },
): Result<AdviserView> {
  const found = desk.open(caseId);
  if (!found.ok) return found;
  const opened = found.value;
  const { interview } = opened;
  const events = workstation.store.cases.loadEvents(caseId);
  const { bankHolidays, nationOf } = workstation.rules;
  const { claimDate } = interview.context;
  const jsaClaimed = interview.derived('jsaClaimed') === true;
  const parts = {
    interview,
    context: contextOf(workstation, opened, desk.assess(opened), language),
    language,
    drafts: [],
  };
  const availability = interview.release.facts
    .filter(({ source, roster }) => source.section === availabilitySection && roster === undefined)
    .map((fact) => questionView(parts, fact))
    .filter(({ status }) => status !== 'notOnRoute');
  const nino = interview.value('customer.nino');
  return ok({
    sequence: opened.sequence,
    claimDate,
    jsaClaimed,
    jointClaim: isJointClaim(interview),
    ageUnder18: interview.derived('ageBand') === 'youth16to17',
    screens: recorded(events, 'conditionalityCompleted'),
    backdating: backdatingView(opened, jsaClaimed, language),
    availability: availability.filter(({ key }) => !key.startsWith('partner.')),
    partnerAvailability: availability.filter(({ key }) => key.startsWith('partner.')),
    paydays: {
      signingDay: typeof nino === 'string' ? (signingDayOf(nino) ?? null) : null,
      holidays: [...bankHolidays.holidays[nationOf(undefined)]].filter((day) => day >= claimDate).toSorted(),
    },
    cms1: jsaClaimed ? cms1Views(opened, events) : [],
    waiverReasons: optionLabels(interview.release, 'wfi.reason', waiverReasons(interview), language),
    goodCauses: goodCauses.map((code) => ({ code, label: goodCauseLabel(code, language) })),
    outcome: outcomeView(opened, workstation.clock.now().local, language),
  });
}

/** The latest first; what was recorded before a rebuild no longer counts and is left to the history. */
function recorded<T extends 'conditionalityCompleted' | 'cms1Recorded'>(
  events: readonly CaseEvent[],
  type: T,
): readonly Recorded<EventPayloads[T]>[] {
  const since = events.findLastIndex((event) => event.type === 'caseRebuilt') + 1;
  return events
    .slice(since)
    .filter((event) => event.type === type)
    .map(({ at, actor, payload }) => ({ at: at.local, by: actor.id, value: payload as EventPayloads[T] }))
    .reverse();
}

function backdatingView({ interview }: OpenCase, jsaClaimed: boolean, language: Language): AdviserView['backdating'] {
  const { release } = interview;
  const text = (key: string): string | null => {
    const value = interview.value(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const asked = interview.value('claim.wantsEarlierDate');
  const codes = release.fact('claim.earlierReasonCode')?.source.options ?? [];
  return {
    asked: typeof asked === 'boolean' ? asked : null,
    from: text('claim.earlierDate'),
    reasonCode: text('claim.earlierReasonCode'),
    reason: text('claim.earlierReason'),
    reasons: optionLabels(release, 'claim.earlierReasonCode', codes, language).map((option) => ({
      ...option,
      months: backdatingMonths(option.code, jsaClaimed),
    })),
  };
}

function cms1Views({ interview }: OpenCase, events: readonly CaseEvent[]): readonly Cms1View[] {
  const forms = recorded(events, 'cms1Recorded');
  const people = isJointClaim(interview) ? (['customer', 'partner'] as const) : (['customer'] as const);
  return people.map((person) => {
    const name = interview.value(`${person}.name`) as PersonName | null;
    return {
      person,
      name: name === null ? '' : formatName(name),
      forms: forms.filter(({ value }) => (value.person ?? 'customer') === person),
    };
  });
}

function outcomeView({ interview, process }: OpenCase, now: string, language: Language): OutcomeView {
  const { outcome, booking } = process;
  const reasonLabel = (): string | null => {
    if (outcome === undefined) return null;
    if (outcome.kind === 'failed')
      return outcome.goodCause === undefined ? null : goodCauseLabel(outcome.goodCause.code, language);
    if (outcome.kind === 'attended') return null;
    const [found] = optionLabels(interview.release, 'wfi.reason', [outcome.reasonCode], language);
    return found?.label ?? outcome.reasonCode;
  };
  return {
    due: isInterviewDue(interview, process, dateOf(now)),
    now: outcome === undefined ? null : { ...outcome, reasonLabel: reasonLabel() },
    late: outcome?.kind === 'failed' && outcome.goodCause !== undefined && outcome.goodCause.on > outcome.goodCauseBy,
    slot: booking?.slot ?? null,
    slotPassed: booking !== undefined && booking.slot <= now,
    minutes: booking?.minutes ?? null,
  };
}
