/** A document as parts to read one at a time: a section each, under its heading; what stands before the first is one too. */
import type { Block, Document } from '../../shared/document/document.ts';

export interface ReadingPage {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function intoPages(document: Document): readonly ReadingPage[] {
  const pages: { title: string; blocks: Block[] }[] = [{ title: document.title, blocks: [] }];
  for (const block of document.blocks.flatMap(opened)) {
    if (block.type === 'heading' && block.level === 1) pages.push({ title: block.text, blocks: [] });
    else pages.at(-1)?.blocks.push(block);
  }
  return pages.filter(({ blocks }) => blocks.length > 0);
}

/** A group that begins a section is opened, so that its heading is found. */
const opened = (block: Block): readonly Block[] => {
  const first = block.type === 'keepTogether' ? block.blocks[0] : undefined;
  return block.type === 'keepTogether' && first?.type === 'heading' && first.level === 1 ? block.blocks : [block];
};
