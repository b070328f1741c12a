/** Sends documents and LAID batches that the server has not confirmed. Both are kept by the server once, by identity. */
import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireLaidBatch } from '../../shared/contract/wire.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';
import type { DeviceSession } from './device-session.ts';
import type { SyncStore } from './ports.ts';

export interface ParcelParts {
  readonly store: Pick<SyncStore, 'documents' | 'laid'> & {
    readonly write: Pick<SyncStore['write'], 'documents' | 'laid'>;
  };
  readonly session: DeviceSession;
}

/** Something the server won't take: shown, passed over, and tried again in the next run. */
export interface RefusedParcel {
  readonly id: string;
  readonly kind: FailureKind;
}

const portion = 20;
/** The server refused this one for what it is; others may be taken. */
const ownFault = new Set<FailureKind>([
  'sync.documentDiffers',
  'sync.batchDiffers',
  'sync.caseUnknown',
  'sync.caseElsewhere',
  'request.malformed',
  'sync.tooLarge',
]);

/** Notes a refusal of one parcel, or hands on a failure that stops them all. */
function note(refused: RefusedParcel[], id: string, failed: Failure): Result<void> {
  if (!ownFault.has(failed.kind)) return { ok: false, failure: failed };
  refused.push({ id, kind: failed.kind });
  return ok(undefined);
}

/** Sends documents, oldest first. */
export async function pushDocuments({ store, session }: ParcelParts): Promise<Result<readonly RefusedParcel[]>> {
  const refused: RefusedParcel[] = [];
  for (;;) {
    const passed = new Set(refused.map(({ id }) => id));
    const waiting = store.documents.toSend(portion + passed.size).filter(({ id }) => !passed.has(id));
    if (waiting.length === 0) return ok(refused);
    for (const { id } of waiting) {
      const document = store.documents.load(id);
      if (document === undefined) throw new Error('a document that waits to be sent is not in the store');
      const { caseId, kind, version, language, template, made, sha256, bytes } = document;
      const content = Buffer.from(bytes).toString('base64');
      const reply = await session.call('putDocument', {
        id,
        caseId,
        kind,
        version,
        language,
        template,
        made,
        sha256,
        content,
      });
      const settled = reply.ok ? store.write.documents.sent([id]) : note(refused, id, reply.failure);
      if (!settled.ok) return settled;
    }
  }
}

/** A batch as the server takes it; undefined when nothing of it was dispatched. */
function readBatch(store: ParcelParts['store'], id: string): WireLaidBatch | undefined {
  const sheets = store.laid.inBatch(id).filter(({ state }) => state === 'dispatched');
  const [first] = sheets;
  if (first?.method === undefined || first.dispatched === undefined) return undefined;
  const cases = sheets.map(({ caseId, documentSha256 }) => ({ caseId, documentSha256 }));
  return { id, council: first.council, method: first.method, dispatchedAt: first.dispatched, cases };
}

/** Sends LAID batches that were dispatched. */
export async function pushLaidBatches({ store, session }: ParcelParts): Promise<Result<readonly RefusedParcel[]>> {
  const refused: RefusedParcel[] = [];
  for (const id of store.laid.batchesToSend()) {
    const batch = readBatch(store, id);
    if (batch === undefined) continue;
    const reply = await session.call('putLaidBatch', batch);
    const settled = reply.ok ? store.write.laid.batchSent(id) : note(refused, id, reply.failure);
    if (!settled.ok) return settled;
  }
  return ok(refused);
}
