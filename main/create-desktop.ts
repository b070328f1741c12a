/**
 * The program behind the window: one handler for each call of shared/contract/desktop.ts. The hosts have parsed the
 * request; roles are checked in the use cases, and here for calls that only read.
 */
import { fail, ok, type Result } from '../shared/base/result.ts';
import {
  type CallName,
  type CallReply,
  type CallRequest,
  desktopCalls,
  type TopicName,
} from '../shared/contract/desktop.ts';
import { failure } from '../shared/error/failure.ts';
import { watchMonth, watchMs } from './case/month-watch.ts';
import type { OfficeRecordKind } from '../shared/office/record-kind.ts';
import { adviserHandlers } from './desktop/adviser.ts';
import { afterCallHandlers } from './desktop/after-call.ts';
import { assessorHandlers } from './desktop/assessor.ts';
import { callHandlers } from './desktop/call.ts';
import { caseHandlers } from './desktop/case.ts';
import { councilHandlers } from './desktop/council.ts';
import { diaryHandlers } from './desktop/diary.ts';
import { documentHandlers } from './desktop/document.ts';
import { interviewHandlers } from './desktop/interview.ts';
import { outboundHandlers } from './desktop/outbound.ts';
import { serviceHandlers } from './desktop/service.ts';
import { letterHandlers } from './desktop/letter.ts';
import { laidHandlers } from './desktop/laid.ts';
import { windowHandlers } from './desktop/window.ts';
import { stuckMessages } from './outbound/stuck-messages.ts';
import type { Session } from './session/session.ts';
import { whenIdle } from './session/when-idle.ts';
import { systemTimer } from './sync/schedule.ts';
import { paceOf } from './interview/estimate.ts';
import type { Topics } from './topics.ts';
import { actAs, type Work } from './work.ts';

/** A handler of a call that needs somebody signed in. */
export type Handler<N extends CallName> = (
  work: Work,
  request: CallRequest<N>,
) => Result<CallReply<N>> | Promise<Result<CallReply<N>>>;
export type SessionCall =
  | 'session.state'
  | 'session.signIn'
  | 'session.lock'
  | 'session.touch'
  | 'session.setIdleLock'
  | 'session.signOut'
  | 'sync.state'
  | 'sync.stuck'
  | 'sync.now';
export type Handlers = { readonly [N in Exclude<CallName, SessionCall>]: Handler<N> };

export type TopicListener = (topic: TopicName, message: unknown) => void;

export interface Desktop {
  handle(name: string, request: unknown): Promise<Result<unknown>>;
  on(listener: TopicListener): () => void;
  close(): Promise<void>;
}

const handlers: Handlers = {
  ...caseHandlers,
  ...callHandlers,
  ...interviewHandlers,
  ...documentHandlers,
  ...afterCallHandlers,
  ...assessorHandlers,
  ...windowHandlers,
  ...councilHandlers,
  ...diaryHandlers,
  ...adviserHandlers,
  ...outboundHandlers,
  ...letterHandlers,
  ...laidHandlers,
  ...serviceHandlers,
};

/** Calls that change an office record, with its kind. */
const officeCalls: Partial<Record<string, OfficeRecordKind>> = {
  'council.keepArrangement': 'councilArrangement',
  'council.keepOwn': 'ownCouncil',
  'diary.saveOfficer': 'diaryOfficer',
  'service.keepRoutes': 'serviceRoutes',
  'service.keepStaff': 'staffPlace',
  'template.publish': 'letterTemplate',
  'template.useOwn': 'letterTemplate',
  'diary.savePlace': 'diaryOffice',
  'laid.dispatch': 'laidBatch',
  'laid.makeBatch': 'laidBatch',
  'laid.print': 'laidBatch',
  'laid.jammed': 'laidBatch',
  'laid.printed': 'laidBatch',
  'laid.leave': 'laidBatch',
  'laid.collected': 'laidBatch',
  'laid.callOff': 'laidBatch',
};

