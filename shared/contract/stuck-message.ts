/** A message to another system that waits for a person, as the server lists it: what it says stays there. */
import { z } from 'zod';
import { messageKinds, messageTargets } from '../case/message.ts';
import { identity, instant } from '../sync/event-schema.ts';

export const stuckMessage = z.strictObject({
  id: identity,
  caseId: identity,
  target: z.enum(messageTargets),
  kind: z.enum(messageKinds),
  state: z.enum(['refused', 'givenUp']),
  attempts: z.int().min(0),
  /** The receiver's code, or why it could not be reached. */
  reason: z.string().max(80).nullable(),
  queuedAt: instant,
});
