/** Takes a batch of events from a device: one transaction, then a signed receipt. Sending it again changes nothing. */
import type { PoolClient } from 'pg';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireParsed } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Receipt, SignedReceipt } from '../../shared/sync/receipt.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import { lockDeviceText } from '../store/lock-device.ts';
import { inTransactionBegunBy } from '../store/transaction.ts';
import { admitBatch } from './admit.ts';
import type { Admission, ChainHead, Decision } from './admit.ts';
import { readIncoming } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import { readKnown } from './known.ts';
import type { LockedKnown } from './known.ts';
import { keepParked, resolveParked } from './parked.ts';
import { moveHead, storeEvents } from './store-events.ts';
import type { Placed } from './store-events.ts';

interface HeadRow {
  readonly last_sequence: string;
  readonly last_hash: string | null;
  readonly revoked_at: Date | null;
}

function readHead(row: HeadRow | undefined): Result<ChainHead> {
  if (row === undefined) return fail(failure('sync.notEnrolled'));
  if (row.revoked_at !== null) return fail(failure('sync.deviceRevoked'));
  return ok({ sequence: Number(row.last_sequence), hash: row.last_hash });
}

async function keep(
  client: PoolClient,
  device: DeviceIdentity,
  admission: Admission,
  known: LockedKnown,
  before: ChainHead,
  at: string,
): Promise<ReadonlyMap<string, Placed>> {
  const taken = admission.decisions.filter((decision) => decision.outcome === 'take');
  const parked = admission.decisions.filter((decision) => decision.outcome === 'park' && !decision.wasParked);
  const cured = taken.filter((decision) => decision.wasParked).map((decision) => decision.incoming.key);
  await resolveParked(client, device.device, cured, at);
  await keepParked(
    client,
    device.device,
    parked.filter((decision) => decision.outcome === 'park'),
    at,
  );
  if (taken.length > 0) {
    return storeEvents(
      client,
      device,
      admission,
      taken.map((decision) => decision.checked),
      known.lastByCase,
    );
  }
  if (admission.head !== before) await moveHead(client, device.device, admission.head);
  return new Map();
}

/** What the receipt says of one decision. */
function entryOf(decision: Decision, placed: ReadonlyMap<string, Placed>): Receipt['taken'][number] | undefined {
  const { link } = decision.incoming;
  if (link === undefined || decision.outcome === 'park') return undefined;
  const place = decision.outcome === 'again' ? decision.stored : placed.get(link.id);
  if (place === undefined) throw new Error('an event that was taken has no place');
  return { id: link.id, hash: link.hash, caseSequence: place.caseSequence, position: place.position };
}

/** Everything about a batch that is known before the database is asked. */
const readBatch = (events: readonly unknown[], device: string): readonly Incoming[] =>
  events.map((raw, index) => readIncoming(raw, index, device));

/** Failures of the whole batch: `sync.notEnrolled`, `sync.deviceRevoked`. Everything else is in the receipt. */
export async function push(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'push'>,
): Promise<Result<SignedReceipt>> {
  const batch = readBatch(request.events, device.device);
  const at = instantOf(context.now());
  const work = async (client: PoolClient, head: Result<ChainHead>) => {
    if (!head.ok) return head;
    const known = await readKnown(client, device, batch);
    const admission = admitBatch(head.value, batch, known, device.office);
    return ok({ admission, placed: await keep(client, device, admission, known, head.value, at) });
  };
  const done = await inTransactionBegunBy(context.pool, lockDeviceText(device.device), (client, rows) =>
    work(client, readHead(rows[0] as HeadRow)),
  );
  if (!done.ok) return done;
  const { admission, placed } = done.value;
  const receipt: Receipt = {
    batchId: request.batchId,
    device: device.device,
    at,
    taken: admission.decisions.flatMap((decision) => entryOf(decision, placed) ?? []),
    parked: admission.decisions.flatMap((decision) =>
      decision.outcome === 'park'
        ? [{ index: decision.incoming.index, id: decision.incoming.link?.id ?? null, kind: decision.kind }]
        : [],
    ),
    expected: admission.expected,
  };
  const parked = receipt.parked.length;
  if (parked > 0)
    context.log('warning', 'sync.parked', { device: device.device, parked, kind: receipt.parked[0]?.kind ?? '' });
  return ok({ receipt, signature: context.key.sign('receipt', receipt) });
}
