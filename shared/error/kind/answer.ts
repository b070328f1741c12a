/** Refusals of a typed or stored answer: each says what would be right. None repeats what a customer said. */
import type { KindDefinition } from '../kind-definition.ts';

const refusal = (wording: string): KindDefinition => ({ wording, severity: 'info', status: 422 });

export const answerKinds = {
  'answer.blank': refusal('Type an answer, or leave the question unanswered and say why.'),
  'answer.shape': refusal('This question takes {expected}.'),
  'answer.notStoredForm': refusal('The value is not in the form in which answers of kind {kind} are kept.'),
  'answer.tooLong': refusal('At most {max} characters fit here; this has {length}.'),
  'answer.nameIncomplete': refusal('Give forenames and surname. The {part} is missing.'),
  'answer.nameWithoutLetters': refusal('A name needs at least one letter; the {part} has none.'),
  'answer.addressIncomplete': refusal('An address needs a first line and a town. The {part} is missing.'),
  'answer.date': refusal('Type a date as day, month and year: 12/3/1985, 12 mar 1985, 120385 or today.'),
  'answer.partialDate': refusal('Type a year, a month and year, or a date: 2009, 6/2009, june 2009 or 12/6/2009.'),
  'answer.slot': refusal('Type a date and a time: 8/6/2009 10.20, 8 jun 2:30pm or tomorrow 9.00.'),
  'answer.noSuchMonth': refusal('There is no month {month}: type the day first and then the month, 1 to 12.'),
  'answer.dateDoesNotExist': refusal('{date} does not exist: {monthName} has {days} days in {year}.'),
  'answer.yearOutOfRange': refusal('Type the year in four digits, from 1800 to 2199.'),
  'answer.yesNo': refusal('Answer yes or no: y or n, ydw or nac ydw.'),
  'answer.choice': refusal('Choose one of: {options}.'),
  'answer.multiChoice': refusal('Choose from: {options}.'),
  'answer.noneWithOthers': refusal('"None" cannot stand beside other choices: keep "none" alone, or take it away.'),
  'answer.integer': refusal('Type a whole number without a fraction, such as 16 or 1,200.'),
  'answer.money': refusal('Type pounds and pence, such as 85.20 or £1,234.50.'),
  'answer.numberTooLarge': refusal('The number is too large: at most 999,999,999 fits here.'),
  'answer.amountMissing': refusal('Type the amount first and then how often: 85.20 w, £340 pcm.'),
  'answer.frequency': refusal(
    'Say how often it is paid: w weekly, f fortnightly, 4w four-weekly, m monthly, q quarterly, y yearly or i irregular, as in 85.20 w.',
  ),
  'answer.nino': refusal(
    'A National Insurance number is two letters, six digits and one of A, B, C or D, as in AB 12 34 56 C.',
  ),
  'answer.ninoPrefix': refusal('No National Insurance number begins with {prefix}. Check the two letters.'),
  'answer.ninoOtherUse': refusal(
    '{prefix} numbers are kept for other uses and are not National Insurance numbers for benefit. Check the two letters.',
  ),
  'answer.ninoSuffix': refusal('The last letter of a National Insurance number is A, B, C or D, not {suffix}.'),
  'answer.ninoIsTrn': refusal(
    'Two digits, a letter and five digits is a temporary reference number (TRN) of HM Revenue and Customs, not a National Insurance number. A National Insurance number is like AB 12 34 56 C.',
  ),
  'answer.postcode': refusal(
    'A postcode is up to twelve letters and digits, such as SW1A 1AA. Type nfa for no fixed abode.',
  ),
  'answer.phone': refusal('A phone number has digits only and begins with 0 or +44, as in 020 7946 0123.'),
  'answer.phoneLength': refusal('A phone number has ten or eleven digits with its leading 0; this has {count}.'),
  'answer.phoneOverseas': refusal(
    'Only numbers of the United Kingdom fit here, beginning with 0 or +44. Put a number abroad under other ways to get in touch.',
  ),
  'answer.accountName': refusal('Give the name or names in which the account is held.'),
  'answer.sortCode': refusal('A sort code has six digits, as in 08-99-99.'),
  'answer.accountNumber': refusal('An account number has eight digits; six or seven are filled up with 0 in front.'),
  'answer.accountNumberLegacy': refusal(
    'This number has {count} digits. Ask for the eight-digit account number on a statement or card.',
  ),
  'answer.rollNumber': refusal('A roll number has at most eighteen letters, digits, hyphens and slashes.'),
  'answer.council': refusal('Choose a council from the list: its code has three letters, as in NOW.'),
} as const satisfies Record<string, KindDefinition>;
