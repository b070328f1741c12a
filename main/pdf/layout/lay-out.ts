/** Document -> pieces, block by block. */
import type { Block, Document, KeepTogetherBlock, RowBlock } from '../../../shared/document/document.ts';
import { addBarcode } from './barcode.ts';
import { addRow } from './fact-row.ts';
import type { Flow } from './flow.ts';
import { addLetterhead } from './letterhead.ts';
import { addHeading, addLine, addList, addParagraph } from './prose.ts';
import { addSignature } from './signature.ts';
import { addTable } from './table.ts';
import { addAddress, addTitle } from './title.ts';

/** More facts than these do not fit beside the address and are printed in the text. */
const factsBesideMax = 4;

/**
 * Measures a whole document. One whose first block is an address is laid out for a window envelope, and the facts right
 * after the address (reference, date) stand beside it.
 */
export function layOut(flow: Flow, document: Document): void {
  const [first, ...rest] = document.blocks;
  if (first?.type !== 'address') {
    addTitle(flow, document);
    addBlocks(flow, document.blocks);
    return;
  }
  const count = rest.findIndex((block) => block.type !== 'row' || block.mark !== undefined);
  const leading = rest.slice(0, count === -1 ? rest.length : count) as RowBlock[];
  const facts = leading.length > factsBesideMax ? [] : leading;
  addLetterhead(flow, document, first, facts);
  addBlocks(flow, rest.slice(facts.length));
}

/**
 * Adds blocks one after the other. The first and the last two facts of a run don't part, so that none stands alone, nor
 * does a paragraph from the fact that it introduces or sums up.
 */
function addBlocks(flow: Flow, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    addBlock(flow, block);
    const [before, next, afterNext] = [blocks[index - 1], blocks[index + 1], blocks[index + 2]];
    if ((block.type !== 'row' && block.type !== 'paragraph') || next === undefined) continue;
    const introduces = block.type === 'paragraph' && next.type === 'row';
    const opens = block.type === 'row' && before?.type === 'heading' && (next.type === 'row' || isEntry(next));
    const closes = next.type === 'row' && afterNext?.type !== 'row';
    const last = flow.pieces.length - 1;
    const piece = flow.pieces[last];
    const concluded = block.type === 'row' && next.type === 'paragraph';
    if (piece !== undefined && (introduces || opens || closes || concluded))
      flow.pieces[last] = { ...piece, link: 'tight' };
  }
}

/** "Job 1" and its facts. */
function isEntry(block: Block | undefined): boolean {
  const first = block?.type === 'keepTogether' ? block.blocks[0] : undefined;
  return first?.type === 'heading' && first.level === 2;
}

function addBlock(flow: Flow, block: Block): void {
  if (block.type !== 'row' && block.type !== 'keepTogether') flow.rows = undefined;
  if (block.type !== 'row') flow.afterEntry = flow.afterEntry && block.type === 'keepTogether';
  switch (block.type) {
    case 'heading':
      return addHeading(flow, block);
    case 'row':
      return addRow(flow, block);
    case 'line':
      return addLine(flow, block);
    case 'paragraph':
      return addParagraph(flow, block);
    case 'list':
      return addList(flow, block);
    case 'table':
      return addTable(flow, block);
    case 'signature':
      return addSignature(flow, block);
    case 'barcode':
      return addBarcode(flow, block);
    case 'address':
      return addAddress(flow, block);
    case 'keepTogether':
      return addTogether(flow, block);
  }
}

/** A longer entry may go on over the page, rather than leave so much of a page empty. */
const wholeEntry = 1 / 3;

/** Every piece but the last holds on to the next; links that are already tight stay so. */
function addTogether(flow: Flow, block: KeepTogetherBlock): void {
  const start = flow.pieces.length;
  const entry = isEntry(block);
  flow.inEntry = entry;
  addBlocks(flow, block.blocks);
  flow.inEntry = false;
  if (entry) [flow.afterEntry, flow.rows] = [true, undefined];
  const height = flow.pieces.slice(start).reduce((sum, piece) => sum + piece.before + piece.height, 0);
  if (entry && height > flow.look.columnHeight * wholeEntry) return;
  for (let index = start; index < flow.pieces.length - 1; index++) {
    const piece = flow.pieces[index];
    if (piece?.link === 'none') flow.pieces[index] = { ...piece, link: 'loose' };
  }
}
