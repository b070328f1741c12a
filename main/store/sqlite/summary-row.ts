/** The projection's row of a case: written when something changed that a list shows; see summary-tail.ts for the rest. */
import type { CaseSummary, FoundCase } from '../case-summary.ts';
import type { LaidPlace } from '../laid-port.ts';
import { codeKey, phoneKey } from '../search-key.ts';
import { nameTable } from './name-table.ts';
import type { Database } from './open.ts';
import { summaryTail } from './summary-tail.ts';
import type { SummaryTail } from './summary-tail.ts';

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
  readonly channel: string | null;
  readonly call_back_due: string | null;
  readonly call_back_urgency: string | null;
  readonly call_back_number: string | null;
  readonly call_back_best: string | null;
  readonly attempts: number;
  readonly attempt_result: string | null;
  readonly attempt_at: string | null;
  readonly to_print: number;
  readonly interview_type: string | null;
  readonly interview_slot: string | null;
  readonly assessor_slot: string | null;
  readonly laid_reason: string | null;
  readonly laid_place: string;
  readonly laid_batch: string | null;
  readonly to_chase: number;
  readonly evidence_due: number;
  readonly adviser_due: string | null;
  readonly rebook_due: string | null;
  readonly deferred_to: string | null;
  readonly good_cause_by: string | null;
  readonly month_met: number;
  readonly packs_due: number;
  readonly courier_due: number;
  readonly messages_stuck: number;
  /** JSON lists, null when empty. */
  readonly requests: string | null;
  readonly figures: string | null;
  readonly updated: string;
  readonly event_count: number;
}

const keyed = (value: string | undefined, key: (text: string) => string): string | null =>
  value === undefined ? null : key(value);

const listText = (list: readonly unknown[] | undefined): string | null =>
  list === undefined || list.length === 0 ? null : JSON.stringify(list);
const readList = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

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
    channel: summary.channel ?? null,
    call_back_due: summary.callBack?.due ?? null,
    call_back_urgency: summary.callBack?.urgency ?? null,
    call_back_number: summary.callBack?.number ?? null,
    call_back_best: summary.callBack?.bestTime ?? null,
    attempts: summary.attempt?.count ?? 0,
    attempt_result: summary.attempt?.result ?? null,
    attempt_at: summary.attempt?.tried ?? null,
    to_print: summary.toPrint ?? 0,
    interview_type: summary.interview?.type ?? null,
    interview_slot: summary.interview?.slot ?? null,
    assessor_slot: summary.interview?.assessorSlot ?? null,
    laid_reason: summary.laidReason ?? null,
    laid_place: summary.laidPlace ?? summary.laidState,
    laid_batch: summary.laidBatch ?? null,
    to_chase: summary.toChase ?? 0,
    evidence_due: summary.evidenceDue ?? 0,
    adviser_due: summary.adviserDue ?? null,
    rebook_due: summary.rebookDue ?? null,
    deferred_to: summary.deferredTo ?? null,
    good_cause_by: summary.goodCauseBy ?? null,
    month_met: summary.monthMet === true ? 1 : 0,
    packs_due: summary.packsDue ?? 0,
    courier_due: summary.courierDue ?? 0,
    messages_stuck: summary.messagesStuck ?? 0,
    requests: listText(summary.requests),
    figures: listText(summary.figures),
    updated: summary.updated,
    event_count: eventCount,
  };
}

const given = <K extends string, V>(key: K, value: V | null): { readonly [P in K]?: V } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: V };

