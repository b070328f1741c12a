/** Random answers: of the right kind, often at an edge of a rule, sometimes written untidily. */
import { between, pick, type Random } from '../../../support/random.ts';
import { addDays, addMonths } from '../oracle/calendar.ts';
import type { FactEntry } from '../oracle/catalogue.ts';
import type { Answer } from '../oracle/scenario.ts';

export interface Chance {
  readonly random: Random;
  readonly claimDate: string;
  readonly councils: readonly string[];
}

const accounts = [
  ['827999', '73988638'],
  ['107999', '88837491'],
  ['938600', '42368003'],
];
const frequencies = ['weekly', 'fortnightly', 'fourWeekly', 'monthly', 'quarterly', 'annual', 'irregular'];
const likely: Readonly<Record<string, number>> = {
  'claim.existingClaimChange': 0.03,
  'contact.dataProtectionRead': 1,
  'closing.declarationRead': 1,
  'claim.councilHelpWanted': 0.85,
  'claim.wantsHb': 0.75,
  'claim.wantsCtb': 0.75,
  'home.liableForRent': 0.8,
  'councilTax.liable': 0.8,
  'customer.hasPartner': 0.5,
  'household.hasChildren': 0.5,
  'customer.workingNow': 0.3,
  'partner.workingNow': 0.4,
  'history.claimedBefore': 0.6,
  'history.sameBenefitAgain': 0.85,
  'claim.incomeBasedToo': 0.75,
  'claim.jointClaimAgreed': 0.7,
  'home.noFixedAbode': 0.15,
};

export const chance = (random: Random, part: number): boolean => random() < part;
export const mark = (random: Random): string => `Q${between(random, 10_000, 99_999)}`;
const spread = (from: string, days: number, random: Random): string => addDays(from, between(random, -days, days));

/** An answer to a fact; it may still be one that a check refuses. */
export function randomAnswer(by: Chance, entry: FactEntry, proposed: readonly string[]): Exclude<Answer, null> {
  const { random, claimDate } = by;
  const special = specialAnswer(by, entry.key, proposed);
  if (special !== undefined) return special;
  switch (entry.kind) {
    case 'yesNo':
      return chance(random, likely[entry.key] ?? (entry.key.startsWith('history.changed.') ? 0.3 : 0.4));
    case 'choice':
      return pick(random, entry.options ?? []).code;
    case 'multiChoice':
      return severalOf(
        random,
        (entry.options ?? []).map((option) => option.code),
      );
    case 'integer':
      return integer(random, entry.key);
    case 'money':
      return pounds(random);
    case 'moneyWithFrequency':
      return { amount: money(random, entry.key), frequency: pick(random, frequencies) };
    case 'date':
      return spread(claimDate, pick(random, [2, 40, 120, 400]), random);
    case 'partialDate':
      return partialDate(random, addDays(claimDate, -between(random, 0, pick(random, [3, 60, 800]))));
    case 'name':
      return { forenames: `Ann ${mark(random)}`, surname: pick(random, ["O'Neill", 'Okafor-Hale', 'Lim']) };
    case 'nino':
      return nino(random);
    case 'address':
      return {
        line1: `${between(random, 1, 99)} ${mark(random)} Row`,
        ...(chance(random, 0.3) ? { line2: 'Flat 2' } : {}),
        town: 'Fernhill',
        ...(chance(random, 0.3) ? { county: 'Kent' } : {}),
      };
    case 'postcode':
      return pick(random, ['LS1 5BT', 'ls15bt', 'S1 4QQ', 'DD11AA', 'EH1 1YZ', 'W1A 0AX']);
    case 'phone':
      return pick(random, ['01164960144', '07700900321', '0131 496 0166', '02079460100']);
    case 'bankAccount': {
      const [sortCode = '', accountNumber = ''] = pick(random, accounts);
      return { accountName: `A ${mark(random)}`, sortCode, accountNumber };
    }
    case 'council':
      return pick(random, by.councils);
    case 'longText':
      return `First ${mark(random)}${chance(random, 0.3) ? '\nand more' : ''}`;
    default:
      return `Said ${mark(random)}`;
  }
}

