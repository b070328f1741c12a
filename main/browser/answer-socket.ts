/**
 * One socket to each window: its calls, the replies to them, and what the program tells without being asked. A request of
 * its own takes Chromium several times as long for each call; a window goes that way only until its socket is open.
 */
import type { WebSocket } from '@fastify/websocket';
import { z } from 'zod';
import type { SocketAnswer, SocketCall } from '../../shared/contract/socket.ts';
import { answerCall } from './answer-call.ts';
import type { DesktopHandler } from './handler.ts';

const socketCall: z.ZodType<SocketCall> = z.object({ id: z.int().min(0), name: z.string(), request: z.unknown() });
/** Closes a socket that does not speak the contract (RFC 6455, 7.4.1). */
const policyViolation = 1008;

/** The guard has looked at the upgrade: only a window with a session comes here. */
export function answerSocket(handler: DesktopHandler, socket: WebSocket): void {
  const send = (answer: SocketAnswer): void => socket.send(JSON.stringify(answer));
  const stop = handler.on((topic, message) => send({ topic, message }));
  socket.on('message', (text: Buffer) => {
    const call = readCall(text);
    if (call === undefined) return socket.close(policyViolation);
    void answerCall(handler, call.name, call.request)
      // A defect tells the window nothing about the data it happened on.
      .catch(() => ({ ok: false, failure: null }) as const)
      .then((reply) => send({ id: call.id, reply }));
  });
  socket.on('close', stop);
  socket.on('error', stop);
}

function readCall(text: Buffer): SocketCall | undefined {
  try {
    return socketCall.safeParse(JSON.parse(text.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
