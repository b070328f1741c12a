/** Plays the steps of a scenario by the process rules and tells the state after each. */
import type { Catalogue } from './catalogue.ts';
import { addMonths } from './calendar.ts';
import { type CaseFile, opened, recorded } from './case-file.ts';
import { Reading } from './reading.ts';
import type { Scenario, State, Step } from './scenario.ts';

export interface Moment {
  readonly file: CaseFile;
  readonly reading: Reading;
  readonly time: string;
  readonly laid: State;
  readonly push: State;
  readonly caseState: string;
  /** Fixed the first time the document is ready or queued. */
  readonly release: string | undefined;
  readonly signed: boolean;
}

interface Fixed {
  readonly release: string | undefined;
  readonly dispatched: boolean;
  readonly pushed: boolean;
}

/** The moments after the answers (the first) and after each step. */
export function play(catalogue: Catalogue, scenario: Scenario): readonly Moment[] {
  const file = opened(scenario);
  const nothing = { release: undefined, dispatched: false, pushed: false };
  const moments = [moment(catalogue, file, scenario.asOf, nothing)];
  for (const step of scenario.steps) moments.push(next(moments.at(-1) as Moment, step));
  return moments;
}

/** The state after one more step. */
export function next(last: Moment, step: Step): Moment {
  const { catalogue } = last.reading;
  if (last.caseState === 'deleted') return last;
  if (step.do === 'captureClerical') {
    const nothing = { release: undefined, dispatched: false, pushed: false };
    return moment(catalogue, recorded(last.file, step), step.at, nothing);
  }
  const before = moment(catalogue, last.file, step.at, fixedIn(last), last.reading);
  if (before.caseState === 'deleted') return before;
  const fixed = fixedIn(before);
  if (step.do === 'push') {
    const pushed = fixed.pushed || before.push.state === 'ready';
    return moment(catalogue, before.file, step.at, { ...fixed, pushed }, last.reading);
  }
  if (step.do === 'dispatchBatch') {
    const sent = before.laid.state === 'queued' && councilOf(before.reading) === step['council'];
    return moment(catalogue, before.file, step.at, { ...fixed, dispatched: fixed.dispatched || sent }, last.reading);
  }
  return moment(catalogue, recorded(before.file, step), step.at, fixed);
}

const fixedIn = (last: Moment): Fixed => ({
  release: last.release,
  dispatched: last.laid.state === 'dispatched',
  pushed: last.push.state === 'done',
});

export const councilOf = (reading: Reading): string | null =>
  reading.answer(reading.fact('home.council')) as string | null;

function moment(catalogue: Catalogue, file: CaseFile, time: string, fixed: Fixed, known?: Reading): Moment {
  const context = { now: file.now, rulesDate: file.rulesDate, channel: file.channel, earlier: file.earlier };
  const reading = known ?? new Reading(catalogue, context, file.facts);
  const facts = stateFacts(reading, file, time);
  const laid = laidState(reading, facts, fixed);
  const released = laid.state === 'ready' || laid.state === 'queued';
  const push = pushState(reading, facts, fixed);
  const caseState = caseStateOf(reading, file, facts, laid, push);
  const release = fixed.release ?? (released ? laid.reason : undefined);
  return { file, reading, time, laid, push, caseState, release, signed: facts.signed };
}

interface StateFacts {
  readonly signed: boolean;
  readonly informed: boolean;
  readonly evidenced: boolean;
  /** Whether a governing item was not supplied, for whatever reason. */
  readonly excused: boolean;
  readonly conditioned: boolean;
  readonly cms1Missing: boolean;
  readonly monthOver: boolean;
}

