/** The projection's row of a case: written with each commit, but its indexed columns only when one of them changed. */
import type { CaseSummary, FoundCase } from '../case-summary.ts';
import { codeKey, nameKeys, phoneKey } from '../search-key.ts';
import type { Database } from './open.ts';

export interface SummaryRow {
  readonly case_id: string;
  readonly reference: string;
  readonly reference_key: string;
  readonly customer_name: string;
  /** JSON list. */
  readonly names: string;
  readonly nino: string | null;
  readonly nino_key: string | null;
  readonly date_of_birth: string | null;
  readonly phone: string | null;
  readonly phone_key: string | null;
  readonly postcode: string | null;
  readonly postcode_key: string | null;
  readonly state: string;
  readonly owner: string | null;
  readonly first_contact: string;
  readonly one_month_date: string | null;
  readonly laid_state: string;
  readonly laid_council: string | null;
  readonly push_state: string;
  readonly updated: string;
  readonly event_count: number;
}

const keyed = (value: string | undefined, key: (text: string) => string): string | null =>
  value === undefined ? null : key(value);

function summaryToRow(summary: CaseSummary, eventCount: number): SummaryRow {
  return {
    case_id: summary.caseId,
    reference: summary.reference,
    reference_key: codeKey(summary.reference),
    customer_name: summary.customerName,
    names: JSON.stringify(summary.names),
    nino: summary.nino ?? null,
    nino_key: keyed(summary.nino, codeKey),
    date_of_birth: summary.dateOfBirth ?? null,
    phone: summary.phone ?? null,
    phone_key: keyed(summary.phone, phoneKey),
    postcode: summary.postcode ?? null,
    postcode_key: keyed(summary.postcode, codeKey),
    state: summary.state,
    owner: summary.owner ?? null,
    first_contact: summary.firstContact,
    one_month_date: summary.oneMonthDate ?? null,
    laid_state: summary.laidState,
    laid_council: summary.laidCouncil ?? null,
    push_state: summary.pushState,
    updated: summary.updated,
    event_count: eventCount,
  };
}

const given = <K extends string, V>(key: K, value: V | null): { readonly [P in K]?: V } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: V };

export function rowToSummary(row: SummaryRow): FoundCase {
  return {
    caseId: row.case_id,
    reference: row.reference,
    customerName: row.customer_name,
    names: JSON.parse(row.names) as string[],
    ...given('nino', row.nino),
    ...given('dateOfBirth', row.date_of_birth),
    ...given('phone', row.phone),
    ...given('postcode', row.postcode),
    state: row.state,
    ...given('owner', row.owner),
    firstContact: row.first_contact as FoundCase['firstContact'],
    ...given('oneMonthDate', row.one_month_date as NonNullable<FoundCase['oneMonthDate']> | null),
    laidState: row.laid_state,
    ...given('laidCouncil', row.laid_council),
    pushState: row.push_state,
    updated: row.updated,
    sequence: row.event_count,
  };
}

const columns: readonly (keyof SummaryRow)[] = [
  'case_id',
  'reference',
  'reference_key',
  'customer_name',
  'names',
  'nino',
  'nino_key',
  'date_of_birth',
  'phone',
  'phone_key',
  'postcode',
  'postcode_key',
  'state',
  'owner',
  'first_contact',
  'one_month_date',
  'laid_state',
  'laid_council',
  'push_state',
  'updated',
  'event_count',
];

/** Columns that change with every event and are in no index. */
const restless: ReadonlySet<keyof SummaryRow> = new Set(['updated', 'event_count']);

const same = (a: SummaryRow, b: SummaryRow): boolean =>
  columns.every((column) => restless.has(column) || a[column] === b[column]);

export interface SummaryTable {
  row(caseId: string): SummaryRow | undefined;
  /** Writes the row; `before` is the row as it is, when there is one. */
  put(summary: CaseSummary, eventCount: number, before: SummaryRow | undefined): void;
}

export function summaryTable(database: Database): SummaryTable {
  const select = database.prepare<[string], SummaryRow>('select * from case_summary where case_id = ?');
  const touch = database.prepare<[string, number, string]>(
    'update case_summary set updated = ?, event_count = ? where case_id = ?',
  );
  const write = database.prepare<[SummaryRow]>(
    `insert into case_summary (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')}) ` +
      `on conflict (case_id) do update set ${columns
        .slice(1)
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')}`,
  );
  const clearNames = database.prepare<[string]>('delete from case_name_key where case_id = ?');
  const addName = database.prepare<[string, string]>('insert or ignore into case_name_key values (?, ?)');
  return {
    row: (caseId) => select.get(caseId),
    put: (summary, eventCount, before) => {
      const row = summaryToRow(summary, eventCount);
      if (before !== undefined && same(before, row)) {
        touch.run(row.updated, eventCount, row.case_id);
        return;
      }
      write.run(row);
      if (before?.names === row.names) return;
      if (before !== undefined) clearNames.run(row.case_id);
      for (const key of summary.names.flatMap(nameKeys)) addName.run(key, row.case_id);
    },
  };
}
