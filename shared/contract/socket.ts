/** What goes over the socket between a window and the loopback host; Electron's bridge needs none of it. */
import type { Result } from '../base/result.ts';

/** Where the socket is. */
export const socketPath = '/bridge';

/** A call of desktop.ts; the id comes back with its reply. */
export interface SocketCall {
  readonly id: number;
  readonly name: string;
  readonly request: unknown;
}

/** The reply to a call (a failure of null is a defect behind the window), or what the program tells by itself. */
export type SocketAnswer =
  | { readonly id: number; readonly reply: Result<unknown> | { readonly ok: false; readonly failure: null } }
  | { readonly topic: string; readonly message: unknown };
