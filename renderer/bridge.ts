/** The one way out of the window: Electron's bridge where there is one, else the same contract over loopback. */
import type { Bridge, CallName, CallReply, CallRequest, DesktopTopics, TopicName } from '../shared/contract/desktop.ts';
import type { Failure } from '../shared/error/failure.ts';
import { createLoopbackBridge } from './loopback-bridge.ts';

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
