import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../main/pdf/font/load-fonts.ts';
import { page } from '../../../../main/pdf/layout/theme.ts';
import { createPdfRenderer } from '../../../../main/pdf/render.ts';
import type { Language } from '../../../../shared/base/language.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { Block, CaseDocumentKind, Document } from '../../../../shared/document/document.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { printContext } from '../../../../shared/document/fact/print-context.ts';
import { composeLaid } from '../../../../shared/laid/compose.ts';
import { composeEvidenceLetter } from '../../../../shared/letter/evidence.ts';
import { composeInterviewSheet } from '../../../../shared/letter/interview-sheet.ts';
import { composeSecondaryLetter } from '../../../../shared/letter/secondary.ts';
import { composeFastTrack } from '../../../../shared/paper/fast-track.ts';
import { composeStatement } from '../../../../shared/statement/compose.ts';
import { longCase, longText, longWords, unansweredCase } from '../../../support/long-case.ts';
import type { CasePlayer } from '../../shared/claim/support/case-player.ts';
import { type ReadPdf, readPdf, type ShownText } from './read-pdf.ts';

const renderer = createPdfRenderer(loadFonts(new URL('../../../../assets', import.meta.url).pathname));
const files = new Map<Document, Promise<ReadPdf>>();

/** Each document is rendered and read back once: it is the same for all that is asked of it. */
function read(document: Document): Promise<ReadPdf> {
  const file = files.get(document) ?? renderer.render(document).then(readPdf);
  files.set(document, file);
  return file;
}

/** The papers of the whole case; the calculation and form CMS1 have tests of their own. */
type CasePaper = Exclude<CaseDocumentKind, 'calculation' | `cms1${string}`>;

function compose(player: CasePlayer, kind: CasePaper, language: Language): Document {
  const parts = [player.interview, player.process, player.assess(), player.meta(language)] as const;
  switch (kind) {
    case 'statement':
      return composeStatement(...parts);
    case 'laid':
      return composeLaid(...parts);
    case 'evidenceLetter':
      return mustBeOk(composeEvidenceLetter(...parts));
    case 'secondaryLetter':
      return mustBeOk(composeSecondaryLetter(...parts));
    case 'interviewSheet':
      return composeInterviewSheet(printContext(...parts), []);
    case 'fastTrack':
      player.apply({ type: 'fastTrackChosen', payload: { reason: longText(400) } });
      return mustBeOk(composeFastTrack(player.interview, player.process, player.assess(), player.meta(language)));
    default:
      throw new Error(`${kind} is made from a template`);
  }
}

const cases = { 'a case at every limit': longCase(), 'a case without an answer': unansweredCase() };
const documents = Object.entries(cases).flatMap(([of, player]) =>
  (['statement', 'laid', 'evidenceLetter', 'secondaryLetter', 'interviewSheet', 'fastTrack'] as const).flatMap((kind) =>
    (['en', 'cy'] as const).map((language) => [kind, of, language, compose(player, kind, language)] as const),
  ),
);

/** Without spaces, for a line may be broken anywhere between words and inside long ones. */
const squash = (text: string): string => text.replace(/\s+/g, '');

/** The texts of a block as they stand one after the other on paper. */
function printed(block: Block): readonly string[] {
  switch (block.type) {
    case 'row':
      return [block.label + block.value];
    case 'table':
      return [
        block.caption,
        block.columns.map(({ title }) => title).join(''),
        ...block.rows.map((row) => row.join('')),
      ];
    case 'signature':
      return [block.title, ...block.fields.map(({ label, value = '' }) => label + value)];
    case 'list':
      return block.items;
    case 'barcode':
      return [`${block.label} ${block.value}`];
    case 'address':
      return block.lines;
    case 'keepTogether':
      return block.blocks.flatMap(printed);
    default:
      return [block.text];
  }
}

const overlap = (a: ShownText, b: ShownText): boolean =>
  a.page === b.page &&
  Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * 0.6 &&
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1;

describe.each(documents)('%s of %s in %s', (kind, _of, _language, document) => {
  it('loses nothing of its text, in reading order', async () => {
    const text = squash((await read(document)).text);
    const letter = kind === 'evidenceLetter' || kind === 'secondaryLetter';
    let from = 0;
    for (const line of document.blocks.flatMap(printed)) {
      const at = text.indexOf(squash(line), letter ? 0 : from);
      expect(at, `lost: ${line}`).toBeGreaterThanOrEqual(0);
      from = at + squash(line).length;
    }
  });

  it('has no text outside the margins and none over other text', async () => {
    const { shown } = await read(document);
    for (const run of shown) {
      expect(run.left, run.text).toBeGreaterThanOrEqual(page.left - 0.1);
      expect(run.right, run.text).toBeLessThanOrEqual(page.right + 0.1);
      if (run.artifact) continue;
      expect(run.baseline, run.text).toBeGreaterThan(page.top);
      expect(run.baseline, run.text).toBeLessThanOrEqual(page.bottom);
    }
    for (const page of new Set(shown.map((run) => run.page))) {
      const runs = shown.filter((run) => run.page === page);
      for (const [index, run] of runs.entries()) {
        expect(runs.slice(index + 1).find((other) => overlap(run, other))?.text).toBeUndefined();
      }
    }
  });

  it('leaves no page less than a tenth full but the last, and numbers them all', async () => {
    const { shown, file } = await read(document);
    const count = file.getPageCount();
    expect(count).toBeLessThanOrEqual(kind.endsWith('Letter') ? 5 : 65);
    for (let number = 1; number <= count; number += 1) {
      const runs = shown.filter((run) => run.page === number - 1);
      expect(runs.some(({ text }) => text === pageOf(document, number, count))).toBe(true);
      const depth = Math.max(...runs.filter(({ artifact }) => !artifact).map(({ baseline }) => baseline)) - page.top;
      if (number < count) expect(depth).toBeGreaterThan((page.bottom - page.top) / 10);
    }
  });
});

const pageOf = (document: Document, number: number, count: number): string =>
  document.pageOf.replace('{page}', String(number)).replace('{pages}', String(count));

describe('a case at every limit', () => {
  it('has what makes it one', () => {
    const lines = documentText(compose(longCase(), 'statement', 'cy')).split('\n');
    for (const heading of ['Plentyn 7', 'Swydd 10', 'Taliad 60', 'Cyfrif 30', 'Person 4'])
      expect(lines).toContain(heading);
    expect(lines.some((line) => line.endsWith(longText(4000)))).toBe(true);
    expect(lines.some((line) => line.includes(longWords))).toBe(true);
  });

  it('marks every fact without an answer, on both documents', () => {
    const player = unansweredCase();
    for (const kind of ['statement', 'laid'] as const) {
      const flat = (block: Block): readonly Block[] =>
        block.type === 'keepTogether' ? block.blocks.flatMap(flat) : [block];
      const rows = compose(player, kind, 'en')
        .blocks.flatMap(flat)
        .filter((block) => block.type === 'row');
      const open = rows.filter(({ value }) => value.includes('unanswered'));
      expect(open.length).toBeGreaterThan(400);
      expect(open.every(({ mark }) => mark === 'unanswered')).toBe(true);
    }
  });
});
