import { createHash } from 'node:crypto';
import { PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../main/pdf/font/load-fonts.ts';
import { createPdfRenderer } from '../../../../main/pdf/render.ts';
import type { Block, Document } from '../../../../shared/document/document.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { nodesOf, type ReadPdf, readPdf, textEntry } from './read-pdf.ts';
import { documentOf, laid, largeHousehold, statement, welshLetter } from './sample.ts';

const fonts = loadFonts(new URL('../../../../assets', import.meta.url).pathname);
const renderer = createPdfRenderer(fonts);
const read = async (document: Document): Promise<ReadPdf> => readPdf(await renderer.render(document));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const compact = (text: string): string => text.replace(/\s+/g, '');
const row = (label: string, value: string): Block => ({ type: 'row', label, value });

const samples: readonly (readonly [string, Document])[] = [
  ['a statement of 150 rows', statement()],
  ['a Welsh letter', welshLetter()],
  ['a LAID', laid()],
  ['a large household', largeHousehold()],
];

describe('a rendered document', () => {
  it.each(samples)('has the same bytes each time, in this renderer and in another: %s', async (_, document) => {
    const first = sha256(await renderer.render(document));
    expect(sha256(await renderer.render(document))).toBe(first);
    expect(sha256(await createPdfRenderer(fonts).render(structuredClone(document)))).toBe(first);
  });

  it('has other bytes when one character differs', async () => {
    const one = await renderer.render(documentOf([row('Rent', '£127.50')]));
    expect(sha256(await renderer.render(documentOf([row('Rent', '£127.51')])))).not.toBe(sha256(one));
  });

  it.each(samples)('says everything that the Document says, in its order: %s', async (_, document) => {
    const { tree, shown } = await read(document);
    const said = compact(nodesOf(tree, 'Document').map(allText).join(''));
    let from = 0;
    for (const line of documentText(document).split('\n')) {
      if (line === document.handling || line === document.title || line === document.subtitle) continue;
      for (const part of line.split(/ \| |: /)) {
        const wanted = compact(part).replace(/:$/, '');
        const at = said.indexOf(wanted, from);
        expect({ part, said: at >= 0 }).toEqual({ part, said: true });
        from = at + wanted.length;
      }
    }
    const marks = shown.map((run) => run.text).join(' ');
    expect(marks).toContain(document.handling ?? '');
  });

  it.each(samples)('keeps every line inside the text column and on the sheet: %s', async (_, document) => {
    for (const run of (await read(document)).shown) {
      expect(run.left).toBeGreaterThanOrEqual(59.9);
      expect(run.right).toBeLessThanOrEqual(535.4);
      expect(run.baseline).toBeGreaterThan(30);
      expect(run.baseline).toBeLessThan(run.artifact ? 812 : 786);
    }
  });

  it.each(samples)('counts its pages right on each page: %s', async (_, document) => {
    const { file, pageText } = await read(document);
    const count = file.getPageCount();
    for (let page = 0; page < count; page++) {
      const wanted = document.pageOf.replace('{page}', String(page + 1)).replace('{pages}', String(count));
      expect(pageText(page)).toContain(wanted);
      expect(pageText(page)).toContain(document.reference);
      expect(pageText(page)).toContain(document.footer);
      expect(pageText(page)).toContain(document.handling ?? '');
    }
  });

  it.each(samples)('embeds each font once, and stays below 70 kB: %s', async (_, document) => {
    const bytes = await renderer.render(document);
    const { file } = await readPdf(bytes);
    const fontFiles = file.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Length1')));
    expect(fontFiles).toHaveLength(2);
    expect(bytes.length).toBeLessThan(70_000);
  });

  it('takes title, language and date from the Document and no other time', async () => {
    const { file } = await read(welshLetter());
    expect(file.getTitle()).toBe('Eich cais: y dystiolaeth sydd ei hangen arnom');
    expect(textEntry(file.catalog, 'Lang')).toBe('cy-GB');
    expect(textEntry((await read(laid())).file.catalog, 'Lang')).toBe('en-GB');
    const info = file.context.lookup(file.context.trailerInfo.Info, PDFDict);
    expect(textEntry(info, 'CreationDate')).toBe('D:20090608140500');
    expect(textEntry(info, 'ModDate')).toBe('D:20090608140500');
    const metadata = file.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
    const packet = Buffer.from(metadata.contents).toString('utf8');
    expect(packet).toContain('Eich cais: y dystiolaeth sydd ei hangen arnom');
    expect(packet.match(/\d{4}-\d{2}-\d{2}T[\d:]+/g)).toEqual(['2009-06-08T14:05:00', '2009-06-08T14:05:00']);
    const preferences = file.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.lookup(PDFName.of('DisplayDocTitle'))).toBe(PDFBool.True);
  });

  it('is refused when it is not dated, rather than dated by a guess', async () => {
    await expect(renderer.render(documentOf([], { datedAt: 'yesterday' }))).rejects.toThrow('ISO local date');
  });

  it('is one page when it has no block at all', async () => {
    expect((await read(documentOf([]))).file.getPageCount()).toBe(1);
  });
});

