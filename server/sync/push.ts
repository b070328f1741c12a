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
import { inTransaction } from '../store/transaction.ts';
import { admitBatch } from './admit.ts';
import type { Admission, ChainHead, Decision } from './admit.ts';
import { readIncoming } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import { readKnown } from './known.ts';
import { keepParked, resolveParked } from './parked.ts';
import { storeEvents } from './store-events.ts';
import type { Placed } from './store-events.ts';

/** Locks the device's chain for this transaction: a device that pushes twice at once waits for itself. */
async function lockHead(client: PoolClient, device: string): Promise<Result<ChainHead>> {
  const { rows } = await client.query<{ last_sequence: string; last_hash: string | null; revoked_at: Date | null }>({
    name: 'lock-device',
    text: 'select last_sequence, last_hash, revoked_at from device where id = $1 for no key update',
    values: [device],
  });
  const row = rows[0];
  if (row === undefined) return fail(failure('sync.notEnrolled'));
  if (row.revoked_at !== null) return fail(failure('sync.deviceRevoked'));
  return ok({ sequence: Number(row.last_sequence), hash: row.last_hash });
}

async function keep(client: PoolClient, device: DeviceIdentity, admission: Admission, at: string): Promise<ReadonlyMap<string, Placed>> {
  const taken = admission.decisions.filter((decision) => decision.outcome === 'take');
  const parked = admission.decisions.filter((decision) => decision.outcome === 'park');
  const placed = await storeEvents(client, device, admission.opened, taken.map((decision) => decision.checked));
  await resolveParked(client, device.device, taken.filter((decision) => decision.wasParked).map((decision) => decision.incoming.key), at);
  await keepParked(client, device.device, parked.filter((decision) => !decision.wasParked), at);
  await client.query({
    name: 'move-head',
    text: 'update device set last_sequence = $2, last_hash = $3 where id = $1',
    values: [device.device, admission.head.sequence, admission.head.hash],
  });
  return placed;
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
  const done = await inTransaction(context.pool, async (client) => {
    const head = await lockHead(client, device.device);
    if (!head.ok) return head;
    const known = await readKnown(client, device, batch);
    const admission = admitBatch(head.value, batch, known, device.office);
    return ok({ admission, placed: await keep(client, device, admission, at) });
  });
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
  if (parked > 0) context.log('warning', 'sync.parked', { device: device.device, parked, kind: receipt.parked[0]?.kind ?? '' });
  return ok({ receipt, signature: context.key.sign('receipt', receipt) });
}
