/** Half-typed text, one row a place on the screen. A row of 0 stands for a place outside a roster. */
import type { Draft, DraftPlace, DraftReader, DraftWriter } from '../draft-port.ts';
import type { Database } from './open.ts';
import type { Durably } from './transaction.ts';

export interface DraftTable extends DraftReader {
  /** Inside a transaction. */
  remove(caseId: string, place: DraftPlace): void;
  readonly write: DraftWriter;
}

interface DraftRow {
  readonly key: string;
  readonly row: number;
  readonly text: string;
  readonly caret: number;
  readonly typed: string;
}

const toDraft = ({ key, row, text, caret, typed }: DraftRow): Draft =>
  row === 0 ? { key, text, caret, typed } : { key, row, text, caret, typed };

export function draftTable(database: Database, durably: Durably): DraftTable {
  const ofCase = database.prepare<[string], DraftRow>(
    'select key, row, text, caret, typed from draft where case_id = ? order by typed desc, key, row',
  );
  const put = database.prepare<[string, string, number, string, number, string]>(
    'insert into draft values (?, ?, ?, ?, ?, ?) on conflict do update set ' +
      'text = excluded.text, caret = excluded.caret, typed = excluded.typed',
  );
  const drop = database.prepare<[string, string, number]>(
    'delete from draft where case_id = ? and key = ? and row = ?',
  );
  const remove: DraftTable['remove'] = (caseId, place) => {
    drop.run(caseId, place.key, place.row ?? 0);
  };
  return {
    list: (caseId) => ofCase.all(caseId).map(toDraft),
    remove,
    write: {
      keep: (caseId, draft) =>
        durably(() => {
          put.run(caseId, draft.key, draft.row ?? 0, draft.text, draft.caret, draft.typed);
        }),
      clear: (caseId, place) => durably(() => remove(caseId, place)),
    },
  };
}