function specialAnswer(
  { random, claimDate }: Chance,
  key: string,
  proposed: readonly string[],
): Exclude<Answer, null> | undefined {
  if (key === 'customer.dateOfBirth' || key === 'partner.dateOfBirth') return birth(random, claimDate);
  if (key === 'children[].dateOfBirth') return childBirth(random, claimDate);
  if (key === 'claim.benefits') return benefits(random, proposed);
  if (key === 'accounts[].last4') return String(between(random, 1000, 9999));
  if (key === 'payslips[].job') return 1;
  if (key === 'accounts[].balance' && chance(random, 0.1)) return -between(random, 1, 9999) / 100;
  if (key === 'businesses[].profit' && chance(random, 0.3)) return { amount: -5, frequency: 'weekly' };
  if (key === 'claim.earlierDate' || key === 'claim.hbCtbFrom') return addDays(claimDate, -between(random, 1, 250));
  if (key === 'history.lastClaimEnded') return addDays(claimDate, -pick(random, [0, 1, 40, 83, 84, 84, 85, 300]));
  if (key === 'history.lastBenefit') return pick(random, ['is', 'jsa', 'ib', 'is', 'jsa', 'other']);
  if (key === 'customer.babyDue' || key === 'partner.babyDue') {
    return addDays(claimDate, pick(random, [-20, 0, 40, 76, 77, 78, 200]));
  }
  if (key === 'customer.recentBirth') return addDays(claimDate, -pick(random, [0, 50, 104, 105, 106]));
  if (key === 'home.movedIn' && chance(random, 0.4)) return addDays(claimDate, -pick(random, [27, 28, 29, 364, 366]));
  if (key === 'customer.enteredUk') {
    const day = addDays(addMonths(claimDate, -24), pick(random, [-40, -1, 0, 1, 300]));
    return partialDate(random, day);
  }
  if (key === 'wfi.waiveOrDefer') return pick(random, ['goAhead', 'goAhead', 'goAhead', 'goAhead', 'defer', 'waive']);
  if (key === 'contact.callerIs')
    return chance(random, 0.7) ? 'self' : pick(random, ['partner', 'thirdParty', 'appointee', 'adviser']);
  return undefined;
}

function benefits(random: Random, proposed: readonly string[]): readonly string[] {
  if (chance(random, 0.1))
    return pick(random, [['none'], ['is'], ['jsaIb'], ['jsaC'], ['ib'], ['jsaIb', 'jsaC'], ['is', 'ib']]);
  if (proposed.length === 0)
    return chance(random, 0.5) ? ['none'] : pick(random, [['is'], ['jsaIb'], ['jsaC'], ['ib']]);
  const some = proposed.filter(() => chance(random, 0.75));
  return some.length === 0 ? proposed.slice(0, 1) : some;
}

function birth(random: Random, claimDate: string): string {
  const years = pick(random, [16, 17, 18, 19, 20, 25, 30, 41, 50, 58, 60, 65]);
  const edge = addMonths(claimDate, -12 * years);
  return pick(random, [
    addDays(edge, between(random, -1, 1)),
    addDays(edge, between(random, -3000, 0)),
    addDays(edge, between(random, -3000, 0)),
    addDays('1957-10-28', between(random, -1, 1)),
    addDays('1950-04-06', between(random, -120, 200)),
    pick(random, ['1948-02-29', '1976-02-29', '1992-02-29', '1950-05-05', '1950-05-06', '1953-04-05', '1953-04-06']),
    ...(chance(random, 0.2) ? [addDays(claimDate, -between(random, 5000, 5840))] : []),
  ]);
}

function childBirth(random: Random, claimDate: string): string {
  const years = pick(random, [0, 1, 6, 7, 9, 10, 11, 12, 15, 16, 17, 19]);
  const day = addDays(addMonths(claimDate, -12 * years), between(random, -2, 2));
  return pick(random, [day, day, '2000-02-29', '1996-02-29']);
}

function partialDate(random: Random, day: string): string {
  return day.slice(0, pick(random, [4, 7, 10, 10]));
}

function integer(random: Random, key: string): number {
  if (/share/i.test(key)) return pick(random, [1, 33, 50, 67, 99]);
  if (key === 'customer.caringHours') return pick(random, [1, 34, 35, 36, 100]);
  if (key.endsWith('freeWeeks')) return pick(random, [0, 4, 12]);
  if (/rooms|bedrooms/.test(key)) return between(random, 0, 5);
  if (key.endsWith('cycleWeeks')) return pick(random, [1, 4, 52]);
  if (key.endsWith('weeksBehind')) return pick(random, [0, 0, 1, 9]);
  if (key.endsWith('hoursAvailable')) return pick(random, [39, 40, 48]);
  return pick(random, [0, 8, 12, 15, 16, 17, 23, 24, 37]);
}

/** Amounts around the limits of savings, whole and with pence. */
const pounds = (random: Random): number =>
  pick(
    random,
    [0, 160, 320.4, 5499.99, 5500, 5500.01, 5999.99, 6000, 6000.01, 6250.01, 9300, 15999.99, 16000, 16000.01, 61500],
  );

function money(random: Random, key: string): number {
  if (key === 'home.serviceCharge' || key === 'absentParents[].maintenance') return pick(random, [0, 0.01, 25]);
  return pick(random, [0, 0.05, 61.75, 84, 110, 512.3, 1234.5, 1234567.89]);
}

function severalOf(random: Random, codes: readonly string[]): readonly string[] {
  const others = codes.filter((code) => code !== 'none');
  if (codes.includes('none') && chance(random, 0.5)) return ['none'];
  const some = others.filter(() => chance(random, Math.min(0.5, 2 / others.length)));
  const chosen = some.length === 0 ? [pick(random, others)] : some;
  return chance(random, 0.3) ? chosen.toReversed() : chosen;
}

function nino(random: Random): string {
  const digits = String(between(random, 0, 999_999)).padStart(6, '0');
  const plain = `${pick(random, ['ZX', 'ZY', 'AB', 'JK'])}${digits}${pick(random, ['A', 'B', 'C', 'D'])}`;
  return chance(random, 0.2) ? plain.toLowerCase().replace(/(..)(?=.)/g, '$1 ') : plain;
}
