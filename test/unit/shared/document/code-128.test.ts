/** The bar code against a known answer: what a scanner must find in the widths. */
import { expect, it } from 'vitest';
import { code128 } from '../../../../shared/document/code-128.ts';

it('has start, characters, check and stop as an encoder of another make draws them', () => {
  expect(code128('NOW-AB-XY').join('')).toBe(
    '2112141133211331213113211221321113231311231221323311213121133221122331112',
  );
  // Eleven modules a symbol; the stop has thirteen.
  expect(code128('NOW-090608-A1B2C3').reduce((sum, width) => sum + width, 0)).toBe(11 * (17 + 2) + 13);
});

it('refuses what it cannot say', () => {
  expect(() => code128('Siân')).toThrow('cannot say');
});
