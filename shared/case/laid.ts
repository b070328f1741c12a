/**
 * The fold of what happens to the document for the council: into a batch, out of it again, away with it, once more. The first
 * in the server's order stands: of two workstations that batch one case without knowing of each other, the second has its
 * sheets to take out.
 */
import type { LocalDateTime } from '../base/local-date.ts';
import type { EventPayloads } from './event.ts';
import type { ProcessState } from './process-state.ts';
import type { Fold } from './process.ts';

export type LaidBatch = EventPayloads['laidBatched'] & { readonly at: LocalDateTime };
export type Dispatched = EventPayloads['laidDispatched'] & { readonly at: LocalDateTime };

/** An amended document that was asked for, and the batch it went with. */
export interface Amendment {
  readonly reason: string;
  /** Staff number of who asked. */
  readonly by: string;
  readonly at: LocalDateTime;
  readonly sent?: LaidBatch;
}

export type Duplicate = EventPayloads['laidDuplicated'] & { readonly by: string; readonly at: LocalDateTime };

/** The amended document that waits for a batch or is in one. */
export const amendmentDue = ({ amendments }: Pick<ProcessState, 'amendments'>): Amendment | undefined => {
  const last = amendments.at(-1);
  return last?.sent === undefined ? last : undefined;
};

type LaidEvents = 'laidBatched' | 'laidTakenOut' | 'laidDispatched' | 'laidAmended' | 'laidDuplicated';

/** Whether a copy of that kind can be put in a batch now. */
const isWanted = (state: ProcessState, copy: LaidBatch['copy']): boolean =>
  copy === 'original' ? state.dispatch === undefined : amendmentDue(state) !== undefined;

export const laidFolds: { readonly [T in LaidEvents]: Fold<T> } = {
  laidBatched: (state, batch, event) =>
    state.batch !== undefined || !isWanted(state, batch.copy)
      ? state
      : { ...state, batch: { ...batch, at: event.at.local } },
  laidTakenOut: (state, { batchId }) => (state.batch?.batchId === batchId ? { ...state, batch: undefined } : state),
  laidDispatched: (state, dispatch, event) => {
    const { batch, amendments } = state;
    const own = batch?.batchId === dispatch.batchId ? batch : undefined;
    const rest = own === undefined ? state : { ...state, batch: undefined };
    if (state.dispatch === undefined) return { ...rest, dispatch: { ...dispatch, at: event.at.local }, sent: own };
    const due = amendmentDue(state);
    if (due === undefined || own?.copy !== 'amended') return rest;
    return { ...rest, amendments: [...amendments.slice(0, -1), { ...due, sent: own }] };
  },
  laidAmended: (state, { reason }, event) =>
    state.dispatch === undefined || amendmentDue(state) !== undefined
      ? state
      : { ...state, amendments: [...state.amendments, { reason, by: event.actor.id, at: event.at.local }] },
  laidDuplicated: (state, duplicate, event) => ({
    ...state,
    duplicates: [...state.duplicates, { ...duplicate, by: event.actor.id, at: event.at.local }],
  }),
};