function stateFacts(reading: Reading, file: CaseFile, time: string): StateFacts {
  const governing = reading.derived('governingBenefits') as readonly string[];
  const governs = (benefits: readonly string[]): boolean => benefits.some((benefit) => governing.includes(benefit));
  const verdicts = reading
    .evidence()
    .filter((item) => governs(item.for))
    .map((item) => file.verdicts.get(item.id)?.verdict ?? '');
  const joint = reading.answer(reading.fact('claim.jointClaimAgreed')) === true;
  const screen = ['backdating', 'labourMarketConditions', 'paydays', 'conditionality'];
  return {
    signed: file.signature !== undefined && (!joint || file.signature.by === 'both'),
    informed: !reading.unanswered().some((fact) => governs(fact.neededFor)),
    evidenced: verdicts.every((verdict) => ['V', 'C', 'S', 'N', 'X'].includes(verdict)),
    excused: verdicts.some((verdict) => ['N', 'X'].includes(verdict)),
    conditioned:
      file.booked === undefined ||
      file.booked === 'incapacityWfi' ||
      screen.every((field) => (file.conditionality?.[field] ?? '') !== ''),
    cms1Missing: reading.derived('jsaClaimed') === true && file.booked !== undefined && !file.cms1,
    monthOver: time.slice(0, 10) >= addMonths(file.now.slice(0, 10), 1),
  };
}

function laidState(reading: Reading, facts: StateFacts, fixed: Fixed): State {
  if (fixed.dispatched) return { state: 'dispatched', reason: fixed.release ?? '' };
  if (reading.derived('primaryClaimed') !== true) return { state: 'notDue', reason: 'noPrimaryClaim' };
  if (reading.derived('hbClaimed') !== true && reading.derived('ctbClaimed') !== true) {
    return { state: 'notDue', reason: 'councilHelpNotClaimed' };
  }
  if (reading.derived('laidDue') !== true) return { state: 'notDue', reason: 'rapidReclaim' };
  const reason = blockedReason(facts);
  if (reason !== undefined && !facts.monthOver) return { state: 'blocked', reason };
  const release = reason !== undefined ? 'oneMonth' : facts.excused ? 'reasonGiven' : 'complete';
  return { state: (councilOf(reading) ?? '') === '' ? 'ready' : 'queued', reason: fixed.release ?? release };
}

function blockedReason(facts: StateFacts): string | undefined {
  if (!facts.signed) return 'statementNotSigned';
  if (!facts.informed) return 'questionsUnanswered';
  if (!facts.evidenced) return 'evidenceOutstanding';
  return facts.conditioned ? undefined : 'conditionalityIncomplete';
}

function pushState(reading: Reading, facts: StateFacts, fixed: Fixed): State {
  if (fixed.pushed) return { state: 'done' };
  const blocked = (reason: string): State => ({ state: 'blocked', reason });
  if (reading.derived('primaryClaimed') !== true) return blocked('noPrimaryClaim');
  if (!facts.signed && !facts.monthOver) return blocked('statementNotSigned');
  if (!facts.informed && !facts.monthOver) return blocked('questionsUnanswered');
  if (!facts.evidenced && !facts.monthOver) return blocked('evidenceOutstanding');
  if (!facts.conditioned) return blocked('conditionalityIncomplete');
  return facts.cms1Missing ? blocked('cms1Missing') : { state: 'ready' };
}

function caseStateOf(reading: Reading, file: CaseFile, facts: StateFacts, laid: State, push: State): string {
  const settled = laid.state === 'dispatched' || laid.state === 'notDue';
  const done = push.state === 'done';
  if (settled && done && facts.monthOver) return 'deleted';
  if (reading.answer(reading.fact('claim.existingClaimChange')) === true) return 'changeLogged';
  if (reading.derived('secondaryOnly') === true) return 'secondaryOnly';
  const dropped = reading.unanswered().some((fact) => file.reasons.get(fact.key) === 'callDropped');
  if (dropped && !file.printed) return 'awaitingCallBack';
  if (!file.printed && !file.everSigned) return 'interviewing';
  if (done) return settled ? 'complete' : 'pushed';
  if (facts.monthOver) return 'overdueOneMonth';
  if (push.state === 'ready') return 'readyToPush';
  if (!facts.signed) return 'awaitingSignature';
  if (!facts.informed || !facts.evidenced) return 'awaitingEvidence';
  return facts.conditioned && !facts.cms1Missing ? 'interviewing' : 'awaitingConditionality';
}
