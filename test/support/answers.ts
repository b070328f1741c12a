/** A valid answer to any question, the awkward ones at the edges included. */
import { frequencies } from '../../shared/script/value.ts';
import type { FactValue } from '../../shared/script/value.ts';
import type { FactSource } from '../../shared/script/release.ts';
import { between, pick, type Random } from './random.ts';

/** Days around which rules turn: birthdays, the month and the tax year, parameters' first days, leap days. */
const days = [
  '1949-04-05',
  '1950-04-06',
  '1953-04-05',
  '1953-04-06',
  '1984-02-29',
  '1990-06-02',
  '1991-06-01',
  '1993-06-02',
  '1993-06-03',
  '2000-02-29',
  '2004-02-29',
  '2008-10-26',
  '2008-10-27',
  '2009-01-12',
  '2009-03-10',
  '2009-03-11',
  '2009-05-31',
  '2009-06-01',
  '2009-06-02',
  '2009-08-17',
];
const partialDays = [...days, '1968', '2007', '2009', '2007-06', '2007-07', '2008-06', '2009-06'];
const integers = [0, 1, 2, 15, 16, 23, 24, 34, 35, 50, 100, 168];
const amounts = [0, 1, 99, 100, 599_999, 600_000, 600_001, 1_600_000, 1_600_001, 12_345_678];
const names = ['Hana', 'Siân', "O'Neill-Fferyllydd", 'Ŵyn', 'Llanfairpwllgwyngyllgogerychwyrndrobwllll'];

/** One value that an agent could record for the fact, different from call to call; never an empty one. */
export function answerFor(fact: FactSource, random: Random): FactValue {
  const name = pick(random, names);
  switch (fact.kind) {
    case 'text':
    case 'longText':
      return name;
    case 'name':
      return { forenames: name, surname: pick(random, names) };
    case 'date':
      return pick(random, days);
    case 'partialDate':
      return pick(random, partialDays);
    case 'yesNo':
      return random() < 0.5;
    case 'choice':
      return pick(random, fact.options ?? []);
    case 'multiChoice':
      return someOf(fact.options ?? [], random);
    case 'integer':
      return random() < 0.7 ? pick(random, integers) : between(random, 0, 168);
    case 'money':
      return random() < 0.7 ? pick(random, amounts) : between(random, 0, 5_000_000);
    case 'moneyWithFrequency':
      return { amount: pick(random, amounts), frequency: pick(random, frequencies) };
    case 'nino':
      return `ZX${between(random, 100_000, 999_999)}${pick(random, ['A', 'B', 'C', 'D'])}`;
    case 'address':
      return { line1: `${between(random, 1, 99)} Beck Row`, town: 'Leeds' };
    case 'postcode':
      return pick(random, ['LS1 5BT', 'EC1A 1BB', 'nfa']);
    case 'phone':
      return `0116496${between(random, 0, 999).toString().padStart(4, '0')}`;
    case 'bankAccount':
      return { accountName: name, sortCode: '827999', accountNumber: '73988638' };
    case 'council':
      return pick(random, ['LDS', 'NOW', 'SHF']);
  }
}

/** In option order, as lists of codes are kept; at least one. */
function someOf(options: readonly string[], random: Random): readonly string[] {
  const sure = pick(random, options);
  return options.filter((option) => option === sure || random() < 0.3);
}
