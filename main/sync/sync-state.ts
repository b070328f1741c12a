/** What the window shows of the exchange with the server, at any moment. */
import type { FailureKind } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';

export interface SyncState {
  /**
   * `offline`: the server can't be reached or does not know this device; `syncing`: at work; `upToDate`: nothing
   * waits on either side; `behind`: something waits although the server answers.
   */
  readonly phase: 'offline' | 'syncing' | 'upToDate' | 'behind';
  /** Events, documents, LAID batches and office records that wait to be sent. */
  readonly queued: number;
  /** Entries that were set aside, with the reason. */
  readonly parked: readonly { readonly id: string; readonly kind: FailureKind }[];
  /** Instant of the last run that went through. */
  readonly lastSuccess: string | undefined;
  /** What stopped the last run. */
  readonly failure: Failure | undefined;
  /** Runs that failed since the last success. */
  readonly failedRuns: number;
}

export const initialSyncState: SyncState = {
  phase: 'offline',
  queued: 0,
  parked: [],
  lastSuccess: undefined,
  failure: undefined,
  failedRuns: 0,
};

/** Failures that mean the server is out of reach, not that something is wrong with what is sent. */
const away = new Set<FailureKind>([
  'sync.offline',
  'sync.serverSlow',
  'sync.serverUnavailable',
  'sync.notEnrolled',
  'sync.deviceRevoked',
]);

/** The phase after a run. */
export function phaseAfter(failed: Failure | undefined, queued: number): SyncState['phase'] {
  if (failed !== undefined) return away.has(failed.kind) ? 'offline' : 'behind';
  return queued === 0 ? 'upToDate' : 'behind';
}
