/** What a newer document says otherwise than the one before: compared fact by fact, under the heading each stands. */
import type { Block, Document } from './document.ts';

/** A fact that was changed; null where it was not there before, or is not there any more. */
export interface LineChange {
  /** Section of the document, and the entry in it ("Job 1") where there is one. */
  readonly place: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface PlacedLine {
  readonly key: string;
  readonly place: string;
  readonly label: string;
  readonly value: string;
}

/** A whole line ("Evidence: V (…)") is compared by what stands before its first colon. */
function cut(text: string): readonly [label: string, value: string] {
  const at = text.indexOf(': ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
}

function placedLines(blocks: readonly Block[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  const times = new Map<string, number>();
  let [section, entry] = ['', ''];
  const add = (label: string, value: string): void => {
    const place = entry === '' ? section : `${section}, ${entry}`;
    const name = `${place}\n${label}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    lines.push({ key: `${name}\n${time}`, place, label, value });
  };
  const walk = (inside: readonly Block[]): void => {
    for (const block of inside) {
      if (block.type === 'heading') [section, entry] = block.level === 1 ? [block.text, ''] : [section, block.text];
      else if (block.type === 'row') add(block.label, block.value);
      else if (block.type === 'line') add(...cut(block.text));
      else if (block.type === 'list') for (const item of block.items) add(item, '');
      else if (block.type === 'keepTogether') {
        walk(block.blocks);
        entry = '';
      }
    }
  };
  walk(blocks);
  return lines;
}

/** In the order of the newer document; what is gone comes last. `passedOver`: labels that differ in every printing. */
export function lineChanges(before: Document, after: Document, passedOver: readonly string[]): readonly LineChange[] {
  const old = new Map(placedLines(before.blocks).map((line) => [line.key, line]));
  const changes: LineChange[] = [];
  for (const { key, place, label, value } of placedLines(after.blocks)) {
    const known = old.get(key);
    old.delete(key);
    if (known?.value !== value) changes.push({ place, label, before: known?.value ?? null, after: value });
  }
  for (const { place, label, value } of old.values()) changes.push({ place, label, before: value, after: null });
  return changes.filter(({ label }) => !passedOver.includes(label));
}
