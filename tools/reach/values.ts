/** Answers to try for a fact: one of each kind of valid value, and those on and beside what the conditions weigh it against. */
import { addDays, addMonths, type LocalDate } from '../../shared/base/local-date.ts';
import type { CompiledFact } from '../../shared/script/compile-release.ts';
import { type FactValue, frequencies } from '../../shared/script/value.ts';
import type { Constants } from './constants.ts';

/** Longest text and list of options that is tried whole. */
const longestText = 2_000;

export function valuesFor({ source }: CompiledFact, constants: Constants, claimDate: LocalDate): readonly FactValue[] {
  switch (source.kind) {
    case 'yesNo':
      return [true, false];
    case 'choice':
      return source.options ?? [];
    case 'multiChoice':
      return [...(source.options ?? []).map((code) => [code]), ...pairs(source.options ?? [])];
    case 'integer':
      return numbersNear(constants, 1).filter(Number.isInteger);
    case 'money':
      return numbersNear(constants, 0.01).map(toPence);
    case 'moneyWithFrequency':
      return numbersNear(constants, 0.01).flatMap((amount, index) => ({
        amount: toPence(amount),
        frequency: frequencies[index % frequencies.length] ?? 'weekly',
      }));
    case 'date':
      return datesNear(constants, claimDate);
    case 'partialDate':
      return datesNear(constants, claimDate).flatMap((date, index) =>
        index % 3 === 0 ? [date, date.slice(0, 7), date.slice(0, 4)] : [date],
      );
    case 'text':
    case 'longText':
      return textsNear(constants);
    default:
      return fixedValues[source.kind];
  }
}

const fixedValues: Readonly<
  Record<'name' | 'address' | 'postcode' | 'phone' | 'nino' | 'bankAccount' | 'council', readonly FactValue[]>
> = {
  name: [{ forenames: 'Sample', surname: 'Person' }],
  address: [{ line1: '1 Sample Street', town: 'Sampletown' }],
  postcode: ['LE1 1AA'],
  phone: ['01160000000'],
  nino: ['AB000001A', 'AB000025A', 'AB000049B', 'AB000063C', 'AB000088D'],
  bankAccount: [{ accountName: 'S PERSON', sortCode: '000000', accountNumber: '00000000' }],
  council: ['LCE'],
};

const toPence = (pounds: number): number => Math.round(pounds * 100);

const pairs = (codes: readonly string[]): readonly string[][] =>
  codes.slice(1).map((code, index) => [codes[index] as string, code]);

function numbersNear({ numbers }: Constants, step: number): readonly number[] {
  const near = [...numbers].flatMap((number) => [number - step, number, number + step]);
  return [...new Set([1, 0, 5, 40, 100, ...near, ...(near.length === 0 ? [] : [Math.max(...near) * 2])])];
}

/** A number in a condition on a date is an age, or days or months from the claim: each is tried, before and after. */
function datesNear({ numbers, dates }: Constants, claimDate: LocalDate): readonly LocalDate[] {
  const near: string[] = [];
  for (const [years, months] of [
    [0, 1],
    [2, 0],
    [5, 0],
    [25, 0],
    [45, 0],
  ] as const)
    near.push(addMonths(claimDate, -years * 12 - months));
  near.push(claimDate, addDays(claimDate, -1), addDays(claimDate, 1), addDays(claimDate, 30));
  for (const date of dates) near.push(date, addDays(date, -1), addDays(date, 1));
  for (const number of numbers) near.push(...datesAt(number, claimDate));
  return [...new Set(near)] as LocalDate[];
}

/** The days on and beside an age, a number of days or a number of months. */
export function datesAt(number: number, claimDate: LocalDate): readonly LocalDate[] {
  const whole = Math.abs(Math.trunc(number));
  if (whole > 400) return [];
  const years =
    whole > 110 ? [] : [addMonths(claimDate, -12 * whole)].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  const days = [-whole, whole].flatMap((count) => [
    addDays(claimDate, count - 1),
    addDays(claimDate, count),
    addDays(claimDate, count + 1),
  ]);
  const months =
    whole > 60
      ? []
      : [addMonths(claimDate, -whole), addDays(addMonths(claimDate, -whole), 1), addMonths(claimDate, whole)];
  return [...years, ...days, ...months];
}

function textsNear({ numbers, texts }: Constants): readonly string[] {
  const lengths = [...numbers].filter((length) => Number.isInteger(length) && length > 0 && length <= longestText);
  const sized = lengths.flatMap((length) => ['0'.repeat(length), 'x'.repeat(length), 'x'.repeat(length + 1)]);
  return ['Sample', ...texts, ...sized].filter((text) => text !== '');
}
