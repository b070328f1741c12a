/** The values an answer can have, as they are kept: money in pence, dates and codes as text. */

/** The kinds of fact the catalogue knows. */
export const factKinds = [
  'text',
  'longText',
  'name',
  'date',
  'partialDate',
  'yesNo',
  'choice',
  'multiChoice',
  'integer',
  'money',
  'moneyWithFrequency',
  'nino',
  'address',
  'postcode',
  'phone',
  'bankAccount',
  'council',
] as const;
export type FactKind = (typeof factKinds)[number];

export const frequencies = [
  'weekly',
  'fortnightly',
  'fourWeekly',
  'monthly',
  'quarterly',
  'annual',
  'irregular',
] as const;
export type Frequency = (typeof frequencies)[number];

export interface PersonName {
  readonly title?: string;
  readonly forenames: string;
  readonly surname: string;
}
export interface PostalAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly town: string;
  readonly county?: string;
}
/** `amount` is in pence. */
export interface RegularAmount {
  readonly amount: number;
  readonly frequency: Frequency;
}
export interface BankAccount {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly rollNumber?: string;
}

/** An answer's value; money facts are whole pence. `null` is the answer "nothing to say" of a fact that may be blank. */
export type FactValue =
  | string
  | number
  | boolean
  | readonly string[]
  | PersonName
  | PostalAddress
  | RegularAmount
  | BankAccount
  | null;
