/**
 * The fold of what happens to the interview. A booking counts from the moment it is made; the diary's word on it comes later
 * and is about one request: a word on an earlier one, which something else has followed, changes nothing.
 */
import type { EventPayloads, NewCaseEvent } from './event.ts';
import type { Fold } from './process.ts';
import type { Booking, ProcessState } from './process-state.ts';

type BookingEvent =
  | 'interviewBooked'
  | 'interviewMoved'
  | 'interviewCancelled'
  | 'interviewConfirmed'
  | 'interviewRefused';

/** What the diary holds now, as far as the case has heard. */
function heldByDiary({ booking, bookingRequest, outcome }: ProcessState): Booking | undefined {
  // An interview that is over is not what a new one falls back to.
  if (bookingRequest === undefined || outcome !== undefined) return undefined;
  return bookingRequest.confirmed ? booking : bookingRequest.before;
}

function asked(state: ProcessState, booking: Booking, event: NewCaseEvent): ProcessState {
  const { appointment } = booking;
  return {
    ...state,
    booking,
    outcome: undefined,
    heldBooking: undefined,
    refusedBooking: undefined,
    bookingRequest:
      appointment === undefined ? undefined : { request: event.id, confirmed: false, before: heldByDiary(state) },
  };
}

const isCurrent = (state: ProcessState, { request }: { readonly request: string }): boolean =>
  state.bookingRequest?.request === request && !state.bookingRequest.confirmed;

function confirmed(state: ProcessState, answer: EventPayloads['interviewConfirmed']): ProcessState {
  if (!isCurrent(state, answer) || state.booking === undefined) return state;
  const { request, officer, assessor } = answer;
  const by = { ...(officer === undefined ? {} : { officer }), ...(assessor === undefined ? {} : { assessor }) };
  return {
    ...state,
    booking: { ...state.booking, ...by },
    bookingRequest: { request, confirmed: true, before: undefined },
  };
}

/** Back to what the diary holds; to nothing when it holds nothing. */
function refused(state: ProcessState, answer: EventPayloads['interviewRefused']): ProcessState {
  const { booking, bookingRequest } = state;
  if (!isCurrent(state, answer) || booking === undefined) return state;
  const before = bookingRequest?.before;
  return {
    ...state,
    booking: before,
    bookingRequest: before === undefined ? undefined : { request: answer.request, confirmed: true, before: undefined },
    refusedBooking: { booking, reason: answer.reason },
  };
}

export const bookingFolds: { readonly [T in BookingEvent]: Fold<T> } = {
  interviewBooked: (state, booking, event) => asked(state, booking, event),
  interviewMoved: (state, moved, event) => asked(state, moved, event),
  interviewCancelled: (state) => ({
    ...state,
    booking: undefined,
    bookingRequest: undefined,
    heldBooking: undefined,
    refusedBooking: undefined,
  }),
  interviewConfirmed: confirmed,
  interviewRefused: refused,
};
