/** Sends versions of office records that the server has not seen, and fetches those of the office's other workstations. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { pullOfficeRecordsMax } from '../../shared/contract/wire.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import { failure } from '../../shared/error/failure.ts';
import type { DeviceSession } from './device-session.ts';
import { syncSettings } from './ports.ts';
import type { SyncStore } from './ports.ts';
import type { RefusedParcel } from './push-documents.ts';

export interface OfficeParts {
  readonly store: Pick<SyncStore, 'office' | 'settings'> & { readonly write: Pick<SyncStore['write'], 'office'> };
  readonly session: DeviceSession;
}

/** The server will never take this version. */
const forGood = new Set<FailureKind>(['access.roleNotAllowed', 'office.recordDiffers', 'request.malformed']);

/** Sends versions in the order they were made. One that is refused for good stands no longer and blocks nothing. */
export async function pushOfficeRecords({ store, session }: OfficeParts): Promise<Result<readonly RefusedParcel[]>> {
  const refused: RefusedParcel[] = [];
  for (const record of store.office.toSend()) {
    const reply = await session.call('putOfficeRecord', record);
    if (reply.ok) {
      const kept = store.write.office.taken(record.id, reply.value.position);
      if (!kept.ok) return kept;
      continue;
    }
    const { kind } = reply.failure;
    if (kind !== 'office.kindUnknown' && !forGood.has(kind)) return reply;
    refused.push({ id: record.id, kind });
    if (!forGood.has(kind)) continue;
    const kept = store.write.office.refused(record.id, kind);
    if (!kept.ok) return kept;
  }
  return ok(refused);
}

/** Fetches until nothing more is there; the kinds of the records that came. A page and its cursor are stored together. */
export async function pullOfficeRecords({ store, session }: OfficeParts): Promise<Result<readonly string[]>> {
  const kinds = new Set<string>();
  for (;;) {
    const after = store.settings.get<number>(syncSettings.officeCursor) ?? 0;
    const reply = await session.call('pullOfficeRecords', { after: String(after), max: String(pullOfficeRecordsMax) });
    if (!reply.ok) return reply;
    const { records, cursor, more } = reply.value;
    const inOrder = records.every(({ position }, index) => position > (records[index - 1]?.position ?? after));
    if (!inOrder || cursor < (records.at(-1)?.position ?? after) || (more && cursor === after))
      return fail(failure('sync.badReply', { reason: 'the records are not in order' }));
    if (cursor > after) {
      const applied = store.write.office.applyPulled(records, { [syncSettings.officeCursor]: cursor });
      if (!applied.ok) return applied;
    }
    for (const { record } of records) kinds.add(record.kind);
    if (!more) return ok([...kinds]);
  }
}
