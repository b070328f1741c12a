/** Reads and locks what the admission of a batch needs to know: one question to the database. */
import type { PoolClient } from 'pg';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { Known } from './admit.ts';
import type { Incoming } from './incoming.ts';

interface KnownRow {
  readonly what: 'case' | 'event' | 'parked';
  readonly id: string;
  /** Office of a case, hash of an event, kind of what is parked. */
  readonly text: string;
  /** Last number of a case, number of an event in its case. */
  readonly number: string | null;
  readonly position: string | null;
  /** Whether the event is another device's. */
  readonly foreign: boolean;
}

/**
 * Cases are locked in the order of their ids, so that two batches on the same cases never wait for each other in a ring.
 * The device's own chain is locked already, so its events and parked entries can't change meanwhile.
 */
const knownText = `
  with locked as materialized (
    select id, office_id, last_sequence from case_file where id = any($1) order by id for no key update
  )
  select 'case' as what, id, office_id as text, last_sequence as number, null::bigint as position, false as foreign from locked
  union all
  select 'event', e.id, e.hash, e.case_sequence, f.position, e.device_id <> $3
    from event e left join feed f on f.event_id = e.id and f.office_id = $4 where e.id = any($2)
  union all
  select 'parked', entry_key, kind, null, null, false
    from parked where device_id = $3 and entry_key = any($5) and resolved_at is null`;

export interface LockedKnown extends Known {
  /** The last number given out in each case. The cases stay locked until the transaction ends. */
  readonly lastByCase: ReadonlyMap<string, number>;
}

/** What the database knows of a batch. */
export async function readKnown(
  client: PoolClient,
  { device, office }: DeviceIdentity,
  batch: readonly Incoming[],
): Promise<LockedKnown> {
  const ids = batch.flatMap((incoming) => incoming.link?.id ?? []);
  const cases = new Set(
    batch.flatMap((incoming) => (incoming.checked.ok ? [incoming.checked.value.event.caseId] : [])),
  );
  const keys = batch.map((incoming) => incoming.key);
  const values = [[...cases], ids, device, office, keys];
  const { rows } = await client.query<KnownRow>({ name: 'known', text: knownText, values });
  const of = (what: KnownRow['what']): readonly KnownRow[] => rows.filter((row) => row.what === what);
  const toStored = ({ text, number, position, foreign }: KnownRow) =>
    // An identity that another device used is never acknowledged to this one, whatever its hash.
    ({ hash: foreign ? '' : text, caseSequence: Number(number), position: Number(position) });
  return {
    events: new Map(of('event').map((row) => [row.id, toStored(row)])),
    parked: new Map(of('parked').map((row) => [row.id, row.text as FailureKind])),
    officeByCase: new Map(of('case').map((row) => [row.id, row.text])),
    lastByCase: new Map(of('case').map((row) => [row.id, Number(row.number)])),
  };
}
