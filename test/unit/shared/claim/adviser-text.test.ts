/** What is proposed to the adviser: signing days, paydays, how far a reason carries a claim back, and the texts made of it. */
import { describe, expect, it } from 'vitest';
import { ninoSigningDay } from '../../../../shared/script/expression/function-library.ts';
import { backdatingMonths, earliestStart } from '../../../../shared/claim/backdating.ts';
import {
  backdatingText,
  conditionalityText,
  labourMarketText,
  paydayText,
} from '../../../../shared/claim/adviser-text.ts';
import { firstPayday, paydays, type SigningDay, signingDayOf } from '../../../../shared/claim/payday.ts';
import { weekday } from '../../../../shared/base/local-date.ts';
import { testParts } from '../../../support/workstation.ts';

const numbers = Array.from({ length: 100 }, (_none, last) => `ZX1234${String(last).padStart(2, '0')}A`);
const expected: readonly SigningDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

describe('the signing day', () => {
  it.each(numbers.map((nino, last) => [nino, expected[Math.floor(last / 20)]] as const))('of %s is %s', (nino, day) => {
    expect(signingDayOf(nino)).toBe(day);
    // The script's own function, which derived facts use, says the same.
    expect(ninoSigningDay(nino)?.slice(0, 3)).toBe(day);
  });

  it.each(['', 'ZX12345', 'nothing'])('is not known without six digits: "%s"', (nino) => {
    expect(signingDayOf(nino)).toBeUndefined();
  });
});

describe('paydays', () => {
  const { holidays } = testParts().rules.bankHolidays;

  it.each(expected)('begin on the first %s on which a fortnight is over', (day) => {
    const first = firstPayday('2009-06-02', day, 'fortnightly');
    expect(weekday(first)).toBe(expected.indexOf(day) + 1);
    expect(first >= '2009-06-16' && first < '2009-06-23').toBe(true);
  });

  it('that fall on a bank holiday are paid on the last open day before', () => {
    // Christmas Day 2009 is a Friday, and the Friday a week later New Year's Day.
    const christmas = paydays({ first: '2009-12-11', pattern: 'fortnightly', count: 2 }, holidays.englandWales);
    expect(christmas).toEqual([
      { due: '2009-12-11', paid: '2009-12-11' },
      { due: '2009-12-25', paid: '2009-12-24' },
    ]);
    expect(paydays({ first: '2009-04-13', pattern: 'weekly', count: 1 }, holidays.englandWales)).toEqual([
      // Easter Monday: Good Friday is closed as well, so it is the Thursday.
      { due: '2009-04-13', paid: '2009-04-09' },
    ]);
  });

  it('follow the holidays of the nation', () => {
    const plan = { first: '2009-08-31', pattern: 'weekly', count: 1 } as const;
    expect(paydays(plan, holidays.englandWales)[0]?.paid).toBe('2009-08-28');
    expect(paydays(plan, holidays.scotland)[0]?.paid).toBe('2009-08-31');
  });

  it('are said in a sentence, with those that a bank holiday moves', () => {
    const choice = {
      signs: true,
      day: 'fri',
      pattern: 'fortnightly',
      first: '2009-12-11',
      holidays: ['2009-12-25'],
    } as const;
    expect(paydayText(choice, 'en')).toBe(
      'Signs every two weeks on Friday. First payday 11/12/2009. Bank holiday: paid on 24/12/2009 instead of 25/12/2009.',
    );
    expect(paydayText(choice, 'cy')).toContain('Gŵyl y banc: telir ar 24/12/2009 yn lle 25/12/2009.');
  });
});

describe('an earlier date', () => {
  const codes = testParts().releases.current.fact('claim.earlierReasonCode')?.source.options ?? [];

  it('knows every reason of the release', () => {
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => backdatingMonths(code, false) === 0)).toEqual(['none']);
    expect(codes.filter((code) => backdatingMonths(code, true) === 0).toSorted()).toEqual(['illness', 'none']);
    expect(codes.filter((code) => backdatingMonths(code, true) === 3)).toHaveLength(7);
    expect(codes.filter((code) => backdatingMonths(code, true) === 1)).toHaveLength(7);
  });

  it('is not before the limit of the reason', () => {
    expect(earliestStart('2009-05-31', 'caring', true)).toBe('2009-02-28');
    expect(earliestStart('2009-05-31', 'transport', true)).toBe('2009-04-30');
    expect(earliestStart('2009-05-31', 'illness', true)).toBe('2009-05-31');
  });

  const asked = {
    asked: true,
    from: '2009-05-01',
    reasonCode: 'caring',
    reasonLabel: 'Caring for someone ill or disabled',
    reason: 'My mother came out of hospital.',
    soughtWork: 'yes',
    claimDate: '2009-06-02',
    jsaClaimed: true,
  } as const;

  it('is told on both sides, the benefit’s and the labour market’s', () => {
    expect(backdatingText(asked, 'en')).toBe(
      'Benefit: Earlier date asked for: 01/05/2009. Reason: Caring for someone ill or disabled. May allow up to three months, ' +
        'to 02/03/2009. Customer says: My mother came out of hospital. Labour market: Says they were available for work and ' +
        'looked for it from 01/05/2009.',
    );
  });

  it('that was not asked for is one sentence', () => {
    expect(backdatingText({ ...asked, asked: false }, 'en')).toBe('No earlier date asked for.');
    expect(backdatingText({ ...asked, asked: false }, 'cy')).toBe('Ni ofynnwyd am ddyddiad cynharach.');
  });
});

describe('the other two texts', () => {
  it('say what the interview said, then what was agreed', () => {
    const answers = [{ label: 'Hours available', shown: '16' }];
    expect(labourMarketText({ jsaClaimed: true, answers, concession: 'carer', permittedWeeks: 13 }, 'en')).toBe(
      'Hours available: 16. Carer: may keep to 16 hours or more a week with reasonable prospects of work. ' +
        'Permitted period of 13 weeks in the usual work at the usual pay.',
    );
    expect(labourMarketText({ jsaClaimed: false, answers: [], concession: 'none', permittedWeeks: 0 }, 'en')).toBe(
      'Not a jobseeker’s claim: no labour market conditions.',
    );
  });

  it('name the regime and the agreement', () => {
    expect(conditionalityText({ regime: 'interviews', agreement: 'notNeeded' }, 'en')).toBe(
      'Work-focused interviews are a condition of the claim; no jobseeking. No agreement is needed.',
    );
  });
});
