/**
 * The contract over loopback: one socket for calls, replies and topics. Until it is open, and for a request too long for
 * it, a call is an HTTP request of its own, which takes Chromium several times as long.
 */
import type { Bridge } from '../shared/contract/desktop.ts';
import { type SocketAnswer, type SocketCall, socketPath } from '../shared/contract/socket.ts';

/** Milliseconds before the socket is opened again. */
const reconnectMs = 2_000;
/** Characters; HTTP refuses what is too long for the program in words, a socket only by closing. */
const socketCharactersMax = 40_000;

type AnyReply = Awaited<ReturnType<Bridge['call']>>;
interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (gone: Error) => void;
}

export function createLoopbackBridge(): Bridge {
  const listeners = new Map<string, Set<(message: never) => void>>();
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | undefined;
  let calls = 0;
  let posting = 0;

  const receive = ({ data }: MessageEvent<string>): void => {
    const answer = JSON.parse(data) as SocketAnswer;
    if ('topic' in answer) {
      for (const listener of listeners.get(answer.topic) ?? []) listener(answer.message as never);
      return;
    }
    waiting.get(answer.id)?.resolve(answer.reply);
    waiting.delete(answer.id);
  };
  const connect = (): void => {
    socket = new WebSocket(`ws://${location.host}${socketPath}`);
    socket.addEventListener('message', receive);
    socket.addEventListener('close', () => {
      for (const { reject } of waiting.values()) reject(new Error('the socket closed'));
      waiting.clear();
      setTimeout(connect, reconnectMs);
    });
  };
  const post = async (name: string, request: string): Promise<unknown> => {
    posting += 1;
    try {
      const headers = { 'content-type': 'application/json', 'x-cms-bridge': '1' };
      return await (await fetch(`/rpc/${name}`, { method: 'POST', headers, body: request })).json();
    } finally {
      posting -= 1;
    }
  };
  const ask = (name: string, request: unknown): Promise<unknown> => {
    const call: SocketCall = { id: (calls += 1), name, request };
    const text = JSON.stringify(call);
    // A call does not overtake one that went the slower way.
    if (socket?.readyState !== WebSocket.OPEN || posting > 0 || text.length > socketCharactersMax)
      return post(name, JSON.stringify(request));
    socket.send(text);
    return new Promise((resolve, reject) => waiting.set(call.id, { resolve, reject }));
  };

  connect();
  return {
    async call(name, request) {
      const reply = (await ask(name, request)) as AnyReply | { readonly ok: false; readonly failure: null };
      if (!reply.ok && reply.failure === null) throw new Error('defect behind the window');
      return reply as never;
    },
    on(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => void set.delete(listener);
    },
  };
}
