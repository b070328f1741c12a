/** Taking events from the server: all of a delivery or nothing of it, and any number of times. */
import { failure } from '../../../shared/error/failure.ts';
import type { OutboxWriter, PulledEvent } from '../outbox-port.ts';
import type { DeviceTable } from './device-table.ts';
import { eventToRow, rowHash } from './event-row.ts';
import type { EventTable } from './event-table.ts';
import type { LaidTable } from './laid-table.ts';
import type { Refold } from './refold.ts';
import type { TombstoneTable } from './tombstone-table.ts';
import { refuse } from './transaction.ts';
import type { Durably } from './transaction.ts';

export interface PulledParts {
  readonly durably: Durably;
  readonly events: EventTable;
  readonly refold: Refold;
  readonly settings: DeviceTable;
  readonly laid: Pick<LaidTable, 'note'>;
  readonly erased: Pick<TombstoneTable, 'has'>;
}

const refused = (reason: string): never => refuse(failure('store.eventRefused', { reason }));

export function applyPulledTo({
  durably,
  events,
  refold,
  settings,
  laid,
  erased,
}: PulledParts): OutboxWriter['applyPulled'] {
  /** Position of the event in this store, and whether it is new here. */
  const take = ({ event }: PulledEvent): { readonly position: number; readonly added: boolean } | undefined => {
    const known = events.has(event.caseId, event.id);
    if (known !== undefined) {
      if (known.hash.toString('hex') !== event.hash) return refused('another event has its id');
      return { position: known.position, added: false };
    }
    if (event.device === events.device) return refused('this workstation never recorded it');
    // What comes late for a case that was deleted here does not bring it back; the server keeps it.
    if (erased.has(event.caseId)) return undefined;
    const row = eventToRow(0, event);
    if (!row.hash.equals(rowHash(row))) return refused('its hash does not fit its content');
    const position = events.addForeign(row);
    laid.note(event);
    return { position, added: true };
  };
  return (pulled, kept = {}) => {
    let done = false;
    try {
      const result = durably(() => {
        const changed = new Set<string>();
        let added = 0;
        for (const one of pulled) {
          const taken = take(one);
          if (taken === undefined) continue;
          if (taken.added) added++;
          const moved = refold.place(taken.position, one.serverSequence);
          if ((taken.added || moved) && !erased.has(one.event.caseId)) changed.add(one.event.caseId);
        }
        for (const caseId of changed) if (refold.needsRefold(caseId)) refold.refold(caseId);
        for (const [key, value] of Object.entries(kept)) settings.put(key, value);
        return { added };
      });
      done = result.ok;
      return result;
    } finally {
      if (done) events.settle();
      else events.undo();
    }
  };
}
