/** The one row a case has in lists and searches, from the case as it stands. */
import { amendmentDue } from '../../shared/case/laid.ts';
import { assessStanding, type CaseStanding } from '../../shared/claim/assess-case.ts';
import type { ProcessState } from '../../shared/case/process.ts';
import { deferredTo } from '../../shared/claim/interview-due.ts';
import { papersDue } from '../../shared/paper/list-papers.ts';
import { isFinished } from '../../shared/case/service-request.ts';
import { helpOpened } from '../../shared/interview/help.ts';
import { countCase } from '../../shared/statistic/count-case.ts';
import type { PersonName } from '../../shared/script/value.ts';
import type { CaseSummary, Summarise } from '../store/case-summary.ts';
import type { ReleaseShelf } from '../workstation.ts';
import { foldCase, type OpenCase } from './open-case.ts';

/** Every name the customer can be found by, and what the queues sort by. */
export function summaryOf(opened: OpenCase, standing: CaseStanding): CaseSummary {
  const { interview, process } = opened;
  const text = (key: string): string | undefined => {
    const value = interview.cell({ key }).recorded;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const customer = nameOf(interview.cell({ key: 'customer.name' }).recorded);
  const partner = nameOf(interview.cell({ key: 'partner.name' }).recorded);
  const optional = {
    nino: text('customer.nino'),
    dateOfBirth: text('customer.dateOfBirth'),
    phone: text('customer.phone.number'),
    postcode: text('home.postcode'),
    laidCouncil: standing.council,
  };
  return {
    caseId: opened.caseId,
    reference: process.reference ?? '',
    customerName: customer ?? '',
    names: [customer, partner, text('customer.otherNames'), text('partner.otherNames')].filter(
      (name) => name !== undefined,
    ),
    state: standing.caseState,
    owner: opened.owner,
    firstContact: interview.context.firstContactDate,
    oneMonthDate: standing.oneMonthDate,
    laidState: standing.laid.state,
    pushState: standing.push.state,
    ...workOf(opened, standing),
    ...countsOf(opened, standing),
    updated: opened.updated,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** States after which nobody waits for the customer or rings them back. */
const over = new Set<string>(['deleted', 'complete', 'changeLogged', 'secondaryOnly']);

/**
 * What the lists of work go by. While the interview lasts, a question that has not been asked is not yet anybody's to chase
 * and evidence not yet due: only what was left with a reason counts. So most answers leave the row as it is.
 */
function workOf(opened: OpenCase, standing: CaseStanding): Partial<CaseSummary> {
  const { process } = opened;
  const { caseState, laid, information, evidence } = standing;
  const { channel, callBack, booking, attempts, toPrint } = process;
  const lastAttempt = attempts.at(-1);
  const isOver = over.has(caseState);
  const during = process.statements.length === 0 && process.signatures.length === 0;
  const toChase = isOver
    ? 0
    : information.unanswered.filter(({ needed, reason }) => needed && (reason !== undefined || !during)).length;
  const evidenceDue =
    isOver || during ? 0 : evidence.items.filter(({ governing, verdict }) => governing && verdict === 'O').length;
  const adviserDue = isOver ? undefined : adviserDueOf(standing);
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(callBack === undefined || isOver ? {} : { callBack }),
    ...(lastAttempt === undefined || isOver
      ? {}
      : { attempt: { count: attempts.length, result: lastAttempt.result, tried: lastAttempt.tried } }),
    ...(toPrint.length === 0 || process.deleted ? {} : { toPrint: toPrint.length }),
    ...(booking === undefined || isOver
      ? {}
      : {
          interview: {
            type: booking.interviewType,
            slot: booking.slot,
            ...(booking.assessorSlot === undefined ? {} : { assessorSlot: booking.assessorSlot }),
          },
        }),
    ...(laid.reason === undefined ? {} : { laidReason: laid.reason }),
    ...laidPlaceOf(process, laid.state),
    ...(toChase === 0 ? {} : { toChase }),
    ...(evidenceDue === 0 ? {} : { evidenceDue }),
    ...(adviserDue === undefined ? {} : { adviserDue }),
    ...rebookDueOf(process, isOver),
    ...(isOver ? {} : outcomeOf(opened)),
    ...toSend(opened, caseState),
    ...(process.oneMonthReached !== undefined || process.deleted ? { monthMet: true } : {}),
  };
}

/** An interview that comes back on its day, and good cause that somebody has still to decide about. */
function outcomeOf({ interview, process }: OpenCase): Pick<CaseSummary, 'deferredTo' | 'goodCauseBy'> {
  const deferred = deferredTo(interview, process);
  const { outcome } = process;
  return {
    ...(deferred === undefined ? {} : { deferredTo: deferred }),
    ...(outcome?.kind === 'failed' && outcome.goodCause === undefined ? { goodCauseBy: outcome.goodCauseBy } : {}),
  };
}

/** Unfinished requests, and what the case counts towards. */
function countsOf(
  { interview, process }: OpenCase,
  { laid, evidence }: CaseStanding,
): Pick<CaseSummary, 'requests' | 'figures'> {
  const requests = process.deleted ? [] : process.serviceRequests.filter((request) => !isFinished(request));
  const figures = countCase({
    interview,
    process,
    laid,
    evidence: evidence.items,
    helpOpened: (key) => {
      const fact = interview.release.fact(key);
      return fact !== undefined && helpOpened(interview.state, fact, undefined);
    },
  });
  return {
    ...(requests.length === 0
      ? {}
      : {
          requests: requests.map(({ id, segment, to }) => ({
            id,
            segment,
            ...(to === undefined ? {} : { person: to }),
          })),
        }),
    ...(figures.length === 0 ? {} : { figures }),
  };
}

function rebookDueOf(
  { refusedBooking, heldBooking, outcome }: ProcessState,
  isOver: boolean,
): Pick<CaseSummary, 'rebookDue'> {
  if (isOver) return {};
  if (refusedBooking !== undefined) return { rebookDue: 'refused' };
  if (outcome?.kind === 'failed' && outcome.goodCause?.accepted === true) return { rebookDue: 'goodCause' };
  return heldBooking === undefined ? {} : { rebookDue: 'held' };
}

/** Nothing leaves while the customer is being asked: then an answer costs no look at what it may call for. */
const asking = new Set<string>(['interviewing', 'awaitingCallBack', 'awaitingCapture', 'changeLogged', 'deleted']);

/** Papers that wait to leave, and messages that wait for a person. */
function toSend(
  { interview, process }: OpenCase,
  caseState: string,
): Pick<CaseSummary, 'packsDue' | 'courierDue' | 'messagesStuck'> {
  const stuck = process.messages.filter(({ state }) => state === 'refused' || state === 'givenUp').length;
  const due = asking.has(caseState) ? [] : papersDue(interview, process);
  const courier = due.filter(({ way }) => way === 'courier').length;
  return {
    ...(due.length === courier ? {} : { packsDue: due.length - courier }),
    ...(courier === 0 ? {} : { courierDue: courier }),
    ...(stuck === 0 ? {} : { messagesStuck: stuck }),
  };
}

/** In a batch, or queued once more as amended; a case that is done with stays where it ended. */
function laidPlaceOf(process: OpenCase['process'], state: CaseStanding['laid']['state']): Partial<CaseSummary> {
  if (process.deleted) return {};
  if (process.batch !== undefined) return { laidPlace: 'batched', laidBatch: process.batch.batchId };
  return state === 'dispatched' && amendmentDue(process) !== undefined ? { laidPlace: 'queued' } : {};
}

function adviserDueOf({ conditionality }: CaseStanding): CaseSummary['adviserDue'] {
  const screen = conditionality.needed && !conditionality.complete;
  const form = conditionality.cms1Needed && !conditionality.cms1Recorded;
  return screen && form ? 'both' : screen ? 'conditionality' : form ? 'cms1' : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('surname' in value)) return undefined;
  const { forenames, surname } = value as PersonName;
  return `${forenames} ${surname}`;
}

/** For the store's rebuild and for events from the server. A case of a release this workstation has not is listed without its answers. */
export function summariseWith(releases: ReleaseShelf): Summarise {
  return (events) => {
    const opened = foldCase(events, releases);
    const last = events.at(-1);
    if (opened.ok && last !== undefined) {
      opened.value.updated = last.at.instant;
      return summaryOf(opened.value, assessStanding(opened.value.interview, opened.value.process, last.at.local));
    }
    const [first] = events;
    if (first?.type !== 'caseOpened' || last === undefined) throw new Error('a case begins with caseOpened');
    const { reference, firstContact } = first.payload;
    return {
      caseId: first.caseId,
      reference,
      customerName: '',
      names: [],
      state: 'unknownRelease',
      firstContact: firstContact.slice(0, 10) as CaseSummary['firstContact'],
      laidState: 'notDue',
      pushState: 'blocked',
      updated: last.at.instant,
    };
  };
}
