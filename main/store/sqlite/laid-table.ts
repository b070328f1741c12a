/** Released LAIDs: which wait for a batch to their council, and which went with one. */
import type { LaidEntry, LaidReader, LaidWriter } from '../ports.ts';
import type { Database } from './open.ts';
import type { Durably } from './transaction.ts';

export interface LaidTable extends LaidReader {
  /** Inside a transaction. A case has one entry; a later one takes its place. */
  put(entry: LaidEntry): void;
  readonly write: LaidWriter;
}

interface LaidRow extends Omit<LaidEntry, 'batch'> {
  readonly batchId: string | null;
  readonly method: string | null;
  readonly dispatched: string | null;
}

const columns =
  'case_id as caseId, council, reason, document_id as documentId, queued, batch_id as batchId, method, dispatched';

function toEntry({ batchId, method, dispatched, ...entry }: LaidRow): LaidEntry {
  if (batchId === null) return entry;
  return { ...entry, batch: { id: batchId, method, dispatched } as NonNullable<LaidEntry['batch']> };
}

export function laidTable(database: Database, durably: Durably): LaidTable {
  const put = database.prepare(
    'insert into laid_queue (case_id, council, reason, document_id, queued, batch_id, method, dispatched) ' +
      'values (@caseId, @council, @reason, @documentId, @queued, @batchId, @method, @dispatched) ' +
      'on conflict (case_id) do update set council = excluded.council, reason = excluded.reason, ' +
      'document_id = excluded.document_id, queued = excluded.queued, batch_id = excluded.batch_id, ' +
      'method = excluded.method, dispatched = excluded.dispatched, sent = 0',
  );
  const waiting = database.prepare<[], LaidRow>(
    `select ${columns} from laid_queue where batch_id is null order by queued, case_id`,
  );
  const waitingFor = database.prepare<[string], LaidRow>(
    `select ${columns} from laid_queue where batch_id is null and council = ? order by queued, case_id`,
  );
  const ofBatch = database.prepare<[string], LaidRow>(
    `select ${columns} from laid_queue where batch_id = ? order by queued, case_id`,
  );
  const unsent = database
    .prepare<[], string>(
      'select distinct batch_id from laid_queue where batch_id is not null and sent = 0 order by batch_id',
    )
    .pluck();
  const markSent = database.prepare<[string]>('update laid_queue set sent = 1 where batch_id = ?');
  return {
    put: ({ batch, ...entry }) => {
      const sent = { batchId: batch?.id ?? null, method: batch?.method ?? null, dispatched: batch?.dispatched ?? null };
      put.run({ ...entry, ...sent });
    },
    waiting: (council) => (council === undefined ? waiting.all() : waitingFor.all(council)).map(toEntry),
    inBatch: (batchId) => ofBatch.all(batchId).map(toEntry),
    batchesToSend: () => unsent.all(),
    write: {
      batchSent: (batchId) =>
        durably(() => {
          markSent.run(batchId);
        }),
    },
  };
}
