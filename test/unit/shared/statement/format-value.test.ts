import { describe, expect, it } from 'vitest';
import { formatNino, formatPostcode, formatValue } from '../../../../shared/document/fact/format-value.ts';
import { printContext } from '../../../../shared/document/fact/print-context.ts';
import type { FactValue } from '../../../../shared/script/value.ts';
import { CasePlayer } from '../claim/support/case-player.ts';
import { release } from '../claim/support/release.ts';

const player = new CasePlayer('2009-06-02T10:15');
const context = (language: 'en' | 'cy') =>
  printContext(player.interview, player.process, player.assess(), player.meta(language));
const print = (key: string, value: FactValue, language: 'en' | 'cy' = 'en'): string => {
  const fact = release.fact(key);
  if (fact === undefined) throw new Error(key);
  return formatValue(context(language), fact.source, value);
};

describe('an answer on paper', () => {
  it.each<[string, FactValue, string]>([
    ['customer.name', { title: 'Ms', forenames: 'Hana Maria', surname: "O'Neil" }, "Hana Maria O'Neil"],
    ['customer.dateOfBirth', '1984-02-11', '11/02/1984'],
    ['home.movedIn', '2006-02', '02/2006'],
    ['home.movedIn', '2006', '2006'],
    ['customer.pregnant', true, 'Yes'],
    ['customer.pregnant', false, 'No'],
    ['home.tenure', 'privateTenant', 'Private tenant'],
    ['home.rooms.shared', ['bathroom', 'kitchen'], 'Kitchen, Bathroom'],
    ['customer.hoursPerWeek', 12, '12'],
    ['accounts[].balance', -50005, '-£500.05'],
    ['accounts[].balance', 123450, '£1,234.50'],
    ['home.rent.amount', { amount: 11000, frequency: 'fourWeekly' }, '£110.00 four-weekly'],
    ['home.rent.amount', { amount: 11000, frequency: 'annual' }, '£110.00 yearly'],
    ['customer.nino', 'ZX112358A', 'ZX 11 23 58 A'],
    ['home.address', { line1: 'Flat 2', line2: '9 Wind Street', town: 'Swansea' }, 'Flat 2, 9 Wind Street, Swansea'],
    ['home.postcode', 'sa11dp', 'SA1 1DP'],
    ['customer.phone.number', '07700 900 321', '07700900321'],
    [
      'payment.account',
      { accountName: 'Ms H Moravec', sortCode: '089999', accountNumber: '66374958' },
      'Ms H Moravec, ending 4958',
    ],
    ['home.council', 'NOW', 'Norwich City Council'],
    ['claim.reasonText', 'first line\r\n second line', 'first line second line'],
  ])('%s: %j is printed %s', (key, value, expected) => {
    expect(print(key, value)).toBe(expected);
  });

  it('is in Welsh where the words are ours', () => {
    expect(print('home.rent.amount', { amount: 11000, frequency: 'weekly' }, 'cy')).toMatch(/^£110\.00 (?!weekly)/);
    expect(print('customer.pregnant', true, 'cy')).not.toBe('Yes');
    expect(print('home.tenure', 'privateTenant', 'cy')).not.toBe('Private tenant');
  });

  it('has a National Insurance number without its suffix end after the digits', () => {
    expect(formatNino('ZX112358')).toBe('ZX 11 23 58');
    expect(formatPostcode('M1 1AA')).toBe('M1 1AA');
  });
});
