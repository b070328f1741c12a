/** Fetches what others did, page by page. A page is checked whole and stored whole, together with its cursor. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { pullEventsMax } from '../../shared/contract/wire.ts';
import type { WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import { checkEvent } from '../../shared/sync/check-event.ts';
import type { PulledEvent } from '../store/ports.ts';
import type { DeviceSession } from './device-session.ts';
import { syncSettings } from './ports.ts';
import type { SyncStore } from './ports.ts';
import { sha256 } from './signing.ts';

export interface PullParts {
  readonly store: Pick<SyncStore, 'device' | 'settings'> & { readonly write: Pick<SyncStore['write'], 'outbox'> };
  readonly session: DeviceSession;
  /** Cases that events came for, once they are stored. */
  readonly onPulled?: (caseIds: readonly string[]) => void;
}

const bad = (reason: string): Result<never> => fail(failure('sync.badReply', { reason }));

/** `sync.schemaTooNew` means that this workstation must be updated first; anything else wrong is `sync.badReply`. */
function readPage(page: WireReply<'pull'>, after: number, device: string): Result<readonly PulledEvent[]> {
  if (page.cursor < after || (page.more && page.cursor === after)) return bad('the cursor does not go on');
  const pulled: PulledEvent[] = [];
  let last = after;
  for (const { position, caseSequence, event } of page.events) {
    if (position <= last || position > page.cursor) return bad('the events are not in order');
    last = position;
    const checked = checkEvent(event, sha256);
    if (!checked.ok)
      return checked.failure.kind === 'sync.schemaTooNew' ? checked : bad(`event ${position}: ${checked.failure.kind}`);
    if (checked.value.event.device === device) return bad('it gives back this device its own events');
    pulled.push({ event: checked.value.event, serverSequence: caseSequence });
  }
  return ok(pulled);
}

/** Fetches until nothing more is there; the number of events that were new. */
export async function pullEvents({ store, session, onPulled }: PullParts): Promise<Result<number>> {
  let added = 0;
  for (;;) {
    const after = store.settings.get<number>(syncSettings.cursor) ?? 0;
    const reply = await session.call('pull', { after: String(after), max: String(pullEventsMax) });
    if (!reply.ok) return reply;
    const pulled = readPage(reply.value, after, store.device);
    if (!pulled.ok) return pulled;
    if (reply.value.cursor > after) {
      const applied = store.write.outbox.applyPulled(pulled.value, { [syncSettings.cursor]: reply.value.cursor });
      if (!applied.ok) return applied;
      added += applied.value.added;
    }
    if (pulled.value.length > 0) onPulled?.([...new Set(pulled.value.map(({ event }) => event.caseId))]);
    if (!reply.value.more) return ok(added);
  }
}
