/**
 * The fold of process events. What the questions are and how they are answered is the interview's business; here an
 * answer matters only because it takes back the signature under the statement (catalogue, process.signature).
 */
import { dateOf } from '../base/local-date.ts';
import { serviceFolds } from './service-request.ts';
import { bookingFolds } from './booking.ts';
import { outcomeFolds } from './outcome.ts';
import type { EventPayloads, EventType, NewCaseEvent } from './event.ts';
import { evidenceFolds } from './evidence-fold.ts';
import { laidFolds } from './laid.ts';
import type { Message, ProcessState } from './process-state.ts';

export { emptyProcess } from './process-state.ts';
export type { ProcessState } from './process-state.ts';

export type Fold<T extends EventType> = (
  state: ProcessState,
  payload: EventPayloads[T],
  event: NewCaseEvent,
) => ProcessState;

/** An answer was changed: after a signature that makes a new version, which nobody has signed. */
function changed(state: ProcessState): ProcessState {
  const stale = state.readBack !== undefined || (state.statements.length > 0 && !state.changedSincePrint);
  const unread = stale ? { ...state, readBack: undefined, changedSincePrint: state.statements.length > 0 } : state;
  if (unread.signature === undefined) return unread;
  return { ...unread, signature: undefined, version: unread.version + 1 };
}

/** The customer is on the line again, so a call-back that was owed has been made. */
const onTheLine = (state: ProcessState): ProcessState =>
  state.callEnded ? { ...state, callEnded: false, callDropped: false, callBack: undefined } : state;

/**
 * An answer shows that the customer is on the line again, unless it is keyed in the wrap-up of a call that came to its own
 * end: that was said before.
 */
function answered(state: ProcessState): ProcessState {
  const { talk, callEnded } = state;
  const stays = talk.state === 'on' || (talk.state === 'wrapUp' && !callEnded);
  return changed({ ...onTheLine(state), answersTaken: true, talk: stays ? talk : { ...talk, state: 'on' } });
}

/** A paper is printed or to be printed; one kind is wanted once, in the way it was asked for last. */
function withPaper(state: ProcessState, { outcome, ...paper }: EventPayloads['paperPrinted']): ProcessState {
  const others = state.toPrint.filter(({ kind }) => kind !== paper.kind);
  return { ...state, toPrint: outcome === 'later' ? [...others, paper] : others };
}

const endWrapUp = ({ talk }: ProcessState, state: 'on' | 'over', wrapUpMs: number): ProcessState['talk'] => ({
  ...talk,
  state,
  wrapUpMs: talk.wrapUpMs + wrapUpMs,
});

/** What is learned of a message changes that message alone. Delivered is final; one withdrawn can only have arrived already. */
function withMessage(state: ProcessState, id: string, event: NewCaseEvent, change: Partial<Message>): ProcessState {
  const isFinal = (message: Message): boolean =>
    message.state === 'delivered' || (message.state === 'withdrawn' && change.state !== 'delivered');
  const messages = state.messages.map((message) =>
    message.id === id && !isFinal(message) ? { ...message, changedAt: event.at.local, ...change } : message,
  );
  return { ...state, messages };
}

const same = (state: ProcessState): ProcessState => state;

