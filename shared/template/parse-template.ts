/**
 * A template as text: `# ` begins a section, `## ` a smaller heading, `- ` an item of a list, `- [ ] ` one with a box to tick,
 * `> ` a note; other lines up to an empty one are a paragraph. `{{name}}` is a placeholder; `{{#if condition}}` to `{{/if}}`, each
 * on a line of its own, is printed only where the condition holds. Nothing else has a meaning, so no text can do harm.
 */
import {
  type Condition,
  isCondition,
  isPlaceholder,
  mayDependOn,
  mayName,
  type Placeholder,
  type Scope,
} from './placeholder.ts';
import { lineMax, type ProblemCode, type TemplateProblem, templateMax } from './problem.ts';

export type Part = { readonly text: string } | { readonly placeholder: Placeholder };
export type Line = readonly Part[];

export type TemplatePiece = {
  /** Printed only where it holds. */
  readonly when?: Condition;
  /** From 1, for saying where something is wrong. */
  readonly line: number;
} & (
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: Line }
  | { readonly type: 'paragraph'; readonly note: boolean; readonly text: Line }
  | { readonly type: 'item'; readonly box: boolean; readonly text: Line }
);

export interface ParsedTemplate {
  readonly pieces: readonly TemplatePiece[];
  readonly problems: readonly TemplateProblem[];
}

/** Reads the whole text and tells everything that is wrong with it; `scope` is left out where any product's text may come. */
export function parseTemplate(text: string, scope?: Scope): ParsedTemplate {
  const reader = new Reader(scope);
  if (text.trim() === '') return { pieces: [], problems: [{ line: 1, code: 'empty' }] };
  if (text.length > templateMax) return { pieces: [], problems: [{ line: 1, code: 'tooLong' }] };
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) reader.read(line.trim(), index + 1);
  return reader.end();
}

const shortened = (name: string): string => name.slice(0, 40);
// Control characters, and those that turn the direction of writing or are no characters at all.
const unprintable = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

class Reader {
  readonly #scope: Scope | undefined;
  readonly #pieces: TemplatePiece[] = [];
  readonly #problems: TemplateProblem[] = [];
  #paragraph: { readonly line: number; readonly note: boolean; readonly texts: string[] } | undefined;
  #condition: { readonly name: Condition | undefined; readonly line: number; pieces: number } | undefined;

  constructor(scope: Scope | undefined) {
    this.#scope = scope;
  }

  read(line: string, number: number): void {
    if (line.length > lineMax) this.#refuse(number, 'lineTooLong');
    if (unprintable.test(line.replaceAll('\t', ' '))) return this.#refuse(number, 'character');
    if (line === '') return this.#endParagraph();
    if (/^\{\{\s*[#/]/.test(line)) return this.#readCondition(line, number);
    const heading = /^(#{1,2})(?:\s+(.*))?$/.exec(line);
    if (heading !== null) return this.#readHeading(heading[1]?.length === 2 ? 2 : 1, heading[2] ?? '', number);
    const item = /^-(?:\s+(\[ ?\])?\s*(.*))?$/.exec(line);
    if (item !== null) return this.#readItem(item[1] !== undefined, item[2] ?? '', number);
    this.#readWords(line, number);
  }

  end(): ParsedTemplate {
    this.#endParagraph();
    if (this.#condition !== undefined) this.#refuse(this.#condition.line, 'notEnded');
    if (this.#pieces.length === 0 && this.#problems.length === 0) this.#refuse(1, 'empty');
    return { pieces: this.#pieces, problems: this.#problems };
  }

  #readHeading(level: 1 | 2, words: string, line: number): void {
    this.#endParagraph();
    if (words === '') return this.#refuse(line, 'headingEmpty');
    this.#add({ type: 'heading', level, text: this.#parts(words, line), line });
  }

  #readItem(box: boolean, words: string, line: number): void {
    this.#endParagraph();
    if (words === '') return this.#refuse(line, 'itemEmpty');
    this.#add({ type: 'item', box, text: this.#parts(words, line), line });
  }

  #readWords(line: string, number: number): void {
    const note = line.startsWith('> ');
    if (this.#paragraph !== undefined && this.#paragraph.note !== note) this.#endParagraph();
    this.#paragraph ??= { line: number, note, texts: [] };
    // Placeholders are looked for line by line, so that a problem is at its line.
    this.#paragraph.texts.push(note ? line.slice(2) : line);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined) return;
    this.#paragraph = undefined;
    const text = paragraph.texts.flatMap((line, index): Part[] => [
      ...(index === 0 ? [] : [{ text: ' ' }]),
      ...this.#parts(line, paragraph.line + index),
    ]);
    this.#add({ type: 'paragraph', note: paragraph.note, text, line: paragraph.line });
  }

  #readCondition(line: string, number: number): void {
    this.#endParagraph();
    const opened = /^\{\{\s*#if\s+([\w.]+)\s*\}\}$/.exec(line);
    if (opened !== null) return this.#openCondition(opened[1] ?? '', number);
    if (!/^\{\{\s*\/if\s*\}\}$/.test(line)) return this.#refuse(number, 'notAlone');
    if (this.#condition === undefined) return this.#refuse(number, 'notOpened');
    if (this.#condition.pieces === this.#pieces.length) this.#refuse(this.#condition.line, 'conditionEmpty');
    this.#condition = undefined;
  }

  #openCondition(name: string, line: number): void {
    if (this.#condition !== undefined) this.#refuse(line, 'nested');
    const known = isCondition(name) ? name : undefined;
    if (known === undefined) this.#refuse(line, 'unknownCondition', name);
    else if (this.#scope !== undefined && !mayDependOn(known, this.#scope)) this.#refuse(line, 'notHere', name);
    this.#condition = { name: known, line, pieces: this.#pieces.length };
  }

  #parts(words: string, line: number): Line {
    const parts: Part[] = [];
    let rest = words;
    for (let at = rest.indexOf('{{'); at >= 0; at = rest.indexOf('{{')) {
      const end = rest.indexOf('}}', at);
      if (end < 0) {
        this.#refuse(line, 'unclosed');
        return parts;
      }
      this.#addWords(parts, rest.slice(0, at), line);
      this.#addPlaceholder(parts, rest.slice(at + 2, end).trim(), line);
      rest = rest.slice(end + 2);
    }
    this.#addWords(parts, rest, line);
    return parts;
  }

  #addWords(parts: Part[], text: string, line: number): void {
    if (text.includes('}}')) this.#refuse(line, 'strayClose');
    if (text !== '') parts.push({ text });
  }

  #addPlaceholder(parts: Part[], name: string, line: number): void {
    if (/^[#/]/.test(name)) this.#refuse(line, 'notAlone');
    else if (!isPlaceholder(name)) this.#refuse(line, 'unknownPlaceholder', name);
    else if (this.#scope !== undefined && !mayName(name, this.#scope)) this.#refuse(line, 'notHere', name);
    else parts.push({ placeholder: name });
  }

  #add(piece: TemplatePiece): void {
    const when = this.#condition?.name;
    this.#pieces.push(when === undefined ? piece : { ...piece, when });
  }

  #refuse(line: number, code: ProblemCode, name?: string): void {
    this.#problems.push({ line, code, ...(name === undefined ? {} : { name: shortened(name) }) });
  }
}
