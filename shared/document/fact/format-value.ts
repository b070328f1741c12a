/** How an answer is printed, kind by kind (catalogue, kinds). The customer's own words stay as they are. */
import { formatDate } from '../../base/local-date.ts';
import { formatPence } from '../../base/money.ts';
import type { FactSource } from '../../script/release.ts';
import type { BankAccount, FactValue, PersonName, PostalAddress, RegularAmount } from '../../script/value.ts';
import { type PrintContext, phrase, yesNo } from './print-context.ts';

/** Forenames and surname; the title is a fact of its own. */
export const formatName = (name: PersonName): string => `${name.forenames} ${name.surname}`;

/** The lines of an address, as many as it has. */
export const addressLines = (address: PostalAddress): readonly string[] =>
  [address.line1, address.line2, address.town, address.county].filter(
    (line) => line !== undefined && line !== '',
  ) as string[];

/** AB 12 34 56 C; a number without its suffix ends after the digits. */
export const formatNino = (nino: string): string =>
  [nino.slice(0, 2), nino.slice(2, 4), nino.slice(4, 6), nino.slice(6, 8), nino.slice(8)]
    .filter((part) => part !== '')
    .join(' ');

/** One space before the last three characters, all capitals. */
export function formatPostcode(postcode: string): string {
  const tight = postcode.replace(/\s/g, '').toUpperCase();
  return `${tight.slice(0, -3)} ${tight.slice(-3)}`.trim();
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** The words of an option, or its code when the wording has none. */
const optionLabel = (context: PrintContext, fact: FactSource, code: string): string =>
  context.wording.facts[fact.key]?.options?.[code] ?? code;

function formatChoices(context: PrintContext, fact: FactSource, codes: readonly string[]): string {
  const ordered = (fact.options ?? codes).filter((code) => codes.includes(code));
  return ordered.map((code) => optionLabel(context, fact, code)).join(', ');
}

/** An amount with the words of the language for how often. */
export const formatRegular = (context: PrintContext, { amount, frequency }: RegularAmount): string =>
  `${formatPence(amount)} ${context.wording.policy.frequencies[frequency] ?? frequency}`;

function formatAccount(context: PrintContext, account: BankAccount): string {
  return phrase(context, 'bankAccount', { name: account.accountName, last4: account.accountNumber.slice(-4) });
}

/** The printed form of an answer that has a value; the value has the type of the fact's kind. */
export function formatValue(context: PrintContext, fact: FactSource, value: FactValue): string {
  if (value === null) return '';
  switch (fact.kind) {
    case 'text':
    case 'longText':
      return oneLine(String(value));
    case 'phone':
      return String(value).replace(/\s/g, '');
    case 'name':
      return oneLine(formatName(value as PersonName));
    case 'date':
    case 'partialDate':
      return formatDate(String(value));
    case 'yesNo':
      return yesNo(context, value === true);
    case 'choice':
      return optionLabel(context, fact, String(value));
    case 'multiChoice':
      return formatChoices(context, fact, value as readonly string[]);
    case 'integer':
      return String(value);
    case 'money':
      return formatPence(value as number);
    case 'moneyWithFrequency':
      return formatRegular(context, value as RegularAmount);
    case 'nino':
      return formatNino(String(value));
    case 'address':
      return addressLines(value as PostalAddress).join(', ');
    case 'postcode':
      return formatPostcode(String(value));
    case 'bankAccount':
      return formatAccount(context, value as BankAccount);
    case 'council':
      return context.meta.councilName(String(value)) ?? String(value);
  }
}
