/** The exchange with the central server while a store is open; without an address it is simply never there. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { SyncView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import type { WireReply } from '../../shared/contract/wire.ts';
import type { WireClient } from '../platform/http.ts';
import type { CaseStore, EnrolledPerson } from '../store/ports.ts';
import { createDeviceSession } from '../sync/device-session.ts';
import { readEnrolment } from '../sync/ports.ts';
import { createSyncPump } from '../sync/pump.ts';
import { startSyncSchedule, type SyncSchedule, systemTimer } from '../sync/schedule.ts';
import { signInOnline } from '../sync/sign-in.ts';
import type { SyncState } from '../sync/sync-state.ts';
import type { WorkstationParts } from '../workstation.ts';

export interface Connection {
  view(): SyncView;
  /** Asks the server who this is, and keeps the lease it gives. */
  signIn(personId: string, passphrase: string): Promise<Result<EnrolledPerson>>;
  /** Messages of the office that wait for a person, as the server knows them. Failure: outbound.passEnded and those of the way. */
  stuckMessages(): Promise<Result<WireReply<'listStuckMessages'>['messages']>>;
  start(): void;
  /** Something was stored here. */
  nudge(): void;
  /** Runs now and tells how it went. */
  runNow(): Promise<SyncView>;
  /** Resolves when no run is under way, so that the store can be closed. */
  stop(): Promise<void>;
}

/** Makes the connection of a store that was just opened. */
export type ConnectTo = (store: CaseStore, hears: Hears) => Connection;

/** What the program behind the window does when something has come. */
export interface Hears {
  /** Events came for these cases. */
  readonly onPulled: (caseIds: readonly string[]) => void;
  /** Tells cases what the diary has answered; which were told. */
  readonly tellCases: () => Result<readonly string[]>;
}

export interface ConnectionParts {
  readonly parts: Pick<WorkstationParts, 'clock' | 'ids' | 'log'>;
  /** The way to the server; undefined: this workstation has none. */
  readonly wire: WireClient | undefined;
  readonly monotonicMs: () => number;
  readonly random: () => number;
  readonly onChange: (view: SyncView) => void;
  readonly onCase: (caseId: string) => void;
  readonly onOffice: (kind: string) => void;
}

export function connectWith({
  parts,
  wire,
  monotonicMs,
  random,
  onChange,
  onCase,
  onOffice,
}: ConnectionParts): ConnectTo {
  return (store, { onPulled, tellCases }) => {
    if (wire === undefined) return withoutServer(store);
    const session = createDeviceSession(store, wire, monotonicMs);
    const pump = createSyncPump({
      ...parts,
      store,
      session,
      onState: (state) => onChange(syncView(store, state)),
      onPulled: (caseIds) => {
        onPulled(caseIds);
        caseIds.forEach(onCase);
      },
      onAnswers: () => {
        const told = tellCases();
        if (told.ok) told.value.forEach(onCase);
        else parts.log.failure(told.failure);
      },
      onOffice: (kinds) => kinds.forEach(onOffice),
    });
    let schedule: SyncSchedule | undefined;
    /** For what the server tells a person alone; good for a quarter of an hour after their passphrase. */
    let personToken: string | undefined;
    let asked: Promise<unknown> | undefined;
    return {
      view: () => syncView(store, pump.state()),
      signIn: async (staffNumber, passphrase) => {
        const signedIn = await signInOnline({ store, session }, { staffNumber, passphrase });
        personToken = signedIn.ok ? signedIn.value.personToken : undefined;
        return signedIn.ok ? ok(signedIn.value.person) : signedIn;
      },
      stuckMessages: async () => {
        if (personToken === undefined) return fail(failure('outbound.passEnded'));
        const reply = await session.call('listStuckMessages', {}, personToken);
        if (reply.ok) return ok(reply.value.messages);
        return reply.failure.kind === 'access.notSignedIn' ? fail(failure('outbound.passEnded')) : reply;
      },
      start: () => {
        schedule ??= startSyncSchedule({ pump, log: parts.log, random, after: systemTimer });
      },
      nudge: () => schedule?.nudge(),
      runNow: async () => {
        const run = pump.runOnce();
        asked = run;
        return syncView(store, await run);
      },
      stop: async () => {
        await schedule?.stop();
        await asked;
      },
    };
  };
}

function withoutServer(store: CaseStore): Connection {
  const view = (): SyncView => ({
    state: 'notEnrolled',
    waiting: store.cases.counts().outboxQueued,
    parked: 0,
    lastSuccess: null,
    problem: null,
  });
  return {
    view,
    signIn: async () => fail(failure('sync.offline')),
    stuckMessages: async () => fail(failure('sync.offline')),
    start: () => undefined,
    nudge: () => undefined,
    runNow: async () => view(),
    stop: async () => undefined,
  };
}

function syncView(store: CaseStore, state: SyncState): SyncView {
  return {
    state: readEnrolment(store) === undefined ? 'notEnrolled' : state.phase,
    waiting: state.queued,
    parked: state.parked.length,
    lastSuccess: state.lastSuccess ?? null,
    problem: state.failure ?? null,
  };
}