/** What the lists of work go by. */
function workOf(row: SummaryRow): Partial<CaseSummary> {
  const { call_back_due: due, interview_slot: slot } = row;
  const callBack =
    due === null
      ? null
      : {
          due,
          urgency: row.call_back_urgency,
          ...given('number', row.call_back_number),
          ...given('bestTime', row.call_back_best),
        };
  const attempt =
    row.attempts === 0 ? null : { count: row.attempts, result: row.attempt_result, tried: row.attempt_at };
  const interview =
    slot === null ? null : { type: row.interview_type ?? '', slot, ...given('assessorSlot', row.assessor_slot) };
  return {
    ...given('callBack', callBack as NonNullable<CaseSummary['callBack']> | null),
    ...given('attempt', attempt as NonNullable<CaseSummary['attempt']> | null),
    ...given('toPrint', row.to_print === 0 ? null : row.to_print),
    ...given('interview', interview as NonNullable<CaseSummary['interview']> | null),
    ...given('laidReason', row.laid_reason),
    ...given('laidPlace', row.laid_place === row.laid_state ? null : (row.laid_place as LaidPlace)),
    ...given('laidBatch', row.laid_batch),
    ...given('toChase', row.to_chase === 0 ? null : row.to_chase),
    ...given('evidenceDue', row.evidence_due === 0 ? null : row.evidence_due),
    ...given('packsDue', row.packs_due === 0 ? null : row.packs_due),
    ...given('courierDue', row.courier_due === 0 ? null : row.courier_due),
    ...given('messagesStuck', row.messages_stuck === 0 ? null : row.messages_stuck),
    ...given('monthMet', row.month_met === 0 ? null : true),
    ...given('rebookDue', row.rebook_due as NonNullable<CaseSummary['rebookDue']> | null),
    ...given('deferredTo', row.deferred_to as NonNullable<CaseSummary['deferredTo']> | null),
    ...given('goodCauseBy', row.good_cause_by as NonNullable<CaseSummary['goodCauseBy']> | null),
    ...given('requests', readList(row.requests) as NonNullable<CaseSummary['requests']> | null),
    ...given('figures', readList(row.figures) as NonNullable<CaseSummary['figures']> | null),
    ...given('adviserDue', row.adviser_due as NonNullable<CaseSummary['adviserDue']> | null),
  };
}

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
    ...given('channel', row.channel),
    ...workOf(row),
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
  'channel',
  'call_back_due',
  'call_back_urgency',
  'call_back_number',
  'call_back_best',
  'attempts',
  'attempt_result',
  'attempt_at',
  'to_print',
  'interview_type',
  'interview_slot',
  'assessor_slot',
  'laid_reason',
  'laid_place',
  'laid_batch',
  'to_chase',
  'evidence_due',
  'adviser_due',
  'rebook_due',
  'deferred_to',
  'good_cause_by',
  'month_met',
  'packs_due',
  'courier_due',
  'messages_stuck',
  'requests',
  'figures',
  'updated',
  'event_count',
];

/** Columns that change with every event, are in no index, and follow from the events. */
const restless: ReadonlySet<keyof SummaryRow> = new Set(['updated', 'event_count']);

const same = (a: SummaryRow, b: SummaryRow): boolean =>
  columns.every((column) => restless.has(column) || a[column] === b[column]);

/** Rows kept in memory: the cases somebody is answering. */
const keptRowsMax = 16;

export interface SummaryTable {
  readonly tail: SummaryTail;
  row(caseId: string): SummaryRow | undefined;
  /**
   * Writes the row; `before` is the row as it is, when there is one. `lastEvent` is the instant of the step's last event,
   * when it had one.
   */
  put(summary: CaseSummary, eventCount: number, before: SummaryRow | undefined, lastEvent?: string): void;
  /** Forgets what is in memory: a transaction was rolled back, or the table was emptied. */
  forget(): void;
}

export function summaryTable(database: Database): SummaryTable {
  const select = database.prepare<[string], SummaryRow>('select * from case_summary where case_id = ?');
  const tail = summaryTail(database);
  const kept = new Map<string, SummaryRow>();
  const keep = (row: SummaryRow): void => {
    kept.delete(row.case_id);
    kept.set(row.case_id, row);
    const [oldest] = kept.keys();
    if (kept.size > keptRowsMax && oldest !== undefined) kept.delete(oldest);
  };
  const write = database.prepare<[SummaryRow]>(
    `insert into case_summary (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')}) ` +
      `on conflict (case_id) do update set ${columns
        .slice(1)
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')}`,
  );
  const names = nameTable(database);
  return {
    tail,
    row: (caseId) => {
      const known = kept.get(caseId);
      if (known !== undefined) return known;
      const found = select.get(caseId);
      return found && tail.exact(found);
    },
    put: (summary, eventCount, before, lastEvent) => {
      const row = summaryToRow(summary, eventCount);
      keep(row);
      const follows = row.updated === (lastEvent ?? before?.updated);
      if (follows && before !== undefined && same(before, row)) return;
      write.run(row);
      if (before?.names === row.names && before.first_contact === row.first_contact) return;
      names.put(row.case_id, row.first_contact, summary.names, before !== undefined);
    },
    forget: () => kept.clear(),
  };
}