const folds: { readonly [T in EventType]: Fold<T> } = {
  caseOpened: (state, opened) => ({
    ...state,
    reference: opened.reference,
    channel: opened.channel,
    firstContact: opened.firstContact,
  }),
  clericalCaptured: (state, form) => ({ ...state, clerical: form, firstContact: form.firstContact }),
  rowAdded: answered,
  rowRemoved: answered,
  // home.council answered after an assignment is the newer word on the council.
  answerRecorded: (state, answer) => answered(answer.key === 'home.council' ? { ...state, council: undefined } : state),
  answerUnanswered: (state, answer) => (answer.reason === 'callDropped' ? changed(state) : answered(state)),
  helpOpened: same,
  noteWritten: (state, note, event) => ({
    ...state,
    notes: [...state.notes, { ...note, at: event.at.local, by: event.actor }],
  }),
  callDropped: (state) => ({ ...state, callDropped: true, callEnded: true }),
  callBackBooked: (state, callBack) => ({ ...state, callBack }),
  callAttempted: (state, attempt, event) => ({
    ...(attempt.result === 'reached' ? { ...onTheLine(state), callBack: undefined } : state),
    attempts: [...state.attempts, { ...attempt, by: event.actor }],
  }),
  talkEnded: (state, { talkMs }) => ({
    ...state,
    talk: { ...state.talk, state: 'wrapUp', talkMs: state.talk.talkMs + talkMs },
  }),
  talkResumed: (state, { wrapUpMs }) => ({ ...onTheLine(state), talk: endWrapUp(state, 'on', wrapUpMs) }),
  wrapUpEnded: (state, { wrapUpMs }) => ({ ...state, talk: endWrapUp(state, 'over', wrapUpMs) }),
  interviewPaused: (state) => ({ ...state, callEnded: true }),
  ...bookingFolds,
  ...serviceFolds,
  statementReadBack: (state, { language }, event) => ({ ...state, readBack: { at: event.at.local, language } }),
  paperPrinted: withPaper,
  statementPrinted: (state, { version, language }, event) => ({
    ...state,
    version,
    changedSincePrint: false,
    statements: [...state.statements, { version, language, at: event.at.local }],
  }),
  statementSigned: (state, signature) => ({
    ...state,
    version: Math.max(state.version, signature.version),
    signature,
    signatures: [...state.signatures, signature],
  }),
  ...evidenceFolds,
  s19Recorded: (state, { person, ...mark }, event) => ({
    ...state,
    s19: { ...state.s19, [person]: { ...mark, officer: event.actor.id, on: dateOf(event.at.local) } },
  }),
  // A second application of one person stands; the first one's outcome is not its own.
  ninoApplicationMade: (state, application, event) => ({
    ...state,
    ninoApplications: { ...state.ninoApplications, [application.person]: { ...application, officer: event.actor.id } },
  }),
  ninoApplicationEnded: (state, end) => {
    const application = state.ninoApplications[end.person];
    if (application === undefined) return state;
    return { ...state, ninoApplications: { ...state.ninoApplications, [end.person]: { ...application, end } } };
  },
  furtherEvidenceTold: (state, told, event) => ({
    ...state,
    toldFurtherEvidence: [...state.toldFurtherEvidence, { ...told, at: event.at.local, officer: event.actor.id }],
  }),
  calculationRecorded: (state, payload, event) => {
    const calculation = { ...payload, recordedAt: event.at.local };
    return {
      ...state,
      calculations: { ...state.calculations, [payload.job]: calculation },
      calculationHistory: [...state.calculationHistory, calculation],
    };
  },
  conditionalityCompleted: (state, conditionality) => ({ ...state, conditionality }),
  cms1Recorded: (state, cms1) => (cms1.person === 'partner' ? { ...state, cms1Partner: cms1 } : { ...state, cms1 }),
  ...outcomeFolds,
  pushed: (state, _payload, event) => ({ ...state, pushedAt: state.pushedAt ?? event.at.local }),
  councilAssigned: (state, council) => ({ ...state, council }),
  oneMonthReached: (state, { date }) => ({ ...state, oneMonthReached: date }),
  laidReleased: (state, { reason }, event) => ({
    ...state,
    release: state.release ?? { reason, at: event.at.local },
    releasedByManager: state.releasedByManager || reason === 'manual',
  }),
  ...laidFolds,
  messageQueued: (state, { target, kind }, { id, at }) => {
    const queued: Message = {
      id,
      target,
      kind,
      queuedAt: at.local,
      state: 'waiting',
      changedAt: at.local,
      attempts: 0,
    };
    return { ...state, messages: [...state.messages, queued] };
  },
  messageDelivered: (state, { message, reference }, event) =>
    withMessage(state, message, event, { state: 'delivered', reference }),
  messageDelayed: (state, { message, attempts, reason, givenUp }, event) =>
    withMessage(state, message, event, { state: givenUp ? 'givenUp' : 'delayed', attempts, reason }),
  messageRefused: (state, { message, reason }, event) =>
    withMessage(state, message, event, { state: 'refused', reason }),
  messageRetried: (state, { message }, event) => withMessage(state, message, event, { state: 'waiting', attempts: 0 }),
  referralTransferred: (state, { referral, reference, reason }, { at }) => ({
    ...state,
    transfers: { [referral]: { reference, reason, at: at.local }, ...state.transfers },
  }),
  fastTrackChosen: (state, { reason, message }, event) => {
    const chosen = { ...state, fastTrack: state.fastTrack ?? { reason, at: event.at.local } };
    return message === undefined ? chosen : withMessage(chosen, message, event, { state: 'withdrawn' });
  },
  paperSent: (state, paper, { at }) => ({
    ...state,
    sentPapers: { [paper.paper]: { ...paper, at: at.local }, ...state.sentPapers },
  }),
  // Evidence, S19, calculations and what was printed are kept; the diary's slot is held for booking again.
  caseRebuilt: (state) => ({
    ...changed(state),
    conditionality: undefined,
    cms1: undefined,
    cms1Partner: undefined,
    // A waiver or deferral stands; what became of the interview that is to be booked again does not.
    outcome: state.booking === undefined ? state.outcome : undefined,
    booking: undefined,
    bookingRequest: undefined,
    heldBooking: state.booking ?? state.heldBooking,
    rebuilds: state.rebuilds + 1,
  }),
  caseDeleted: (state) => ({ ...state, deleted: true }),
  documentMade: same,
};

/** The state after one more event. A deleted case no longer changes. */
export function evolveProcess(state: ProcessState, event: NewCaseEvent): ProcessState {
  if (state.deleted) return state;
  const fold = folds[event.type] as Fold<EventType>;
  return fold(state, event.payload, event);
}