/** Calls that store nothing the server waits for. */
const readsOnly =
  /^(session\.(state|touch|lock)|window\.|case\.(history|list|find|work|similar|existed)|interview\.(view|preview|questions|why)|assessor\.view|statement\.changes|draft\.|.*\.preview|document\.|council\.(search|propose|arrangement)|postcode\.|booking\.offers|diary\.(view|setup)|laid\.(queue|ledger|batch|batches|copies)$|paper\.(due|lists?$|showList)|sync\.stuck|letter\.(list|batch)|template\.(list|show)|service\.(case|setup)|liaison\.)/;

export function createDesktop(session: Session, topics: Topics): Desktop {
  // What the store leaves for later; should the disk refuse it, the next answer says so.
  const tried = new Set<string>();
  const look = (work: Work): boolean => {
    const { more, erased } = watchMonth(work, tried);
    for (const caseId of erased) topics.tell('case.changed', { caseId });
    return more;
  };
  let stopWatch = (): void => undefined;
  const watch = (): void => {
    const work = session.work();
    if (work.ok && look(work.value)) tidying.touch();
    stopWatch = systemTimer(watchMs, watch);
  };
  const tidying = whenIdle(systemTimer, () => {
    const work = session.work();
    if (!work.ok) return;
    const { store } = work.value.workstation;
    store.tidy();
    paceOf(store).keep();
    if (look(work.value)) tidying.touch();
  });
  stopWatch = systemTimer(watchMs, watch);
  return {
    handle: async (name, request) => {
      if (!Object.hasOwn(desktopCalls, name)) return fail(failure('request.unknownCall', { call: name.slice(0, 40) }));
      const result = isSessionCall(name)
        ? await handleSession(session, name, request)
        : await handleWork(session, name as keyof Handlers, request);
      if (result.ok && !readsOnly.test(name)) {
        session.connection()?.nudge();
        tidying.touch();
        tellOthers(topics, request, result.value);
        const kind = officeCalls[name];
        if (kind !== undefined) topics.tell('office.changed', { kind });
      }
      return result;
    },
    on: (listener) => topics.on(listener),
    close: async () => {
      tidying.stop();
      stopWatch();
      await session.signOut();
    },
  };
}

/** Other windows that show the case fetch it again; the one that made the change has seen it in the reply. */
function tellOthers(topics: Topics, request: unknown, reply: unknown): void {
  const { caseId } = request as { readonly caseId?: string };
  const { sequence } = (reply ?? {}) as { readonly sequence?: number };
  if (caseId !== undefined) topics.tell('case.changed', sequence === undefined ? { caseId } : { caseId, sequence });
}

const isSessionCall = (name: string): name is SessionCall => name.startsWith('session.') || name.startsWith('sync.');

async function handleSession(session: Session, name: SessionCall, request: unknown): Promise<Result<unknown>> {
  switch (name) {
    case 'session.state':
      return ok(session.view());
    case 'session.signIn': {
      const { personId, passphrase } = request as CallRequest<'session.signIn'>;
      return session.signIn(personId, passphrase);
    }
    case 'session.lock':
      return ok(session.lock());
    case 'session.touch':
      session.touch();
      return ok(null);
    case 'session.setIdleLock':
      return session.setIdleMinutes((request as CallRequest<'session.setIdleLock'>).minutes);
    case 'session.signOut':
      return ok(await session.leave());
    case 'sync.state':
      return ok(
        session.connection()?.view() ?? { state: 'offline', waiting: 0, parked: 0, lastSuccess: null, problem: null },
      );
    case 'sync.stuck':
      return stuckMessages(session);
    case 'sync.now': {
      const connection = session.connection();
      return connection === undefined ? fail(failure('access.notSignedIn')) : ok(await connection.runNow());
    }
  }
}

async function handleWork(session: Session, name: keyof Handlers, request: unknown): Promise<Result<unknown>> {
  const work = session.work();
  if (!work.ok) return work;
  const { roles } = desktopCalls[name];
  const allowed = roles === 'signedOut' ? ok(undefined) : actAs(work.value, roles);
  if (!allowed.ok) return allowed;
  return (handlers[name] as Handler<CallName>)(work.value, request as CallRequest<CallName>);
}
