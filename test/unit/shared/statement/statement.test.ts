import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../../shared/document/document.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { composeStatement } from '../../../../shared/statement/compose.ts';
import type { CasePlayer } from '../claim/support/case-player.ts';
import { openScenario, readScenario, takeStep } from '../claim/support/scenario.ts';

const open = (name: string) => openScenario(readScenario(name));
const compose = (player: CasePlayer, language: 'en' | 'cy' = 'en'): Document =>
  composeStatement(player.interview, player.process, player.assess(), player.meta(language));
const lines = (player: CasePlayer, language: 'en' | 'cy' = 'en'): string[] =>
  documentText(compose(player, language)).split('\n');
const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.type === 'keepTogether' ? flat(block.blocks) : [block]));
const headings = (player: CasePlayer) =>
  flat(compose(player).blocks).flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []));

describe('the Customer Statement', () => {
  it('has title, reference, version, dates and its sections in order, leaving out those not on this route', () => {
    const player = open('p01-hana-lone-parent');
    expect(compose(player)).toMatchObject({
      kind: 'statement',
      title: 'Customer Statement',
      reference: 'CRN-1',
      subtitle: 'Version 1, printed 02/06/2009',
      pageOf: 'Page {page} of {pages}',
      datedAt: '2009-06-02T10:15',
    });
    expect(compose(player).footer).toContain('Script 2009-10, template 1');
    expect(headings(player)).toEqual([
      'About you',
      'Why you are claiming and earlier claims',
      'Urgent needs',
      'Your household',
      'What you are claiming',
      'Where you have lived',
      'Work',
      'Health',
      'Education and training',
      'Children, maintenance and tax credits',
      'Other money coming in',
      'Savings and property',
      'Your home and council tax',
      'How you are paid',
      'Interview and closing',
      'Unanswered questions',
      'What we need to see',
      'What happens next',
      'Declaration and signature',
    ]);
  });

  it('heads roster rows with the number they were recorded with', () => {
    const player = open('p01-hana-lone-parent');
    player.apply({ type: 'rowRemoved', payload: { roster: 'accounts', row: 1 } });
    expect(lines(player)).toContain('Account 2');
    expect(lines(player)).not.toContain('Account 1');
  });

  it('prints unanswered beside the question and again in the list, by its row', () => {
    const player = open('p01-hana-lone-parent').unanswered('accounts[].balance', 'notKnown', 2);
    const found = lines(player);
    expect(found).toContain('Balance: unanswered');
    expect(found).toContain('Account 2, Balance: unanswered');
    const rows = flat(compose(player).blocks).filter((block) => block.type === 'row' && block.value === 'unanswered');
    expect(rows.every((block) => block.type === 'row' && block.mark === 'unanswered')).toBe(true);
  });

  it('prints a roster that wants its first row as one unanswered line and not again in each section', () => {
    const player = open('p01-hana-lone-parent');
    for (const row of [1, 2]) player.apply({ type: 'rowRemoved', payload: { roster: 'children', row } });
    expect(lines(player).filter((line) => line === 'Child: unanswered')).toHaveLength(2);
    expect(lines(player).slice(lines(player).indexOf('Unanswered questions')).includes('Child: unanswered')).toBe(true);
  });

  it.each<[string, (player: CasePlayer) => unknown, string]>([
    ['both', () => undefined, 'Phone No & Location: Mobile 07700900321'],
    ['no number', (p) => p.unanswered('customer.phone.number', 'refused'), 'Phone No & Location: Mobile unanswered'],
    [
      'no place',
      (p) => p.unanswered('customer.phone.location', 'refused'),
      'Phone No & Location: unanswered 07700900321',
    ],
    [
      'neither',
      (p) => p.unanswered('customer.phone.number', 'refused').unanswered('customer.phone.location', 'refused'),
      'Phone No & Location: unanswered',
    ],
  ])('has one phone line with %s', (_name, change, expected) => {
    const player = open('p01-hana-lone-parent');
    change(player);
    expect(lines(player).filter((line) => line.startsWith('Phone'))).toEqual(
      expected.endsWith('unanswered') && !expected.includes('Mobile')
        ? [expected, 'Phone No: unanswered', 'Phone location: unanswered']
        : expect.arrayContaining([expected]),
    );
  });

  it('does not print what may be blank and is, nor what fell off the route', () => {
    const player = open('p02-redundant-joint-claim');
    expect(lines(player).some((line) => line.startsWith('Alternative Contact Number'))).toBe(false);
    player.answer('customer.hasPartner', false);
    expect(lines(player).some((line) => line.includes('Celia'))).toBe(false);
    player.answer('customer.hasPartner', true);
    expect(lines(player)).toContain("Partner's name: Celia Okafor-Hale");
  });

  it('lists the evidence with the kinds accepted, and what became of it', () => {
    const scenario = readScenario('p04-seventeen-estranged-hostel');
    const player = openScenario(scenario);
    expect(lines(player)).toContain(
      'Proof of registering with the careers service: Letter or card from the careers service',
    );
    for (const step of scenario.steps.slice(0, 7)) takeStep(player, step);
    expect(lines(player)).toContain('Proof of registering with the careers service: Seen on 11/09/2009');
    expect(lines(player)).toContain(
      'Letter about living apart from parents: Not supplied: Social worker is on leave until Monday',
    );
  });

  it('says when to come, and to be there for the assessor first', () => {
    const scenario = readScenario('p01-hana-lone-parent');
    const player = openScenario(scenario);
    expect(lines(player).some((line) => line.startsWith('Sign this statement and return it'))).toBe(true);
    takeStep(player, scenario.steps[0]);
    expect(lines(player)).toContain(
      'Come to your appointment on 08/06/2009 at 10:20 at Fernhill. It takes about 45 minutes.',
    );
    expect(lines(player).some((line) => line.startsWith('Be there at 10:00'))).toBe(true);
  });

  it.each([
    ['p01-hana-lone-parent', ['Customer']],
    ['p02-redundant-joint-claim', ['Customer', 'Partner']],
  ])('of %s has a box to sign for %s', (name, boxes) => {
    const signatures = flat(compose(open(name)).blocks).filter((block) => block.type === 'signature');
    expect(signatures.map((block) => block.type === 'signature' && block.title)).toEqual(boxes);
  });

  it('is signed by the appointee who called', () => {
    const player = open('p01-hana-lone-parent').answer('contact.callerIs', 'appointee');
    player.answer('contact.callerName', { forenames: 'Petra', surname: 'Novak' });
    const text = lines(player);
    expect(text.slice(text.indexOf('Signing for the customer'))).toContain('Full name: Petra Novak');
  });

  it('has its whole text in Welsh: no English label or phrase of ours is left', () => {
    const player = open('p09-part-time-averaging');
    const english = new Set(lines(player));
    const shared = lines(player, 'cy').filter((line) => english.has(line));
    // The word is the same in both languages, and the name is the customer's own.
    expect(shared).toEqual(['Landlord: Mr P Strachan']);
  });

  it('is not for the post when writing is not safe', () => {
    const player = open('p01-hana-lone-parent')
      .answer('urgency.risks', ['violence'])
      .answer('urgency.safeToContact', false);
    expect(player.assess().holdPost).toBe(true);
    expect(compose(player).handling).toBe('Do not post. Hand over in person.');
  });

  it('is equal for an equal case', () => {
    expect(compose(open('p09-part-time-averaging'))).toEqual(compose(open('p09-part-time-averaging')));
  });
});
