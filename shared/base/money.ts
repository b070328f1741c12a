/** Money is a whole number of pence. Pounds exist only at the doors: typed text, files and paper. */
import type { Brand } from './brand.ts';

/** Whole pence, possibly negative (an overdrawn account). */
export type Pence = Brand<number, 'Pence'>;

/** Takes a whole number that is known to be pence. */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new Error(`not a whole number of pence: ${amount}`);
  return amount as Pence;
}

/**
 * Pounds as a number or text ("85.20", "£1,234.5", -5) to pence; undefined when it is not an amount or has a fraction
 * of a penny. Works on the digits, so 0.29 is 29 pence and not 28.999.
 */
export function poundsToPence(pounds: number | string): Pence | undefined {
  const text = String(pounds)
    .trim()
    .replace(/^(-?)\s*£\s*/, '$1')
    .replace(/^£\s*-/, '-')
    .replaceAll(',', '');
  const match = /^(-?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(text);
  if (match === null || ((match[2] ?? '') === '' && (match[3] ?? '') === '')) return undefined;
  const amount = Number(match[2] || '0') * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(amount)) return undefined;
  return (match[1] === '-' && amount !== 0 ? -amount : amount) as Pence;
}

/** Pence as a number of pounds, for JSON that outsiders read. */
export const penceToPounds = (amount: number): number => amount / 100;

/** £1,234.50, and -£5.00 when negative (catalogue, kinds.money). */
export function formatPence(amount: number): string {
  const whole = Math.trunc(Math.abs(amount) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}£${whole}.${(Math.abs(amount) % 100).toString().padStart(2, '0')}`;
}

/**
 * Drops the fraction of a penny from income (domain.md 2.5). Values reach this as sums of pence times coefficients that
 * are multiples of 1/1000 (shares in per cent, nine tenths), so rounding to a ten-thousandth first undoes binary noise
 * without ever changing a true fraction.
 */
export const dropFraction = (amount: number): number => Math.floor(Math.round(amount * 10_000) / 10_000);
