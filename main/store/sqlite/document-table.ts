/** Documents: their bytes once and for all, and whether the server has them. */
import type { DocumentReader, DocumentWriter, NewDocument, StoredDocument } from '../document-port.ts';
import type { Database } from './open.ts';
import type { Durably } from './transaction.ts';

export interface DocumentTable extends DocumentReader {
  /** Inside a transaction. */
  add(document: NewDocument): void;
  readonly write: DocumentWriter;
}

const listed = 'id, case_id as caseId, kind, version, language, template, sha256, made, length(bytes) as size, sent';

type ListedRow = Omit<StoredDocument, 'sent'> & { readonly sent: number };
const toStored = (row: ListedRow): StoredDocument => ({ ...row, sent: row.sent === 1 });

export function documentTable(database: Database, durably: Durably): DocumentTable {
  const insert = database.prepare(
    'insert into document (id, case_id, kind, version, language, template, sha256, bytes, made) ' +
      'values (@id, @caseId, @kind, @version, @language, @template, @sha256, @bytes, @made)',
  );
  const ofCase = database.prepare<[string], ListedRow>(
    `select ${listed} from document where case_id = ? order by made desc, id desc`,
  );
  const whole = database.prepare<[string], NewDocument>(
    'select id, case_id as caseId, kind, version, language, template, sha256, bytes, made from document where id = ?',
  );
  const unsent = database.prepare<[number], ListedRow>(
    `select ${listed} from document where sent = 0 order by made limit ?`,
  );
  const markSent = database.prepare<[string]>('update document set sent = 1 where id = ?');
  return {
    add: (document) => {
      insert.run(document);
    },
    list: (caseId) => ofCase.all(caseId).map(toStored),
    load: (id) => whole.get(id),
    toSend: (limit) => unsent.all(limit).map(toStored),
    write: {
      sent: (ids) =>
        durably(() => {
          for (const id of ids) markSent.run(id);
        }),
    },
  };
}
