/** Sheets in batches: a projection of the cases' events, and the counts that the case rows keep. */
import type { NewCaseEvent } from '../../../shared/case/event.ts';
import type { LaidCount, LaidReader, LaidSheet, LaidWriter } from '../laid-port.ts';
import type { Database } from './open.ts';
import type { Durably } from './transaction.ts';

export interface LaidTable extends LaidReader {
  /** Takes what an event says about sheets; nothing for the others. Inside a transaction. */
  note(event: NewCaseEvent): void;
  /** Inside a transaction. */
  clear(): void;
  readonly write: LaidWriter;
}

type Row = { readonly [K in keyof LaidSheet]-?: LaidSheet[K] | null };

const columns =
  'batch_id as batchId, case_id as caseId, place, copy, council, document_sha256 as documentSha256, content, sheets, ' +
  'made, state, reason, method, dispatched';

const toSheet = (row: Row): LaidSheet =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as LaidSheet;

export function laidTable(database: Database, durably: Durably): LaidTable {
  const add = database.prepare(
    'insert or ignore into laid_sheet (batch_id, case_id, place, copy, council, document_sha256, content, sheets, made, state) ' +
      `values (@batchId, @caseId, @place, @copy, @council, @documentSha256, @content, @sheets, @made, 'in')`,
  );
  const takeOut = database.prepare<[string, string, string]>(
    `update laid_sheet set state = 'takenOut', reason = ? where batch_id = ? and case_id = ? and state = 'in'`,
  );
  const dispatch = database.prepare<[string, string, string, string]>(
    `update laid_sheet set state = 'dispatched', method = ?, dispatched = ? where batch_id = ? and case_id = ?`,
  );
  const ofBatch = database.prepare<[string], Row>(
    `select ${columns} from laid_sheet where batch_id = ? order by place, case_id`,
  );
  const ofCase = database.prepare<[string], Row>(
    `select ${columns} from laid_sheet where case_id = ? order by batch_id`,
  );
  const counted = database.prepare<[], Omit<LaidCount, 'council'> & { readonly council: string }>(
    'select laid_place as place, council, cases from laid_count where cases > 0 order by council, laid_place',
  );
  const unsent = database.prepare<[], string>('select batch_id from laid_outbox order by batch_id').pluck();
  const left = database.prepare<[string]>('insert or ignore into laid_outbox values (?)');
  const sent = database.prepare<[string]>('delete from laid_outbox where batch_id = ?');
  return {
    note: ({ type, payload, caseId, at }) => {
      switch (type) {
        case 'laidBatched':
          add.run({ ...payload, caseId, made: at.instant });
          break;
        case 'laidTakenOut':
          takeOut.run(payload.reason, payload.batchId, caseId);
          break;
        case 'laidDispatched':
          dispatch.run(payload.method, at.instant, payload.batchId, caseId);
          break;
        default:
      }
    },
    clear: () => {
      database.exec('delete from laid_sheet where case_id not in (select case_id from tombstone)');
    },
    inBatch: (batchId) => ofBatch.all(batchId).map(toSheet),
    ofCase: (caseId) => ofCase.all(caseId).map(toSheet),
    counts: () =>
      counted.all().map(({ council, ...rest }) => ({ ...rest, council: council === '' ? undefined : council })),
    batchesToSend: () => unsent.all(),
    write: {
      batchLeft: (batchId) =>
        durably(() => {
          left.run(batchId);
        }),
      batchSent: (batchId) =>
        durably(() => {
          sent.run(batchId);
        }),
    },
  };
}
