import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { decideAssignCouncil, decideReleaseByManager } from '../../../../shared/claim/decide/laid.ts';
import { decideSignStatement } from '../../../../shared/claim/decide/statement.ts';
import { decideCaptureClerical } from '../../../../shared/claim/decide/capture-clerical.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { Document } from '../../../../shared/document/document.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { composeLaid } from '../../../../shared/laid/compose.ts';
import { CasePlayer } from '../claim/support/case-player.ts';
import { knownCouncil } from '../claim/support/release.ts';
import { openScenario, readScenario, takeStep } from '../claim/support/scenario.ts';

const open = (name: string) => openScenario(readScenario(name));
const compose = (player: CasePlayer): Document =>
  composeLaid(player.interview, player.process, player.assess(), player.meta());
const lines = (player: CasePlayer): string[] => documentText(compose(player)).split('\n');

/** The case after all steps of its scenario. */
function played(name: string): CasePlayer {
  const scenario = readScenario(name);
  const player = openScenario(scenario);
  for (const step of scenario.steps) takeStep(player, step);
  return player;
}

describe('the Local Authority Input Document', () => {
  it('has every section, and says so where nothing is recorded', () => {
    const found = compose(open('p01-hana-lone-parent')).blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(found).toHaveLength(19);
    expect(found[0]).toBe('Header');
    expect(found.at(-1)).toBe('Notes to the council');
    const text = lines(open('p01-hana-lone-parent'));
    expect(text[text.indexOf('Calculations') + 1]).toBe('Nothing recorded.');
  });

  it('is headed with council and code, dates, reason, origin and office', () => {
    const text = lines(played('p01-hana-lone-parent'));
    for (const line of [
      'Council: Norwich City Council',
      'Council code: NOW',
      'Reference number: CRN-1',
      'Date of first contact: 02/06/2009',
      'Date of claim: 02/06/2009',
      'Date printed: 09/06/2009',
      'Date released: 08/06/2009',
      'Release reason: All information and evidence supplied',
      'Origin: Telephone',
      'Copy: Original',
      'Office: Fernhill',
      'Date council help was asked for: 02/06/2009',
      'Rapid reclaim: No',
      'S19 basis, customer: Number on P45 and passport, recorded 08/06/2009 by officer officer-7',
    ]) {
      expect(text).toContain(line);
    }
    expect(compose(played('p01-hana-lone-parent')).handling).toBe('Personal information: for the named council only');
  });

  it('is a preview without a release reason while it is held', () => {
    const text = lines(open('p01-hana-lone-parent'));
    expect(text).toContain('This is a preview. The document has not been sent out.');
    expect(text.some((line) => line.startsWith('Release reason') || line.startsWith('Date released'))).toBe(false);
    expect(text).toContain('Statement signed: No');
  });

  it('tells a manager released it', () => {
    const player = open('p01-hana-lone-parent').run(decideReleaseByManager, {});
    expect(lines(player)).toContain('Release reason: Released by a manager');
  });

  it('names the council that was assigned when the question has no answer', () => {
    const player = open('p01-hana-lone-parent').unanswered('home.council', 'notKnown');
    expect(lines(player)).toContain('Council: unanswered');
    player.run(decideAssignCouncil, { code: 'DER', candidates: ['DER', 'NOW'], knownCouncil });
    expect(lines(player)).toContain('Council: Derby City Council');
    expect(lines(player)).not.toContain('Council: unanswered');
  });

  it('has one line for each item of evidence, whatever was found, and a table with the date used', () => {
    const text = lines(played('p06-non-dependant-son'));
    expect(text).toContain(
      'P45 or other proof that your job ended: V (verified, original seen), P45, seen 17/07/2009 by T Ward',
    );
    expect(text).toContain(
      'Letter about why your job ended: X (not supplied, no acceptable reason), Says he will not ask for one',
    );
    expect(text).toContain('Item | Verified | Code | Kind | Seen by | Date used');
    expect(text).toContain('P45 or other proof that your job ended | Yes | V | P45 | T Ward | 17/07/2009');
    expect(lines(open('p06-non-dependant-son'))).toContain(
      'Proof of who you are (two items): O (outstanding at release)',
    );
  });

  it('prints S19 of a partner only when there is one', () => {
    expect(lines(open('p01-hana-lone-parent')).some((line) => line.includes('S19 partner'))).toBe(false);
    expect(lines(open('p02-redundant-joint-claim'))).toContain('S19 partner: Not checked');
  });

  it.each([
    [16000, 'Assumed weekly income from capital: £40.00', 'Capital band: between the limits'],
    [16000.01, 'Assumed weekly income from capital: above the upper limit', 'Capital band: above the upper limit'],
    [100, 'Assumed weekly income from capital: £0.00', 'Capital band: up to the lower limit'],
  ])('counts capital of %d pounds', (capital, income, band) => {
    const text = lines(open('p03-carer-private-tenant').answer('accounts[].balance', capital, 1));
    expect(text).toContain(income);
    expect(text).toContain(band);
  });

  it('prints the calculation of a job while the job is on route', () => {
    const player = played('p09-part-time-averaging');
    const text = lines(player);
    const start = text.indexOf('Calculation: Tay Bakery');
    expect(text.slice(start, start + 4)).toEqual([
      'Calculation: Tay Bakery',
      'Method: Five weeks before the claim',
      'Average weekly gross: £84.00',
      'Average weekly net: £84.00',
    ]);
    player.answer('customer.workingNow', false);
    expect(lines(player).some((line) => line.startsWith('Calculation:'))).toBe(false);
  });

  it('lists what is unanswered and has a place here, and nothing else', () => {
    const player = open('p01-hana-lone-parent');
    player
      .unanswered('home.rent.amount', 'notKnown')
      .unanswered('customer.lm.goal1', 'notKnown')
      .unanswered('urgency.hasMoney', 'refused');
    const text = lines(player);
    const from = text.indexOf('Unanswered questions') + 1;
    expect(text.slice(from, text.indexOf('Evidence'))).toEqual(['Rent: unanswered']);
  });

  it.each([
    ['customer', 'Statement signed: Yes, 02/06/2009, customer'],
    ['appointee', 'Statement signed: Yes, 02/06/2009, appointee'],
    ['both', 'Statement signed: Yes, 02/06/2009, customer and partner'],
  ] as const)('says who signed: %s', (by, line) => {
    const player = open('p01-hana-lone-parent').run(decideSignStatement, { by, signedOn: '2009-06-02' as LocalDate });
    expect(lines(player)).toContain(line);
  });

  it('of a paper form has the form as its origin and the form’s first contact', () => {
    const player = new CasePlayer('2009-06-20T10:00');
    player.run(decideCaptureClerical, {
      firstContact: '2009-06-02T10:15' as LocalDateTime,
      issued: '2009-06-03' as LocalDate,
      received: '2009-06-18' as LocalDate,
      capturedBy: 'C Dunn',
    });
    player.answers(readScenario('p01-hana-lone-parent').facts);
    expect(lines(player)).toContain('Origin: Clerical form');
    expect(lines(player)).toContain('Date of first contact: 02/06/2009');
  });

  it('never holds health details, safe contact, absent parents, whole account numbers or security answers', () => {
    const player = open('p01-hana-lone-parent').answer('urgency.risks', ['violence']);
    player.answer('urgency.safeToContact', false).answer('urgency.safeContact', 'ring her sister Zuzana');
    const text = lines(player).join('\n');
    for (const secret of ['Zuzana', 'Dvorak', '66374958', '089999', 'family had looked after'])
      expect(text).not.toContain(secret);
    expect(lines(open('p05-sick-ssp-ended-before-esa')).join('\n')).not.toContain('Back injury');
  });
});
