/** How a message reaches another system: one port, and an adapter for each way (design.md, decision 11). */
import type { DelayReason, MessageKind, MessageTarget } from '../../shared/case/message.ts';

export interface OutgoingMessage {
  /** The receiver's idempotency key: the same message may come twice, and is to be taken once. */
  readonly id: string;
  readonly target: MessageTarget;
  readonly kind: MessageKind;
  /** JSON (shared/outbound/body.ts), the same bytes at every try. */
  readonly body: string;
}

/** `refused` is the receiver's word on the message and final until a person acts; `delayed` is tried again. */
export type SendOutcome =
  | { readonly outcome: 'delivered'; readonly reference: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'delayed'; readonly reason: DelayReason };

export interface Connector {
  /** Sends one message. Expected trouble is an outcome; a throw is a defect and counts as `badReply`. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
}

/** A code as it may be kept and shown: short, and nothing that could be prose about a person. */
export const asCode = (text: unknown, otherwise: string): string =>
  typeof text === 'string' && /^[A-Za-z0-9._:/-]{1,80}$/.test(text) ? text : otherwise;
