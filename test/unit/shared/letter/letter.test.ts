import { describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { composeEvidenceLetter } from '../../../../shared/letter/evidence.ts';
import { composeSecondaryLetter } from '../../../../shared/letter/secondary.ts';
import type { CasePlayer } from '../claim/support/case-player.ts';
import { openScenario, readScenario, takeStep } from '../claim/support/scenario.ts';

const open = (name: string) => openScenario(readScenario(name));
const evidence = (player: CasePlayer, language: 'en' | 'cy' = 'en') =>
  composeEvidenceLetter(player.interview, player.process, player.assess(), player.meta(language));
const secondary = (player: CasePlayer) =>
  composeSecondaryLetter(player.interview, player.process, player.assess(), player.meta());
const lines = (result: ReturnType<typeof evidence>): string[] => documentText(mustBeOk(result)).split('\n');

describe('the evidence letter', () => {
  it('goes to the home address and lists what is outstanding with the kinds accepted', () => {
    const text = lines(evidence(open('p01-hana-lone-parent')));
    expect(text.slice(1, 5)).toEqual(['Hana Moravec', '12 Larch Court', 'Norwich', 'NR1 3XY']);
    expect(text).toContain('Proof of your children');
    expect(text).toContain('Child Benefit letter');
    expect(text.some((line) => line.includes('We need them by 02/07/2009.'))).toBe(true);
  });

  it('leaves out what was seen, and is not made when nothing is outstanding', () => {
    const scenario = readScenario('p01-hana-lone-parent');
    const player = openScenario(scenario);
    for (const step of scenario.steps.slice(0, 3)) takeStep(player, step);
    expect(lines(evidence(player))).not.toContain('Proof of who you are (two items)');
    for (const step of scenario.steps.slice(3, 6)) takeStep(player, step);
    expect(evidence(player)).toMatchObject({ failure: { kind: 'document.nothingToSend' } });
  });

  it('goes to the correspondence address, or to where a customer without a home can be reached', () => {
    const elsewhere = open('p01-hana-lone-parent').answer('customer.postElsewhere', true);
    elsewhere.answer('customer.correspondenceAddress', { line1: 'PO Box 9', town: 'Fernhill' });
    expect(lines(evidence(elsewhere)).slice(1, 4)).toEqual(['Hana Moravec', 'PO Box 9', 'Fernhill']);
    const homeless = open('p01-hana-lone-parent').answer('home.noFixedAbode', true);
    homeless.answer('home.careOf', 'Day centre, King Street');
    expect(lines(evidence(homeless)).slice(1, 3)).toEqual(['Hana Moravec', 'Day centre, King Street']);
  });

  it('has no address and says not to post it when writing is not safe', () => {
    const player = open('p01-hana-lone-parent')
      .answer('urgency.risks', ['violence'])
      .answer('urgency.safeToContact', false);
    const letter = mustBeOk(evidence(player));
    expect(letter.handling).toBe('Do not post. Hand over in person.');
    expect(letter.blocks.some((block) => block.type === 'address')).toBe(false);
    expect(documentText(letter)).not.toContain('Larch Court');
  });

  it('is in Welsh for a customer who has asked for Welsh', () => {
    const text = lines(evidence(open('p03-carer-private-tenant'), 'cy'));
    expect(text).toContain('Annwyl Bronwen Pugh');
    expect(text.some((line) => line.startsWith('Dear'))).toBe(false);
  });
});

describe('the letter about other help', () => {
  it('lists the packs, and sends a customer without a primary claim to the council', () => {
    const player = open('p03-carer-private-tenant')
      .answer('claim.benefits', ['none'])
      .answer('customer.receivingCa', false);
    player.answer('secondary.caWanted', true);
    const text = documentText(mustBeOk(secondary(player)));
    expect(text).toContain("Carer's Allowance pack");
    expect(text).toContain('from your council direct');
  });

  it('is not made when there is nothing to put in it', () => {
    expect(secondary(open('p01-hana-lone-parent'))).toMatchObject({ failure: { kind: 'document.nothingToSend' } });
  });
});
