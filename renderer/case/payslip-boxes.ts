/** The boxes of the payslips: their names, what is typed in them, and rows pasted from a spreadsheet. */
import type { Payment } from '../../shared/case/event.ts';
import { paymentParts } from '../../shared/claim/payslips.ts';
import { refuse } from './case-store.ts';
import { dateOfBox, penceOf, textOf } from './form-text.ts';

export const calculationForm = 'calculation.record';
/** The columns in the order of the table and of what is pasted. */
export const payslipColumns = ['date', ...paymentParts] as const;

export const boxNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => payslipColumns.map((name) => `${name}-${at}`)).flat();

export function weeksOf(data: FormData): number | undefined {
  const text = textOf(data, 'weeks');
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** The payment in a row of boxes; null when one of them is refused, and then the box says why. */
export function paymentOf(data: FormData, at: number, today: string): Payment | null {
  const date = dateOfBox(calculationForm, data, `date-${at}`, today);
  if (date === null) return null;
  const pence: Record<string, number> = {};
  for (const name of paymentParts) {
    const amount = penceOf(textOf(data, `${name}-${at}`));
    if (amount === null || (name === 'gross' && textOf(data, `${name}-${at}`) === '')) {
      refuse(calculationForm, { kind: 'answer.money', field: `${name}-${at}` });
      return null;
    }
    pence[name] = amount;
  }
  return { date, ...pence } as unknown as Payment;
}

/** What the boxes come to so far, for the working; null until every payment has its gross pay. */
export function typedSoFar(
  data: FormData,
  count: number,
): { readonly payments: readonly Payment[]; readonly weeks?: number } | null {
  const payments: Payment[] = [];
  for (let at = 0; at < count; at++) {
    if (textOf(data, `gross-${at}`) === '') return null;
    const pence = paymentParts.map((name) => [name, penceOf(textOf(data, `${name}-${at}`))] as const);
    if (pence.some(([, amount]) => amount === null)) return null;
    // The date does not enter into the average; one that is not typed yet must not hold it up.
    payments.push({ date: '2009-01-01', ...Object.fromEntries(pence) } as unknown as Payment);
  }
  const weeks = weeksOf(data);
  return weeks === undefined ? { payments } : { payments, weeks };
}

/**
 * Rows and cells of a paste from a spreadsheet: cells come between tabs, in some programs between semicolons. Null for a
 * single piece of text, which belongs into its box as any other paste. A heading, which has no figure, is left out.
 */
export function pastedRows(text: string): readonly (readonly string[])[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const separator = lines.some((line) => line.includes('\t')) ? '\t' : ';';
  const rows = lines.map((line) => line.split(separator).map((cell) => cell.trim()));
  if (rows.length < 2 && rows.every((cells) => cells.length < 2)) return null;
  return rows.filter((cells) => cells.some((cell) => /\d/.test(cell)));
}
