/** Makes the event that queues a message, its body parsed and written in the one canonical way. */
import { canonicalJson } from '../case/canonical.ts';
import type { CaseFact } from '../case/event.ts';
import type { MessageKind, MessageTarget } from '../case/message.ts';
import { bodySchemas, type MessageBody } from './body.ts';

/** A body that does not fit its schema is a defect and throws. */
export function queueMessage<K extends MessageKind>(target: MessageTarget, kind: K, body: MessageBody<K>): CaseFact {
  return { type: 'messageQueued', payload: { target, kind, body: canonicalJson(bodySchemas[kind].parse(body)) } };
}
