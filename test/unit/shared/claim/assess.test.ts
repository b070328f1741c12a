/** What follows from the answers alone: proposals, interviews, S19, savings, rights. */
import { describe, expect, it } from 'vitest';
import { roles } from '../../../../shared/base/role.ts';
import { commandRoles, mayDo } from '../../../../shared/claim/role-rights.ts';
import { benefitsNeeding } from '../../../../shared/claim/gate/information.ts';
import { assessCase } from '../../../../shared/claim/assess-case.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { parseBankHolidays } from '../../../../shared/rates/bank-holiday.ts';
import { openScenario, readScenario } from './support/scenario.ts';

const open = (name: string) => openScenario(readScenario(name));

describe('a benefit', () => {
  it('is proposed, unavailable with the first reason in both languages, or not offered', () => {
    const { benefits } = open('p01-hana-lone-parent').assess();
    expect(benefits.map(({ benefit, outcome, reason }) => [benefit, outcome, reason?.code])).toEqual([
      ['is', 'proposed', undefined],
      ['jsaIb', 'unavailable', 'notReady'],
      ['jsaC', 'unavailable', 'notReady'],
      ['ib', 'unavailable', 'notSick'],
    ]);
    expect(benefits[1]?.reason?.text.en).toBe('Not ready for work.');
    expect(benefits[1]?.reason?.text.cy).not.toBe('Not ready for work.');
  });
});

describe('the interview decision', () => {
  it('has its deadline in working days from the day after the call', () => {
    const { wfi } = open('p01-hana-lone-parent').assess();
    expect(wfi).toMatchObject({
      row: 'W12',
      assessorFirst: true,
      minutes: 45,
      latestDate: '2009-06-08',
      earliestDate: null,
    });
    expect(wfi.note.en).toBe('Lone parent adviser');
  });

  it('counts the bank holidays of the nation the council is in', () => {
    // 12 May 2009 to the 4th working day: no holiday. Claimed on 30 July, Scotland is closed on 3 August.
    const scenario = { ...readScenario('p09-part-time-averaging'), asOf: '2009-07-30T10:00' };
    expect(openScenario(scenario).assess().wfi.latestDate).toBe('2009-08-06');
    expect(openScenario(scenario).answer('home.council', 'LDS').assess().wfi.latestDate).toBe('2009-08-05');
  });

  it('about incapacity is not before eight weeks', () => {
    expect(open('p05-sick-ssp-ended-before-esa').assess().wfi).toMatchObject({
      earliestDate: '2008-11-10',
      latestDate: '2008-11-17',
      assessorFirst: false,
    });
  });

  it('says why when its deadline cannot be counted', () => {
    const player = open('p01-hana-lone-parent');
    const days = [['1999-01-01']];
    const calendar = mustBeOk(
      parseBankHolidays({ firstYear: 1999, lastYear: 1999, nations: { englandWales: days, scotland: days } }),
    );
    const rules = { bankHolidays: calendar, nationOf: () => 'englandWales' as const };
    const { wfi } = assessCase(player.interview, player.process, player.now, rules);
    expect(wfi).toMatchObject({ latestDate: null, problem: { kind: 'rates.noValue' } });
  });
});

describe('S19', () => {
  it('is not checked until recorded, and a partner has a mark of their own', () => {
    const { s19 } = open('p02-redundant-joint-claim').assess();
    expect(s19.map(({ person, status, label }) => [person, status, label.en])).toEqual([
      ['customer', 'notChecked', 'Not checked'],
      ['partner', 'notChecked', 'Not checked'],
    ]);
  });

  it('points to the exemption of a hostel', () => {
    expect(open('p04-seventeen-estranged-hostel').assess().s19[0]?.possibleExemptions).toEqual(['hostel']);
  });

  it.each([
    ['2009-04-05T10:00', []],
    ['2009-04-06T10:00', ['immigrationControl']],
  ])('exempts a partner under immigration control without a number from 6 April 2009: %s', (asOf, expected) => {
    const player = openScenario({ ...readScenario('p02-redundant-joint-claim'), asOf });
    player.answer('partner.nationality', 'other').answer('partner.immigration', 'sponsored');
    player.unanswered('partner.nino', 'notKnown').answer('partner.ninoEverHad', false);
    expect(player.assess().s19[1]?.possibleExemptions).toEqual(expected);
  });
});

describe('savings', () => {
  it.each([
    [6000, 0],
    [6000.01, 1],
    [6250, 1],
    [6250.01, 2],
    [9300, 14],
    [16000, 40],
    [16000.01, null],
  ])('of %d pounds count as %s pounds a week', (capital, income) => {
    const player = open('p03-carer-private-tenant').answer('accounts[].balance', capital, 1);
    expect(player.interview.derived('tariffIncome')).toBe(income);
  });
});

describe('information', () => {
  it.each([
    ['customer.nino', ['is', 'jsaIb', 'jsaC', 'ib']],
    ['home.council', []],
    ['home.rent.amount', []],
    ['accounts[].balance', ['is', 'jsaIb']],
    ['accounts', ['is', 'jsaIb']],
  ])('on %s is needed for %s', (key, benefits) => {
    expect(benefitsNeeding(open('p01-hana-lone-parent').interview, key)).toEqual(benefits);
  });

  it('lacks a roster that is asked for and has no row', () => {
    const player = open('p01-hana-lone-parent');
    for (const row of [1, 2]) player.apply({ type: 'rowRemoved', payload: { roster: 'accounts', row } });
    expect(player.assess().information).toMatchObject({
      complete: false,
      unanswered: [{ key: 'accounts', needed: true }],
    });
  });

  it('is held back by no question that only the council needs', () => {
    const player = open('p01-hana-lone-parent').unanswered('home.rent.amount', 'notKnown');
    expect(player.assess().information).toMatchObject({
      complete: true,
      unanswered: [{ key: 'home.rent.amount', needed: false }],
    });
  });
});

describe('rights', () => {
  it('are a role for every command, and time itself has none', () => {
    for (const [command, allowed] of Object.entries(commandRoles)) {
      expect(allowed.length, command).toBeGreaterThan(0);
      for (const role of allowed) expect(roles).toContain(role);
      expect(allowed).not.toContain('system');
    }
  });

  it.each([
    ['push', ['sds'], true],
    ['push', ['csa'], false],
    ['releaseByManager', ['sds', 'adviser'], false],
    ['releaseByManager', ['supervisor'], true],
    ['completeConditionality', ['adviser'], true],
    ['recordS19', ['csa', 'financialAssessor'], true],
  ] as const)('to %s as %s: %s', (command, held, expected) => {
    expect(mayDo(command, held)).toBe(expected);
  });
});
