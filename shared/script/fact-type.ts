/** The static type and the empty value of each kind of fact. */
import {
  booleanType,
  dateType,
  moneyType,
  numberType,
  partialDateType,
  textType,
  type Type,
} from './expression/type.ts';
import { type FactKind, frequencies } from './value.ts';

const texts = (...names: string[]): Type => ({
  is: 'map',
  fields: Object.fromEntries(names.map((name) => [name, textType])),
});
const amount: Type = { is: 'map', fields: { amount: moneyType, frequency: { is: 'text', codes: frequencies } } };

const plainTypes: Readonly<Record<Exclude<FactKind, 'choice' | 'multiChoice'>, Type>> = {
  text: textType,
  longText: textType,
  name: texts('title', 'forenames', 'surname'),
  date: dateType,
  partialDate: partialDateType,
  yesNo: booleanType,
  integer: numberType,
  money: moneyType,
  moneyWithFrequency: amount,
  nino: textType,
  address: texts('line1', 'line2', 'town', 'county'),
  postcode: textType,
  phone: textType,
  bankAccount: texts('accountName', 'sortCode', 'accountNumber', 'rollNumber'),
  council: textType,
};

/** The type a condition sees. */
export function factType(kind: FactKind, options: readonly string[] | undefined): Type {
  if (kind === 'choice') return { is: 'text', codes: options ?? [] };
  if (kind === 'multiChoice') return { is: 'list', of: { is: 'text', codes: options ?? [] } };
  return plainTypes[kind];
}

const noCodes: readonly string[] = Object.freeze([]);

/** What a condition sees of a fact without an answer: null, but an empty list of codes. */
export const emptyValue = (kind: FactKind): null | readonly string[] => (kind === 'multiChoice' ? noCodes : null);
