import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../main/pdf/font/load-fonts.ts';
import { paginate } from '../../../../main/pdf/layout/paginate.ts';
import type { Link, Piece } from '../../../../main/pdf/layout/piece.ts';
import { createPdfRenderer } from '../../../../main/pdf/render.ts';
import type { Block, Document } from '../../../../shared/document/document.ts';
import { nodesOf, type ReadPdf, readPdf, type ShownText } from './read-pdf.ts';
import { documentOf, largeHousehold, statement, welshLetter } from './sample.ts';

const renderer = createPdfRenderer(loadFonts(new URL('../../../../assets', import.meta.url).pathname));
const read = async (document: Document): Promise<ReadPdf> => readPdf(await renderer.render(document));
const row = (label: string, value = 'Yes'): Block => ({ type: 'row', label, value });
const rows = (count: number): Block[] => Array.from({ length: count }, (_, index) => row(`Row ${index}`));
const firstOf = (read: ReadPdf, text: string): ShownText => {
  const found = read.shown.find((run) => run.text.trim() === text);
  if (found === undefined) throw new Error(`not printed: ${text}`);
  return found;
};
const millimetre = 72 / 25.4;

const piece = (height: number, link: Link = 'none', before = 0): Piece => ({
  height,
  before,
  link,
  paint: () => undefined,
});
const heights = (pieces: readonly Piece[]): number[][] =>
  paginate(pieces, { top: 0, bottom: 100 }).map((page) => page.map((placed) => placed.piece.height));

describe('the page breaker', () => {
  it('fills a page to its last point and no further', () => {
    expect(heights([piece(60), piece(40), piece(1)])).toEqual([[60, 40], [1]]);
  });

  it('takes a heading along with what follows it', () => {
    expect(heights([piece(70), piece(10, 'tight'), piece(30)])).toEqual([[70], [10, 30]]);
  });

  it('takes a whole group along when one page can hold it', () => {
    expect(heights([piece(50), piece(30, 'loose'), piece(30, 'loose'), piece(30)])).toEqual([[50], [30, 30, 30]]);
  });

  it('lets a group flow when no page can hold it, without leaving a heading behind', () => {
    expect(heights([piece(80), piece(11, 'tight'), piece(41, 'loose'), piece(42, 'loose'), piece(43)])).toEqual([
      [80],
      [11, 41, 42],
      [43],
    ]);
  });

  it('drops the space above at the top of a page', () => {
    const [, second] = paginate([piece(90), piece(20, 'none', 15)], { top: 0, bottom: 100 });
    expect(second?.[0]?.top).toBe(0);
  });

  it('puts the head above a row that begins a page, and counts its height', () => {
    const head = piece(9);
    const body = (): Piece => ({ ...piece(46), head });
    expect(heights([piece(9), body(), body(), body()])).toEqual([
      [9, 46],
      [9, 46],
      [9, 46],
    ]);
  });

  it('places a piece taller than a page alone, and goes on', () => {
    expect(heights([piece(10), piece(150), piece(10)])).toEqual([[10], [150], [10]]);
  });
});

describe('a page', () => {
  it.each([statement(), largeHousehold(), ...[30, 31, 32, 33, 34, 35].map((count) => headingAfter(count))])(
    'never ends with a heading',
    async (document) => {
      const { shown, tree } = await read(document);
      const headings = new Set([...nodesOf(tree, 'H2'), ...nodesOf(tree, 'H3')].map((node) => node.text));
      const pageCount = (shown.at(-1)?.page ?? 0) + 1;
      for (let page = 0; page < pageCount; page++) {
        const last = shown.filter((run) => run.page === page && !run.artifact).at(-1);
        expect(headings.has(last?.text ?? '')).toBe(false);
      }
    },
  );

  it('keeps the entry heading of a deep roster on the page of its first row', async () => {
    const read_ = await read(largeHousehold());
    for (const child of [1, 2, 3, 4, 5, 6, 7]) {
      expect(firstOf(read_, `0${child}/05/2001`).page - firstOf(read_, `Child ${child}`).page).toBeLessThanOrEqual(1);
      const heading = firstOf(read_, `Child ${child}`);
      const name = read_.shown.find((run) => run.text.includes(`Cholmondeley ${child}`));
      expect(name?.page).toBe(heading.page);
    }
  });

  it('keeps a group together, so that nobody signs a page without the declaration', async () => {
    for (const count of [20, 22, 24, 26, 28, 30]) {
      const group: Block = {
        type: 'keepTogether',
        blocks: [
          { type: 'paragraph', text: 'I declare this.' },
          {
            type: 'signature',
            title: 'Sign here',
            fields: [{ label: 'Signature' }, { label: 'Date', value: '08/06/2009' }],
          },
        ],
      };
      const read_ = await read(documentOf([...rows(count), group]));
      const pages = ['I declare this.', 'Sign here', 'Signature', '08/06/2009'].map(
        (text) => firstOf(read_, text).page,
      );
      expect(new Set(pages).size).toBe(1);
    }
  });

  it('never cuts a signature box, even outside of a group', async () => {
    const box: Block = {
      type: 'signature',
      title: 'Sign here',
      fields: [{ label: 'Signature' }, { label: 'Place' }, { label: 'Date' }],
    };
    for (const count of [24, 26, 28, 30]) {
      const read_ = await read(documentOf([...rows(count), box]));
      expect(firstOf(read_, 'Date').page).toBe(firstOf(read_, 'Sign here').page);
    }
  });
});

