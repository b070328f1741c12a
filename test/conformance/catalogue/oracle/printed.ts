/** How an answer of each kind is printed. */
import type { FactEntry } from './catalogue.ts';
import { floor, minus, nought, order, type Rational, rational, times } from './rational.ts';
import { tidyNino } from './reading.ts';
import type { Answer } from './scenario.ts';

type Parts = Readonly<Record<string, string>>;

const frequencies: Readonly<Record<string, string>> = {
  weekly: 'weekly',
  fortnightly: 'fortnightly',
  fourWeekly: 'four-weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  annual: 'yearly',
  irregular: 'irregular',
};

export const printedDate = (date: string): string => date.split('-').toReversed().join('/');

/** Pounds with two places, with a comma between thousands. */
export function printedMoney(pounds: Rational): string {
  if (order(pounds, nought) < 0) return `-${printedMoney(minus(nought, pounds))}`;
  const pence = floor(times(pounds, rational(100)));
  const whole = String(pence / 100n).replace(/\B(?=(\d{3})+$)/g, ',');
  return `£${whole}.${String(pence % 100n).padStart(2, '0')}`;
}

export function printed(
  entry: FactEntry,
  answer: Exclude<Answer, null>,
  councils: ReadonlyMap<string, string>,
): string {
  const map = answer as Parts;
  switch (entry.kind) {
    case 'yesNo':
      return answer === true ? 'Yes' : 'No';
    case 'choice':
      return label(entry, answer as string);
    case 'multiChoice':
      return (entry.options ?? [])
        .filter((option) => (answer as readonly string[]).includes(option.code))
        .map((option) => option.label)
        .join(', ');
    case 'name':
      return `${map['forenames']} ${map['surname']}`;
    case 'date':
    case 'partialDate':
      return printedDate(answer as string);
    case 'money':
      return printedMoney(rational(answer as number));
    case 'moneyWithFrequency':
      return `${printedMoney(rational(map['amount'] as string))} ${frequencies[map['frequency'] ?? '']}`;
    case 'nino':
      return tidyNino(answer as string).replace(/(.{2})(?=.)/g, '$1 ');
    case 'address':
      return ['line1', 'line2', 'town', 'county'].flatMap((part) => map[part] ?? []).join(', ');
    case 'postcode':
      return (answer as string)
        .replaceAll(' ', '')
        .toUpperCase()
        .replace(/(...)$/, ' $1');
    case 'phone':
      return (answer as string).replaceAll(' ', '').replace(/^\+44/, '0');
    case 'bankAccount':
      return `${map['accountName']}, ending ${(map['accountNumber'] ?? '').slice(-4)}`;
    case 'council':
      return councils.get(answer as string) ?? '';
    default:
      return String(answer).replace(/\r\n|\n/g, ' ');
  }
}

export const label = (entry: FactEntry, code: string): string =>
  entry.options?.find((option) => option.code === code)?.label ?? '';
