import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../main/pdf/font/load-fonts.ts';
import { largePrintLook } from '../../../../main/pdf/layout/theme.ts';
import { createPdfRenderer } from '../../../../main/pdf/render.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { composeEvidenceLetter } from '../../../../shared/letter/evidence.ts';
import { composeStatement } from '../../../../shared/statement/compose.ts';
import type { Document } from '../../../../shared/document/document.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { longCase, unansweredCase } from '../../../support/long-case.ts';
import { readPdf } from './read-pdf.ts';
import { statement } from './sample.ts';

const renderer = createPdfRenderer(loadFonts(new URL('../../../../assets', import.meta.url).pathname));
const large = (document: Document): Document => ({ ...document, largePrint: true });
const squash = (text: string): string => text.replace(/\s+/g, '');
const documents = [longCase(), unansweredCase()].flatMap((player) =>
  (['en', 'cy'] as const).flatMap((language) => {
    const parts = [player.interview, player.process, player.assess(), player.meta(language)] as const;
    return [composeStatement(...parts), mustBeOk(composeEvidenceLetter(...parts))];
  }),
);

describe('large print', () => {
  it('has the same bytes each time, and others than standard print', async () => {
    const [first, second, standard] = [
      await renderer.render(large(statement(30))),
      await renderer.render(large(statement(30))),
      await renderer.render(statement(30)),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, standard)).not.toBe(0);
  });

  it('sets what the customer reads in 16 points or more', () => {
    const { running, handling, address, ...read } = largePrintLook.text;
    for (const [name, style] of Object.entries(read)) expect(style.size, name).toBeGreaterThanOrEqual(16);
    expect([running.size, handling.size, address.size].every((size) => size >= 9)).toBe(true);
  });

  it.each(documents.map((document) => [document.kind, document.language, document] as const))(
    'the %s in %s keeps every word, and all of it inside the sheet’s margins',
    async (_kind, _language, document) => {
      const file = await readPdf(await renderer.render(large(document)));
      const shown = squash(file.text);
      const words = new Set(documentText(document).match(/(?<![\p{L}-])\p{L}{4,20}(?![\p{L}-])/gu));
      expect([...words].filter((word) => !shown.includes(word))).toEqual([]);
      const { left, right } = largePrintLook.page;
      expect(file.shown.filter((one) => one.left < left - 0.5 || one.right > right + 0.5)).toEqual([]);
      // What repeats on each sheet is not cut, either.
      expect(squash(file.pageText(0))).toContain(squash(document.footer));
    },
  );
});