describe('a long text', () => {
  it('is broken inside a word that is wider than its column, and nothing of it is lost', async () => {
    const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3);
    const table: Block = {
      type: 'table',
      caption: '',
      columns: [
        { title: 'A', width: 1 },
        { title: 'B', width: 9 },
        { title: 'Sum', width: 1, align: 'end' },
      ],
      rows: [[word, word, word]],
    };
    const { tree, shown } = await read(documentOf([row(word, word), { type: 'line', text: word }, table]));
    for (const node of [...nodesOf(tree, 'TD'), ...nodesOf(tree, 'TH').slice(0, 1)]) expect(node.text).toBe(word);
    for (const run of shown) expect(run.right).toBeLessThanOrEqual(535.4);
    const cells = shown.filter((run) => run.size === 9 && run.text !== 'A' && run.text !== 'B' && run.text !== 'Sum');
    const narrow = cells.filter((run) => run.left < 61);
    expect(Math.max(...narrow.map((run) => run.right))).toBeLessThanOrEqual(60 + (475.28 - 20) / 11 + 0.1);
  });

  it('flows over pages when one answer fills more than a page', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `word${index}`).join(' ');
    const { tree, file } = await read(documentOf([row('Anything else?', words)]));
    expect(file.getPageCount()).toBeGreaterThan(2);
    expect(nodesOf(tree, 'TD')[0]?.text).toBe(words);
  });

  it('leaves neither the first nor the last line of a paragraph alone on a page', async () => {
    const text = 'Every word of this paragraph is there to make it some five lines long. '.repeat(7).trim();
    for (const count of [28, 29, 30, 31, 32, 33, 34]) {
      const { shown } = await read(documentOf([...rows(count), { type: 'paragraph', text }]));
      const lines = shown.filter((run) => !run.artifact && run.text.length > 60);
      for (const page of new Set(lines.map((run) => run.page))) {
        expect(lines.filter((run) => run.page === page).length).toBeGreaterThan(1);
      }
    }
  });
});

describe('a posted document', () => {
  it('has its address in the window of a DL envelope, and its title below the fold', async () => {
    const read_ = await read(welshLetter());
    for (const line of ['Mrs Siân Ŷnyr-Ŵyn', 'LL61 5UJ']) {
      const { left, right, baseline } = firstOf(read_, line);
      expect(left).toBeGreaterThan(20 * millimetre);
      expect(right).toBeLessThan(105 * millimetre);
      expect(baseline).toBeGreaterThan(50 * millimetre);
      expect(baseline).toBeLessThan(88 * millimetre);
    }
    expect(firstOf(read_, welshLetter().title).baseline).toBeGreaterThan(92 * millimetre);
  });

  it('has the facts that follow the address beside it, out of sight of the window', async () => {
    const read_ = await read(welshLetter());
    for (const text of ['Eich cyfeirnod', 'CMS-2009-0471-3382', 'Dyddiad', '8 Mehefin 2009']) {
      const { left, baseline } = firstOf(read_, text);
      expect(left).toBeGreaterThan(115 * millimetre);
      expect(baseline).toBeLessThan(92 * millimetre);
    }
    expect(nodesOf(read_.tree, 'TH').map((node) => node.text)).toEqual(['Eich cyfeirnod', 'Dyddiad']);
  });

  it('pushes the title down below a long address', async () => {
    const lines = Array.from({ length: 14 }, (_, index) => `Line ${index} of an address`);
    const read_ = await read(documentOf([{ type: 'address', lines }]));
    expect(firstOf(read_, 'Customer Statement').baseline).toBeGreaterThan(
      firstOf(read_, 'Line 13 of an address').baseline + 14,
    );
  });
});

function headingAfter(count: number): Document {
  return documentOf([
    ...rows(count),
    { type: 'heading', level: 1, text: 'Section' },
    { type: 'heading', level: 2, text: 'Entry' },
    ...rows(5),
  ]);
}
