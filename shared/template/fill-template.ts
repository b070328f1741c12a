/** A parsed template with its placeholders filled, as the blocks of a page. */
import { fail, ok, type Result } from '../base/result.ts';
import type { Block, ListBlock } from '../document/document.ts';
import { failure } from '../error/failure.ts';
import type { Line, TemplatePiece } from './parse-template.ts';
import type { Condition, Placeholder } from './placeholder.ts';

export interface TemplateFacts {
  /** What is known; a text that names what is not cannot be printed. */
  readonly values: Readonly<Partial<Record<Placeholder, string>>>;
  readonly holds: Readonly<Partial<Record<Condition, boolean>>>;
}

/** Failure: template.noValue naming the placeholder. Nothing is printed with a gap in it. */
export function fillTemplate(
  pieces: readonly TemplatePiece[],
  { values, holds }: TemplateFacts,
): Result<readonly Block[]> {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    if (piece.when !== undefined && holds[piece.when] !== true) continue;
    const text = fillLine(piece.text, values);
    if (!text.ok) return text;
    if (piece.type === 'item') addItem(blocks, text.value, piece.box ? 'checkbox' : 'dot');
    else if (piece.type === 'heading') blocks.push({ type: 'heading', level: piece.level, text: text.value });
    else blocks.push({ type: 'paragraph', text: text.value, ...(piece.note ? { emphasis: 'note' as const } : {}) });
  }
  return ok(headingsWithText(blocks));
}

function fillLine(line: Line, values: TemplateFacts['values']): Result<string> {
  const texts: string[] = [];
  for (const part of line) {
    const text = 'text' in part ? part.text : values[part.placeholder];
    if (text === undefined || text === '') {
      const name = 'placeholder' in part ? part.placeholder : '';
      return fail(failure('template.noValue', { name }, name));
    }
    texts.push(text);
  }
  return ok(texts.join(''));
}

/** Neighbouring items of one kind are one list. */
function addItem(blocks: Block[], text: string, bullet: 'dot' | 'checkbox'): void {
  const last = blocks.at(-1);
  if (last?.type !== 'list' || last.bullet !== bullet) {
    blocks.push({ type: 'list', items: [text], bullet });
    return;
  }
  blocks[blocks.length - 1] = { ...last, items: [...last.items, text] } satisfies ListBlock;
}

/** A heading stays with what is under it, and words that end in a colon with the list that they begin. */
function headingsWithText(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let leading: Block[] = [];
  for (const block of blocks) {
    leading.push(block);
    if (block.type === 'heading' || (block.type === 'paragraph' && /[:：]$/.test(block.text))) continue;
    kept.push(...together(leading));
    leading = [];
  }
  return [...kept, ...leading];
}

const together = (blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 1 ? [{ type: 'keepTogether', blocks }] : blocks;
