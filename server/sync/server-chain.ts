/**
 * Events that the server itself adds to a case: it is a device of each office with a chain of its own, so workstations
 * pull and check what it says like anybody's. No pass is ever given to it: it is revoked from the start.
 */
import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { eventText, firstPreviousHash } from '../../shared/case/canonical.ts';
import { type CaseFact, eventSchemaVersion } from '../../shared/case/event.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { storeEvents } from './store-events.ts';

export interface ServerFact {
  readonly caseId: string;
  /** UUIDv7 of the event. */
  readonly id: string;
  readonly fact: CaseFact;
}

export interface ServerMoment {
  readonly instant: string;
  readonly zone: string;
  readonly local: LocalDateTime;
}

export const serverDevice = (office: string): string => `server:${office}`;

const ensureText = `
  insert into device (id, office_id, name, public_key, enrolled_at, revoked_at)
  values ($1, $2, 'Central server', '', $3, $3) on conflict (id) do nothing`;

/** Adds the events inside the caller's transaction; device and cases are locked in the order in which a push locks them. */
export async function addServerEvents(
  client: PoolClient,
  office: string,
  facts: readonly ServerFact[],
  at: ServerMoment,
): Promise<void> {
  const device = serverDevice(office);
  await client.query(ensureText, [device, office, at.instant]);
  const { rows: heads } = await client.query<{ last_sequence: string; last_hash: string | null }>(
    'select last_sequence, last_hash from device where id = $1 for no key update',
    [device],
  );
  const cases = [...new Set(facts.map(({ caseId }) => caseId))];
  const { rows: files } = await client.query<{ id: string; last_sequence: string }>(
    'select id, last_sequence from case_file where id = any($1) order by id for no key update',
    [cases],
  );
  const lastByCase = new Map(files.map(({ id, last_sequence }) => [id, Number(last_sequence)]));
  let sequence = Number(heads[0]?.last_sequence ?? 0);
  let previousHash = heads[0]?.last_hash ?? firstPreviousHash;
  const counted = new Map(lastByCase);
  const events = facts.map(({ caseId, id, fact }) => {
    const caseSequence = (counted.get(caseId) ?? 0) + 1;
    counted.set(caseId, caseSequence);
    sequence += 1;
    const draft = {
      ...fact,
      id,
      caseId,
      actor: { id: 'server', role: 'system' as const },
      at,
      schemaVersion: eventSchemaVersion,
      caseSequence,
      device,
      deviceSequence: sequence,
      previousHash,
    };
    const text = eventText(draft);
    const hash = createHash('sha256').update(text).digest('hex');
    previousHash = hash;
    return { event: { ...draft, hash }, text };
  });
  await storeEvents(
    client,
    { device, office },
    { opened: [], head: { sequence, hash: previousHash } },
    events,
    lastByCase,
  );
}
