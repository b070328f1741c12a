/** What leaves a case, as the window shows it: gates of the push, messages, referrals and papers. */
import type { GateState, PushBlockedReason } from '../claim/gate/push.ts';
import type { PaperListKind, PaperWay } from '../case/paper.ts';
import type { MessageView } from './message-view.ts';

/** How the push stands, with every gate in the order in which it becomes the reason. */
export interface PushView {
  readonly state: string;
  readonly reason: string | null;
  readonly reasonLabel: string | null;
  readonly gates: readonly { readonly reason: PushBlockedReason; readonly state: GateState; readonly label: string }[];
}

/** A referral to another system: still to be made, or made as a message, by telephone or on paper. */
export interface OutgoingReferral {
  readonly id: string;
  readonly label: string;
  readonly made: boolean;
  /** A person may be put through instead. */
  readonly byTelephone: boolean;
  readonly transfer: { readonly reference: string; readonly reason: string; readonly at: string } | null;
}

/** A paper of the case. */
export interface PaperView {
  readonly paper: string;
  readonly label: string;
  readonly way: 'courier' | 'post' | 'handOver';
  readonly hold: 'notSafe' | 'noAddress' | null;
  readonly sent: {
    readonly way: PaperWay;
    readonly at: string;
    readonly list: string | null;
    readonly place: number | null;
  } | null;
}

export interface OutgoingView {
  /** The oldest first. */
  readonly messages: readonly MessageView[];
  readonly referrals: readonly OutgoingReferral[];
  readonly papers: readonly PaperView[];
  /** The tax credit claim may go on paper: the portal has not taken it. */
  readonly fastTrack: 'possible' | 'chosen' | 'no';
  readonly fastTrackReason: string | null;
}

/** A paper that waits for a list of the day. */
export interface PaperDueRow extends Pick<PaperView, 'paper' | 'label' | 'way' | 'hold'> {
  readonly caseId: string;
  readonly reference: string;
  readonly customerName: string | null;
  readonly to: readonly string[];
}

export interface PaperDueView {
  readonly rows: readonly PaperDueRow[];
  /** There are more cases than are shown. */
  readonly more: boolean;
}

/** A list that was closed. */
export interface ClosedListView {
  readonly id: string;
  /** What people call it by. */
  readonly number: string;
  readonly kind: PaperListKind;
  /** Wall clock of the office. */
  readonly at: string;
  readonly papers: number;
}

/** A message that waits for a person, as the server knows it. */
export interface StuckMessage extends Omit<MessageView, 'changedAt' | 'reference'> {
  readonly caseId: string;
  /** The case is on this workstation. */
  readonly here: boolean;
  readonly customerName: string | null;
  readonly caseReference: string | null;
}
