import { describe, expect, it } from 'vitest';
import { understood } from '../../../renderer/interview/input/understood.ts';
import type { FactKind } from '../../../shared/script/value.ts';

const echo = (kind: FactKind, typed: string, language: 'en' | 'cy' = 'en', rest: readonly string[] = []): string =>
  understood({ key: 'some.fact', kind }, [typed, ...rest], {
    today: '2009-06-02',
    language,
    frequency: ({ frequency }) => frequency,
  });

describe('before Enter, the window says how it understands', () => {
  it.each([
    ['date', '12/3/85', 'Tuesday 12 March 1985'],
    ['date', '12 mar 1985', 'Tuesday 12 March 1985'],
    ['date', '12 o Fawrth 1985', 'Tuesday 12 March 1985'],
    ['date', '1.2.9', 'Sunday 1 February 2009'],
    ['date', '1.2.09', 'Sunday 1 February 2009'],
    ['date', '120385', 'Tuesday 12 March 1985'],
    ['date', 'today', 'Tuesday 2 June 2009'],
    ['date', 'Ddoe', 'Monday 1 June 2009'],
    ['date', '31/2/1985', ''],
    ['partialDate', '6/2009', 'June 2009'],
    ['partialDate', 'about 2009', '2009'],
    ['money', '1200', '£1,200.00'],
    ['money', '£1,200', '£1,200.00'],
    ['money', '45p', '£0.45'],
    ['moneyWithFrequency', '85.20 w', '£85.20 weekly'],
    ['moneyWithFrequency', '85.20w', '£85.20 weekly'],
    ['moneyWithFrequency', '85 a week', '£85.00 weekly'],
    ['moneyWithFrequency', '£1,200 m', '£1,200.00 monthly'],
    ['moneyWithFrequency', '40 bob pythefnos', '£40.00 fortnightly'],
    ['moneyWithFrequency', '40 bob wythnos', '£40.00 weekly'],
    ['moneyWithFrequency', '85.20', ''],
    ['integer', '1200', '1,200'],
    ['integer', '16', ''],
    ['nino', 'zx 112358a', 'ZX 11 23 58 A'],
    ['postcode', 'nr31ab', 'NR3 1AB'],
    ['phone', '07700900321', '07700 900 321'],
    ['phone', '+44 (0)20 7946 0123', '020 7946 0123'],
    ['text', 'anything', ''],
  ] as const)('%s %s as %s', (kind, typed, shown) => {
    expect(echo(kind, typed)).toBe(shown);
  });

  it('in Welsh when the window is Welsh', () => {
    expect(echo('date', '12/3/85', 'cy')).toMatch(/12 Mawrth 1985/);
  });

  it('with how often from the list beside the amount', () => {
    expect(echo('moneyWithFrequency', '85.20', 'en', ['monthly'])).toBe('£85.20 monthly');
  });
});
