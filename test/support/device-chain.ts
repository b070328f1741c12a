/** Makes the events of one device as its store would: numbered, linked and hashed. */
import { createHash } from 'node:crypto';
import { firstPreviousHash, eventText } from '../../shared/case/canonical.ts';
import type { CaseEvent, CaseFact } from '../../shared/case/event.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same event with a fitting hash, after a test changed something in it. */
export const rehash = (event: Omit<CaseEvent, 'hash'>): CaseEvent =>
  ({ ...event, hash: hashOf(eventText(event)) }) as CaseEvent;

export interface DeviceChain {
  /** Adds an event to a case; `held` is how many events of other devices this device holds in it. */
  add(caseId: string, fact: CaseFact, held?: number): CaseEvent;
  open(caseId: string): CaseEvent;
  answer(caseId: string, key: string, value: string, held?: number): CaseEvent;
  readonly events: readonly CaseEvent[];
}

export function createChain(device: string): DeviceChain {
  const events: CaseEvent[] = [];
  const add: DeviceChain['add'] = (caseId, fact, held = 0) => {
    const own = events.filter((event) => event.caseId === caseId).length;
    const draft = {
      ...fact,
      id: `${device}-event-${events.length + 1}`,
      caseId,
      actor: { id: '100001', role: 'csa' as const },
      at: { instant: '2009-11-02T09:15:00.000Z', zone: 'Europe/London', local: '2009-11-02T09:15' as never },
      schemaVersion: 1,
      caseSequence: own + held + 1,
      device,
      deviceSequence: events.length + 1,
      previousHash: events.at(-1)?.hash ?? firstPreviousHash,
    };
    const event = rehash(draft);
    events.push(event);
    return event;
  };
  return {
    events,
    add,
    open: (caseId) =>
      add(caseId, {
        type: 'caseOpened',
        payload: {
          reference: `REF-${caseId}`,
          channel: 'telephone',
          firstContact: '2009-11-02T09:15' as never,
          release: '2009-10',
        },
      }),
    answer: (caseId, key, value, held) =>
      add(caseId, { type: 'answerRecorded', payload: { key, value, source: 'customer' } }, held),
  };
}
