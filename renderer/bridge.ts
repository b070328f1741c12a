/** The one way out of the window: Electron's bridge where there is one, else the same contract over loopback. */
import type { Bridge, CallName, CallReply, CallRequest, DesktopTopics, TopicName } from '../shared/contract/desktop.ts';
import type { Failure } from '../shared/error/failure.ts';

declare global {
  interface Window {
    readonly cms?: Bridge;
  }
}

export type Reply<N extends CallName> =
  | { readonly ok: true; readonly value: CallReply<N> }
  | { readonly ok: false; readonly failure: Failure };

/** The reason of a failure that this window makes itself, when nobody answers. */
export const programGone = 'nobody answers';

/** Refusals that mean that nobody is at the program any more. */
const shut: ReadonlySet<string> = new Set(['access.locked', 'access.notSignedIn']);
/** Milliseconds before the event socket is opened again. */
const reconnectMs = 2_000;

let made: Bridge | undefined;
/** Made when it is first wanted. */
const bridge = (): Bridge => (made ??= window.cms ?? createLoopbackBridge());
let onGone: (gone: boolean) => void = () => undefined;
let onShut: () => void = () => undefined;

/** Tells the shell when the program behind the window stops or starts answering. */
export function watchProgram(listener: (gone: boolean) => void): void {
  onGone = listener;
}

/** Tells the shell that another window has locked the program or signed out. */
export function watchLock(listener: () => void): void {
  onShut = listener;
}

/** Makes a call. It never throws: a program that does not answer is a failure like any other, and the shell says so. */
export async function call<N extends CallName>(name: N, request: CallRequest<N>): Promise<Reply<N>> {
  try {
    const reply = await bridge().call(name, request);
    onGone(false);
    if (!reply.ok && shut.has(reply.failure.kind)) onShut();
    return reply;
  } catch {
    onGone(true);
    return { ok: false, failure: { kind: 'request.malformed', detail: { reason: programGone } } };
  }
}

/** Listens to a topic; gives the way to stop. */
export const on = <T extends TopicName>(topic: T, listener: (message: DesktopTopics[T]) => void): (() => void) =>
  bridge().on(topic, listener);

function createLoopbackBridge(): Bridge {
  const listeners = new Map<string, Set<(message: never) => void>>();
  let socket: WebSocket | undefined;
  const connect = (): void => {
    socket = new WebSocket(`ws://${location.host}/events`);
    socket.addEventListener('message', (event: MessageEvent<string>) => {
      const { topic, message } = JSON.parse(event.data) as { topic: string; message: never };
      for (const listener of listeners.get(topic) ?? []) listener(message);
    });
    socket.addEventListener('close', () => void setTimeout(connect, reconnectMs));
  };
  return {
    async call(name, request) {
      const response = await fetch(`/rpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-cms-bridge': '1' },
        body: JSON.stringify(request),
      });
      const reply = (await response.json()) as Awaited<ReturnType<Bridge['call']>>;
      if (!reply.ok && (reply.failure as Failure | null) === null) throw new Error('defect behind the window');
      return reply as never;
    },
    on(topic, listener) {
      if (socket === undefined) connect();
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => void set.delete(listener);
    },
  };
}
