/** The fold of what became of the interview: waived, put off, attended or not, and the good cause shown for not coming. */
import type { Fold } from './process.ts';

type OutcomeEvent =
  | 'interviewWaived'
  | 'interviewDeferred'
  | 'interviewAttended'
  | 'interviewFailed'
  | 'goodCauseRecorded';

export const outcomeFolds: { readonly [T in OutcomeEvent]: Fold<T> } = {
  interviewWaived: (state, waived) => ({ ...state, outcome: { kind: 'waived', ...waived } }),
  interviewDeferred: (state, deferred) => ({ ...state, outcome: { kind: 'deferred', ...deferred } }),
  interviewAttended: (state, attended) => ({ ...state, outcome: { kind: 'attended', ...attended } }),
  interviewFailed: (state, failed) => ({ ...state, outcome: { kind: 'failed', ...failed } }),
  goodCauseRecorded: (state, goodCause) =>
    state.outcome?.kind === 'failed' ? { ...state, outcome: { ...state.outcome, goodCause } } : state,
};