describe('the structure tree', () => {
  it.each(samples)('is there, and every page is tied to it: %s', async (_, document) => {
    const { file } = await read(document);
    expect(file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'))).toBe(PDFBool.True);
    for (const [index, page] of file.getPages().entries()) {
      expect(page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber()).toBe(index);
      expect(page.node.lookup(PDFName.of('Tabs'), PDFName).decodeText()).toBe('S');
    }
  });

  it.each(samples)('holds all text but that of the running lines and repeated heads: %s', async (_, document) => {
    const { tree, shown } = await read(document);
    const own = shown.filter((run) => !run.artifact);
    expect(own.every((run) => run.mark !== undefined)).toBe(true);
    expect(compact(allText(tree)).length).toBe(compact(own.map((run) => run.text).join('')).length);
  });

  it('makes the title the one first-level heading, sections the second level, entries the third', async () => {
    const { tree } = await read(statement());
    expect(nodesOf(tree, 'H1').map((node) => node.text)).toEqual(['Customer Statement']);
    expect(nodesOf(tree, 'H2').map((node) => node.text)).toContain('Savings and property');
    expect(nodesOf(tree, 'H3').map((node) => node.text)).toContain('Job 2');
  });

  it('makes each fact a row whose label is the header of its value', async () => {
    const { tree } = await read(documentOf([row('Date of birth', '14/02/1971'), row('Tenure', 'Rents')]));
    const rows = nodesOf(tree, 'TR').map(({ children }) =>
      children.map(({ type, scope, text }) => [type, scope, text]),
    );
    expect(rows).toEqual([
      [
        ['TH', 'Row', 'Date of birth'],
        ['TD', undefined, '14/02/1971'],
      ],
      [
        ['TH', 'Row', 'Tenure'],
        ['TD', undefined, 'Rents'],
      ],
    ]);
    expect(nodesOf(tree, 'Table')).toHaveLength(1);
  });

  it('gives a table column headers once, though they are printed on each page', async () => {
    const { tree, shown } = await read(laid());
    const table = nodesOf(tree, 'Table').find((node) => node.children[0]?.text === 'Evidence verified');
    const headers = nodesOf(table as NonNullable<typeof table>, 'TH');
    expect(headers.map(({ scope, text }) => [scope, text])).toEqual(
      ['Item', 'Person', 'What was seen', 'Code', 'Verified by', 'Date used'].map((text) => ['Column', text]),
    );
    const printed = shown.filter((run) => run.text === 'Verified by');
    expect(printed.length).toBeGreaterThan(1);
    expect(printed.filter((run) => !run.artifact)).toHaveLength(1);
  });

  it('keeps a space between words that stand on two lines', async () => {
    const label = 'What is the total of your savings and investments, and those of your partner?';
    const { tree } = await read(documentOf([row(label, 'none')]));
    expect(nodesOf(tree, 'TH')[0]?.text).toBe(label);
  });
});

describe('what is not plain English', () => {
  it('has its Welsh letters in the fonts that every document carries, in both weights', async () => {
    const letters = 'Ŵŵ Ŷŷ Ẁẁ Ẃẃ Ẅẅ Ỳỳ Ýý Ÿÿ Ââ Êê Îî Ôô Ûû Ïï Łódź';
    const { shown, tree } = await read(
      documentOf([{ type: 'row', label: letters, value: letters, mark: 'unanswered' }, row('a', letters)]),
    );
    expect(nodesOf(tree, 'TD').map((node) => node.text)).toEqual([letters, letters]);
    expect(new Set(shown.map((run) => run.font))).toEqual(new Set(['/F1', '/F2']));
  });

  it('composes a letter and a loose accent', async () => {
    const { text } = await read(documentOf([row('Name', 'Sia\u0302n W\u0302yn')]));
    expect(text).toContain('Siân Ŵyn');
  });

  it('borrows glyphs from the full font for other alphabets, embedding those alone', async () => {
    const plain = await renderer.render(documentOf([row('Name', 'Nguyen')]));
    const bytes = await renderer.render(documentOf([row('Name', 'Nguyễn Ελένη Иванова')]));
    const { text, shown } = await readPdf(bytes);
    expect(text).toContain('Nguyễn Ελένη Иванова');
    expect(shown.some((run) => run.font === '/F3')).toBe(true);
    expect(bytes.length - plain.length).toBeLessThan(6_000);
  });

  it('shows a replacement for a glyph that no font has, and still copies out the truth', async () => {
    const name = '日本 😀 عربي';
    for (const files of [fonts, { regular: fonts.regular, bold: fonts.bold }]) {
      const { text } = await readPdf(await createPdfRenderer(files).render(documentOf([row('Name', name)])));
      expect(text).toContain(name);
    }
  });

  it('survives control characters, lone surrogates and line breaks', async () => {
    const { text } = await read(documentOf([row('A\u0000\u0007b', 'one\r\ntwo\tthree \ud800 fo\u00adur\u200b')]));
    expect(text).toContain('Ab');
    expect(text).toContain('one two three \uFFFD four');
  });
});

function allText(node: ReadPdf['tree']): string {
  return node.text + node.children.map(allText).join('');
}
