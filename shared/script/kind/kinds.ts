/** Every kind of answer by name: a kind without its entry here is a compile error. */
import type { FactKind } from '../value.ts';
import { addressKind } from './address.ts';
import type { AnswerKind } from './answer.ts';
import { bankAccountKind } from './bank-account.ts';
import { choiceKind, multiChoiceKind } from './choice.ts';
import { councilKind } from './council.ts';
import { dateKind, partialDateKind } from './date.ts';
import { moneyWithFrequencyKind } from './money-with-frequency.ts';
import { nameKind } from './name.ts';
import { ninoKind } from './nino.ts';
import { integerKind, moneyKind } from './number.ts';
import { phoneKind } from './phone.ts';
import { postcodeKind } from './postcode.ts';
import { longTextKind, textKind } from './text.ts';
import { yesNoKind } from './yes-no.ts';

const kinds = {
  text: textKind,
  longText: longTextKind,
  name: nameKind,
  date: dateKind,
  partialDate: partialDateKind,
  yesNo: yesNoKind,
  choice: choiceKind,
  multiChoice: multiChoiceKind,
  integer: integerKind,
  money: moneyKind,
  moneyWithFrequency: moneyWithFrequencyKind,
  nino: ninoKind,
  address: addressKind,
  postcode: postcodeKind,
  phone: phoneKind,
  bankAccount: bankAccountKind,
  council: councilKind,
} satisfies Record<FactKind, unknown>;

/** The rules of a kind; what its `toTyped` takes is a value that its `parse` or `stored` gave. */
export const kindOf = (kind: FactKind): AnswerKind => kinds[kind];
