/** The plain-text rendering of a Document: what is printed before any line is wrapped for paper. */
import type { Block, Document } from './document.ts';

/** One line each for facts and whole lines; a line break inside a text becomes a space (catalogue, process.documents). */
export function documentText(document: Document): string {
  const head = [document.handling, document.title, document.subtitle].filter((line) => line !== undefined);
  return [...head, ...document.blocks.flatMap(blockLines)].map(oneLine).join('\n');
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'line':
    case 'paragraph':
      return [block.text];
    case 'row':
      return [block.value === '' ? block.label : `${block.label}: ${block.value}`];
    case 'list':
      return block.items;
    case 'table':
      return [
        block.caption,
        block.columns.map((column) => column.title).join(' | '),
        ...block.rows.map((row) => row.join(' | ')),
      ];
    case 'signature':
      return [
        block.title,
        ...block.fields.map((field) =>
          field.value === undefined ? `${field.label}:` : `${field.label}: ${field.value}`,
        ),
      ];
    case 'barcode':
      return [`${block.label}: ${block.value}`];
    case 'address':
      return block.lines;
    case 'keepTogether':
      return block.blocks.flatMap(blockLines);
  }
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
