/** The fold of what is recorded about evidence: what stands for each item, and every step that led there. */
import type { EventType } from './event.ts';
import type { EvidenceRecord, EvidenceStep, ProcessState } from './process-state.ts';
import type { Fold } from './process.ts';

type EvidenceEvent = Extract<EventType, `evidence${string}`>;
type Step = Pick<EvidenceStep, 'what' | 'officer'>;

function keep(state: ProcessState, record: EvidenceRecord, step: Step): ProcessState {
  return {
    ...state,
    evidence: { ...state.evidence, [record.item]: record },
    evidenceHistory: [...state.evidenceHistory, { ...record, ...step }],
  };
}

/** Something more about an item that was seen; of one that was not, as after two edits at once, nothing is kept. */
function addTo(state: ProcessState, item: string, more: Partial<EvidenceRecord>, step: Step): ProcessState {
  const record = state.evidence[item];
  return record?.seenOn === undefined ? state : keep(state, { ...record, ...more }, step);
}

/** When a finding is put right, what was recorded beside it stays, as far as it can still be so. */
function whatStays(before: EvidenceRecord | undefined, seen: EvidenceRecord): Partial<EvidenceRecord> {
  const { usedOn, returned } = before ?? {};
  const seenOn = seen.seenOn ?? '';
  return {
    ...(usedOn !== undefined && usedOn >= seenOn ? { usedOn } : {}),
    ...(returned !== undefined && seen.verdict === 'V' && returned.on >= seenOn ? { returned } : {}),
  };
}

export const evidenceFolds: { readonly [T in EvidenceEvent]: Fold<T> } = {
  evidenceVerified: (state, payload, { at, actor }) => {
    const seen: EvidenceRecord = { ...payload, recordedAt: at.local };
    const record = { ...seen, ...whatStays(state.evidence[payload.item], seen) };
    return keep(state, record, { what: 'seen', officer: actor.id });
  },
  evidenceNotProvided: (state, { item, reason, acceptable }, { at, actor }) => {
    const record: EvidenceRecord = { item, reason, verdict: acceptable ? 'N' : 'X', recordedAt: at.local };
    return keep(state, record, { what: 'notProvided', officer: actor.id });
  },
  evidenceNotRequired: (state, { item, reason }, { at, actor }) =>
    keep(state, { item, reason, verdict: 'NR', recordedAt: at.local }, { what: 'notRequired', officer: actor.id }),
  evidenceUsed: (state, { item, usedOn }, { at, actor }) =>
    addTo(state, item, { usedOn, recordedAt: at.local }, { what: 'used', officer: actor.id }),
  evidenceReturned: (state, { item, returnedOn, how, reference }, { at, actor }) => {
    const returned = { on: returnedOn, how, ...(reference === undefined ? {} : { reference }) };
    return addTo(state, item, { returned, recordedAt: at.local }, { what: 'returned', officer: actor.id });
  },
  evidenceWithdrawn: (state, { item, reason }, { at, actor }) => {
    const { [item]: record, ...evidence } = state.evidence;
    if (record === undefined) return state;
    const step: EvidenceStep = { ...record, reason, recordedAt: at.local, what: 'withdrawn', officer: actor.id };
    return { ...state, evidence, evidenceHistory: [...state.evidenceHistory, step] };
  },
};
