/** Deleting a case from the workstation, and the record that it existed. */
import { createHash } from 'node:crypto';
import { ok } from '../../../shared/base/result.ts';
import { shorterForms } from '../near-word.ts';
import { afterPrefix, codeKey } from '../search-key.ts';
import type { Tombstone, TombstoneReader, TombstoneWriter } from '../tombstone-port.ts';
import type { Database } from './open.ts';
import type { Durably } from './transaction.ts';

export interface TombstoneTable extends TombstoneReader {
  readonly write: TombstoneWriter;
}

export interface TombstoneParts {
  readonly database: Database;
  readonly durably: Durably;
  /** Case rows in memory. */
  readonly forget: () => void;
}

type Row = { readonly [K in keyof Tombstone]-?: Tombstone[K] | null };

const columns =
  'case_id as caseId, reference, first_contact as firstContact, one_month_date as oneMonthDate, dispatched, pushed, reason, ' +
  'events, documents, fingerprint, erased, erased_by as erasedBy';

const toTombstone = (row: Row): Tombstone =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Tombstone;

/** An event without the server's order has no receipt, whether its outbox row is written yet or not. */
const notTransferred = `select 1 where
  exists (select 1 from event left join event_order using (position) where case_id = @caseId and server_sequence is null)
  or exists (select 1 from outbox where of_case = @caseId)
  or exists (select 1 from document where case_id = @caseId and sent = 0)
  or exists (select 1 from laid_sheet where case_id = @caseId and state = 'in')
  or exists (select 1 from laid_sheet join laid_outbox using (batch_id) where case_id = @caseId)`;

/** The words of names that no other case has: their own tables keep words, not cases. */
function forgetWords(database: Database): (caseId: string) => void {
  const wordsOf = database.prepare<[string], string>('select word from case_name where case_id = ?').pluck();
  const clear = database.prepare<[string]>('delete from case_name where case_id = ?');
  const used = database.prepare<[string], number>('select 1 from case_name where word = ? limit 1').pluck();
  const dropWord = database.prepare<[string]>('delete from name_word where word = ?');
  const dropForm = database.prepare<[string, string]>('delete from name_typo where shorter = ? and word = ?');
  return (caseId) => {
    const words = wordsOf.all(caseId);
    clear.run(caseId);
    for (const word of words) {
      if (word.includes(' ') || used.get(word) !== undefined) continue;
      dropWord.run(word);
      for (const form of shorterForms(word)) dropForm.run(form, word);
    }
  };
}

export function tombstoneTable({ database, durably, forget }: TombstoneParts): TombstoneTable {
  const known = database.prepare<[string], number>('select 1 from tombstone where case_id = ?').pluck();
  const one = database.prepare<[string], Row>(`select ${columns} from tombstone where case_id = ?`);
  const beginning = database.prepare<[string, string, number], Row>(
    `select ${columns} from tombstone where reference_key >= ? and reference_key < ? order by reference_key limit ?`,
  );
  const counted = database.prepare<[], number>('select count(*) from tombstone').pluck();
  const waits = database.prepare<[{ caseId: string }], number>(notTransferred).pluck();
  const hashes = database
    .prepare<[string], Buffer>('select hash from event where case_id = ? order by position')
    .pluck();
  const documentsOf = database.prepare<[string], number>('select count(*) from document where case_id = ?').pluck();
  const keep = database.prepare(
    'insert into tombstone values (@caseId, @reference, @referenceKey, @firstContact, @oneMonthDate, @dispatched, @pushed, ' +
      '@reason, @events, @documents, @fingerprint, @erased, @erasedBy)',
  );
  const clearing = [
    "update event set payload = '' where case_id = ?",
    'delete from document where case_id = ?',
    'delete from draft where case_id = ?',
    'delete from case_summary where case_id = ?',
  ].map((sql) => database.prepare<[string]>(sql));
  const dropWords = forgetWords(database);
  const has = (caseId: string): boolean => known.get(caseId) !== undefined;
  return {
    has,
    find: (caseId) => {
      const row = one.get(caseId);
      return row && toTombstone(row);
    },
    byReference: (reference, limit) => {
      const key = codeKey(reference);
      return key === '' ? [] : beginning.all(key, afterPrefix(key), limit).map(toTombstone);
    },
    count: () => counted.get() ?? 0,
    isTransferred: (caseId) => waits.get({ caseId }) === undefined,
    write: {
      erase: (epitaph) => {
        const { caseId } = epitaph;
        const erased = durably(() => {
          if (has(caseId) || waits.get({ caseId }) !== undefined) return false;
          const chain = hashes.all(caseId);
          const fingerprint = chain.reduce((hash, link) => hash.update(link), createHash('sha256')).digest('hex');
          keep.run({
            oneMonthDate: null,
            dispatched: null,
            pushed: null,
            ...epitaph,
            referenceKey: codeKey(epitaph.reference),
            events: chain.length,
            documents: documentsOf.get(caseId) ?? 0,
            fingerprint,
          });
          dropWords(caseId);
          for (const statement of clearing) statement.run(caseId);
          forget();
          return true;
        });
        // Freed bytes are overwritten (open.ts: secure_delete). The log may still hold pages as they were.
        if (erased.ok && erased.value) database.pragma('wal_checkpoint(TRUNCATE)');
        return erased.ok ? ok(erased.value) : erased;
      },
    },
  };
}
