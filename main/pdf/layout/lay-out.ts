/** Document -> pieces, block by block. */
import type { Block, Document, KeepTogetherBlock, RowBlock } from '../../../shared/document/document.ts';
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
    for (const block of document.blocks) addBlock(flow, block);
    return;
  }
  const count = rest.findIndex((block) => block.type !== 'row' || block.mark !== undefined);
  const leading = rest.slice(0, count === -1 ? rest.length : count) as RowBlock[];
  const facts = leading.length > factsBesideMax ? [] : leading;
  addLetterhead(flow, document, first, facts);
  for (const block of rest.slice(facts.length)) addBlock(flow, block);
}

function addBlock(flow: Flow, block: Block): void {
  if (block.type !== 'row' && block.type !== 'keepTogether') flow.rows = undefined;
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
    case 'address':
      return addAddress(flow, block);
    case 'keepTogether':
      return addTogether(flow, block);
  }
}

/** Every piece but the last holds on to the next; links that are already tight stay so. */
function addTogether(flow: Flow, block: KeepTogetherBlock): void {
  const start = flow.pieces.length;
  for (const inner of block.blocks) addBlock(flow, inner);
  for (let index = start; index < flow.pieces.length - 1; index++) {
    const piece = flow.pieces[index];
    if (piece?.link === 'none') flow.pieces[index] = { ...piece, link: 'loose' };
  }
}
