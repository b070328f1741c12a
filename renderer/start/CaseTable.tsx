/** Cases as a table; the customer's name opens the case where its next work is, and so does the key of the line. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../shared/contract/view.ts';
import type { WorkListId } from '../../shared/contract/work-list.ts';
import { appNow } from '../app/app-store.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { type Column, columnsFor, screenOf } from './row-place.ts';

/** Lines that have a key of their own. */
const keyedRows = 9;
const inMono: ReadonlySet<Column> = new Set<Column>(['nino', 'contact', 'month']);

export interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  /** The list the rows are of; null for what a search found. */
  readonly list: WorkListId | null;
  readonly caption: string;
}

export function CaseTable({ rows, list, caption }: CaseTableProps) {
  const { t } = useTranslation();
  const columns = columnsFor(list);
  if (rows.length === 0) return null;
  return (
    <div className="table-wrap">
      <table className="table case-table" onKeyDown={(event) => onTableKey(event, rows, list)}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {(['customer', 'reference', ...columns] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('interview.casework')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row key={row.caseId} row={row} place={place} list={list} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: CaseRow;
  readonly place: number;
  readonly list: WorkListId | null;
  readonly columns: readonly Column[];
}

function Row({ row, place, list, columns }: RowProps) {
  const { t } = useTranslation();
  const show = appNow().show;
  const name = row.customerName ?? t('start.noName');
  const key = place < keyedRows ? String(place + 1) : undefined;
  return (
    <tr>
      <td>
        <span className="row tight">
          {key === undefined ? null : <KeyCap>{key}</KeyCap>}
          <button
            type="button"
            className="link"
            aria-keyshortcuts={key === undefined ? undefined : `Alt+${key}`}
            onClick={() => show(screenOf(row.caseId, list))}
          >
            {name}
          </button>
        </span>
      </td>
      <td className="mono">{row.reference}</td>
      {columns.map((column) => (
        <td key={column} className={inMono.has(column) ? 'mono' : undefined}>
          <Cell row={row} column={column} />
        </td>
      ))}
      <td>
        <button
          type="button"
          className="link small"
          aria-label={`${t('interview.casework')}: ${name}`}
          onClick={() => show({ name: 'case', caseId: row.caseId })}
        >
          {t('interview.casework')}
        </button>
      </td>
    </tr>
  );
}

function Cell({ row, column }: { readonly row: CaseRow; readonly column: Column }) {
  const { t } = useTranslation();
  switch (column) {
    case 'nino':
      return row.nino;
    case 'postcode':
      return row.postcode;
    case 'contact':
      return showDate(row.firstContact);
    case 'month':
      return <Month row={row} />;
    case 'state':
      return <Tag tone={row.urgent ? 'error' : undefined}>{row.caseStateLabel}</Tag>;
    case 'laid':
      return <span title={row.laid.reason ?? undefined}>{row.laid.label}</span>;
    case 'owner':
      return row.owner;
    case 'council':
      return row.councilName;
    case 'toChase':
      return row.toChase === 0 ? null : t('start.toChase', { count: row.toChase });
    case 'evidenceDue':
      return row.evidenceDue === 0 ? null : t('start.evidenceDue', { count: row.evidenceDue });
    case 'adviserDue':
      return row.adviserDue === null ? null : t(`start.adviserDue.${row.adviserDue}`);
    case 'deferredTo':
      return row.deferredTo === null ? null : <span className="mono">{showDate(row.deferredTo)}</span>;
    case 'goodCauseBy':
      return row.goodCauseBy === null ? null : (
        <span className="mono">{t('start.goodCauseBy', { date: showDate(row.goodCauseBy) })}</span>
      );
    case 'match':
      return row.match === null || row.match === 'exact' ? null : <Tag>{t(`start.match.${row.match}`)}</Tag>;
    case 'interview':
      return <Interview row={row} />;
    case 'callBack':
      return <CallBack row={row} />;
    case 'attempt':
      return <Attempt row={row} />;
    case 'toPrint':
      return row.toPrint === 0 ? null : t('start.toPrint', { count: row.toPrint });
  }
}

/** Days ahead from which on a month's end is worth a word. */
const monthNear = 7;

function Month({ row: { oneMonthDate, monthDays } }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  return (
    <span className="row tight">
      <span className="mono">{showDate(oneMonthDate)}</span>
      {monthDays === null || monthDays > monthNear ? null : (
        <Tag tone={monthDays <= 0 ? 'error' : 'warn'}>
          {monthDays <= 0 ? t('start.monthOver') : t('start.daysLeft', { count: monthDays })}
        </Tag>
      )}
    </span>
  );
}

function Interview({ row: { interview } }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  if (interview === null) return null;
  return (
    <span className="stack none">
      <span className="row tight">
        <span className="mono">{showDate(interview.slot)}</span>
        {interview.days === 0 ? <Tag tone="warn">{t('start.today')}</Tag> : null}
        {interview.days === 1 ? <Tag>{t('start.tomorrow')}</Tag> : null}
      </span>
      <span className="small soft">
        {interview.label}
        {interview.assessorSlot === null
          ? ''
          : ` · ${t('start.assessorAt', { time: showDate(interview.assessorSlot) })}`}
      </span>
    </span>
  );
}

/** What came of ringing, and how often it was tried. */
function Attempt({ row: { attempt } }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  if (attempt === null) return null;
  return (
    <span className="stack none">
      <span>{t(`attempt.result.${attempt.result}`)}</span>
      <span className="small soft">
        {showDate(attempt.tried)} · {t('attempt.times', { count: attempt.count })}
      </span>
    </span>
  );
}

function CallBack({ row: { callBack } }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  if (callBack === null) return null;
  return (
    <span className="stack none">
      <span className="row tight">
        <span className="mono">{showDate(callBack.due)}</span>
        <Tag tone={callBack.urgency === 'urgent4h' ? 'warn' : undefined}>{t(`start.urgency.${callBack.urgency}`)}</Tag>
        {callBack.breached ? <Tag tone="error">{t('start.breached')}</Tag> : null}
      </span>
      <span className="small soft">{[callBack.number, callBack.bestTime].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** In the table: arrows go from line to line, a digit opens its line, and Home and End are the first and the last. */
function onTableKey(event: KeyboardEvent<HTMLTableElement>, rows: readonly CaseRow[], list: WorkListId | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody td:first-child .link')];
  const lines = [...event.currentTarget.querySelectorAll('tbody tr')];
  const at = lines.findIndex((line) => line.contains(event.target as Node));
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key];
  const opened = /^[1-9]$/.test(event.key) ? rows[Number(event.key) - 1] : undefined;
  if (opened !== undefined) appNow().show(screenOf(opened.caseId, list));
  else if (target === -1) document.querySelector<HTMLElement>('#find')?.focus();
  else if (target !== undefined) names[target]?.focus();
  else return;
  event.preventDefault();
}
