/** What the window is sent about councils, how each is served, and the postcode directory that finds them. */
import type { DispatchMethod } from '../case/event.ts';
import type { Failure } from '../error/failure.ts';
import type { CouncilArrangement } from '../office/council-arrangement.ts';

export interface CouncilRow {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly region: string;
}

/** Which council a case's address points to, to be confirmed with the customer. */
export interface CouncilProposal {
  /** What the candidates come from; `outside`: the postcode is not in Great Britain, and there are none. */
  readonly basis: 'postcode' | 'split' | 'near' | 'noFixedAbode' | 'outside' | 'none';
  readonly postcode: string | null;
  /** The postcode is no longer in use. */
  readonly ended: boolean;
  readonly outside: 'northernIreland' | 'channelIslands' | 'isleOfMan' | 'unknownAuthority' | null;
  /** The most likely first. */
  readonly candidates: readonly CouncilRow[];
  /** Edition of the postcode directory (YYYY-MM, or empty); null while none is in use. */
  readonly edition: string | null;
  /** The council the case has now. */
  readonly standing: CouncilRow | null;
  /** The postcode says that it is another. */
  readonly differs: boolean;
}

/** A council with how documents reach it; what is not agreed is as by default. */
export interface ArrangementRow extends CouncilRow {
  readonly method: DispatchMethod;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly days: readonly number[];
  readonly cutOff: string;
  /** The next day documents can leave; null for a year without bank holidays. */
  readonly nextDispatch: string | null;
  /** Something was agreed; false: the default. */
  readonly agreed: boolean;
  /** It is the council of the office's own place. */
  readonly own: boolean;
}

/** A council's arrangement as it is edited, with its versions. */
export interface ArrangementView extends ArrangementRow {
  readonly arrangement: CouncilArrangement;
  /** The version that stands, to save over; null while there is none. */
  readonly seen: string | null;
  readonly history: readonly {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly state: 'taken' | 'waiting' | 'refused';
    readonly method: DispatchMethod | null;
  }[];
}

/** The postcode directory: what is in use, what is being imported, and how the last import went. */
export interface PostcodeView {
  readonly inUse: {
    /** YYYY-MM of the latest change in it; empty where the file had no months. */
    readonly edition: string;
    readonly source: string;
    readonly made: string;
    readonly postcodes: number;
  } | null;
  readonly damaged: boolean;
  readonly importing: {
    readonly name: string;
    readonly bytes: number;
    readonly of: number;
    readonly rows: number;
  } | null;
  /** Stopped or killed, and able to go on. */
  readonly waiting: { readonly name: string; readonly bytes: number; readonly of: number } | null;
  readonly last: {
    readonly outcome: 'done' | 'refused' | 'stopped';
    readonly failure: Failure | null;
    readonly rows: number;
    readonly resumed: boolean;
    /** Rows of authorities that are not in the councils' list, and the commonest of their codes. */
    readonly unknownRows: number;
    readonly unknown: readonly { readonly code: string; readonly rows: number }[];
  } | null;
  /** The host has a dialog for choosing the file; else the window sends it. */
  readonly mayChoose: boolean;
}
