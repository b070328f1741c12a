/** The payslips in rows and columns: one box a cell, Enter goes to the row below, and rows can be pasted from a spreadsheet. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';
import { FieldError } from '../component/FieldError.tsx';
import { showDate } from '../text/format.ts';
import { useFieldErrors } from './form-failure.tsx';
import { calculationForm, pastedRows, payslipColumns } from './payslip-boxes.ts';

export interface PayslipTableProps {
  readonly count: number;
  /** Rows that may be pasted. */
  readonly most: number;
  /** The office's date. */
  readonly today: string;
  /** Rows were pasted: as many as there are now, with those before. */
  readonly onPasted: (rows: number) => void;
}

export function PayslipTable({ count, most, today, onPasted }: PayslipTableProps) {
  const { t } = useTranslation();
  const error = useFieldErrors(calculationForm);
  const table = useRef<HTMLTableElement>(null);
  const waiting = useRef<ReadonlyMap<string, string>>(new Map());
  const box = (name: string): HTMLInputElement | null | undefined =>
    table.current?.querySelector<HTMLInputElement>(`[name="${name}"]`);
  // Rows that a paste has asked for are there now.
  useEffect(() => {
    for (const [name, text] of waiting.current) {
      const found = table.current?.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (found != null) found.value = text;
    }
    waiting.current = new Map();
  });
  const paste = (event: ClipboardEvent<HTMLTableElement>): void => {
    const rows = pastedRows(event.clipboardData.getData('text'));
    const [column, at] = place(event.target);
    if (rows === null || column < 0) return;
    event.preventDefault();
    const texts = new Map<string, string>();
    for (const [row, cells] of rows.slice(0, most - at).entries())
      for (const [cell, text] of cells.entries()) {
        const name = payslipColumns[column + cell];
        if (name !== undefined) texts.set(`${name}-${at + row}`, text);
      }
    for (const [name, text] of texts) {
      const found = box(name);
      if (found != null) found.value = text;
    }
    waiting.current = texts;
    onPasted(at + Math.min(rows.length, most - at));
  };
  const below = (event: KeyboardEvent<HTMLTableElement>): void => {
    const [column, at] = place(event.target);
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = step === 0 ? null : box(`${payslipColumns[column] ?? ''}-${at + step}`);
    if (next == null) return;
    event.preventDefault();
    next.focus();
    next.select();
  };
  return (
    <div className="table-wrap">
      <table className="table payslips" ref={table} onPaste={paste} onKeyDown={below}>
        <thead>
          <tr>
            <th scope="col">{t('calculation.number')}</th>
            <th scope="col">{t('common.date')}</th>
            {payslipColumns.slice(1).map((name) => (
              <th key={name} scope="col">
                {t(`case.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {payslipColumns.map((name) => (
                <Cell key={name} name={name} at={at} today={today} error={error(`${name}-${at}`)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Column and row of a box. */
function place(target: EventTarget): readonly [number, number] {
  const name = target instanceof HTMLInputElement ? target.name : '';
  const [column = '', at = '0'] = name.split('-');
  return [(payslipColumns as readonly string[]).indexOf(column), Number(at)];
}

interface CellProps {
  readonly name: (typeof payslipColumns)[number];
  readonly at: number;
  readonly today: string;
  readonly error: string | undefined;
}

function Cell({ name, at, today, error }: CellProps) {
  const { t } = useTranslation();
  const id = `${name}-${at}`;
  const label = `${t('case.payment', { n: at + 1 })}: ${name === 'date' ? t('common.date') : t(`case.${name}`)}`;
  // What a date was taken for stands in the box itself, as soon as it is left.
  const settle = (box: HTMLInputElement): void => {
    const read = readDate(box.value, { today: today as LocalDate, past: false });
    if (read.ok) box.value = showDate(read.value);
  };
  return (
    <td>
      <input
        className="input"
        name={id}
        aria-label={label}
        autoComplete="off"
        inputMode={name === 'date' ? undefined : 'decimal'}
        maxLength={name === 'date' ? 24 : 14}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onBlur={name === 'date' ? (event) => settle(event.target) : undefined}
      />
      <FieldError id={`${id}-error`} text={error} />
    </td>
  );
}
