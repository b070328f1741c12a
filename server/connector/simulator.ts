/** Stands for a system that is not there: takes every message once and gives it a reference, as the real one would. */
import { bodySchemas } from '../../shared/outbound/body.ts';
import type { MessageTarget } from '../../shared/case/message.ts';
import type { Connector, SendOutcome } from './connector.ts';

export interface Simulator extends Connector {
  /** The next so many tries meet this instead. */
  disturb(outcome: SendOutcome, tries: number): void;
  /** Ids of what it has taken, each once, in order. */
  taken(): readonly string[];
}

/** A body that does not fit its schema is refused, as the real receiver would. */
export function createSimulator(target: MessageTarget): Simulator {
  const references = new Map<string, string>();
  let disturbed: readonly SendOutcome[] = [];
  return {
    disturb: (outcome, tries) => {
      disturbed = Array.from({ length: tries }, () => outcome);
    },
    taken: () => [...references.keys()],
    send: ({ id, kind, body }) => {
      const [first, ...rest] = disturbed;
      disturbed = rest;
      if (first !== undefined) return Promise.resolve(first);
      if (!bodySchemas[kind].safeParse(JSON.parse(body)).success)
        return Promise.resolve({ outcome: 'refused', reason: 'schema' });
      const reference = references.get(id) ?? `${target.toUpperCase()}-${String(references.size + 1).padStart(6, '0')}`;
      references.set(id, reference);
      return Promise.resolve({ outcome: 'delivered', reference });
    },
  };
}
