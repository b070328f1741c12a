/** Reads back what the renderer wrote, by pdf-lib's parser and a small interpreter of content streams. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/** A stretch of text as it is shown; lengths in points from the top left corner. */
export interface ShownText {
  readonly page: number;
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Mark within the page; none in an artifact. */
  readonly mark: number | undefined;
  readonly artifact: boolean;
}

export interface StructureNode {
  readonly type: string;
  readonly scope: string | undefined;
  readonly text: string;
  readonly children: readonly StructureNode[];
}

export interface ReadPdf {
  readonly file: PDFDocument;
  readonly shown: readonly ShownText[];
  readonly tree: StructureNode;
  /** Text of a page in the order of its content stream, running lines included. */
  readonly pageText: (page: number) => string;
  /** Text of the document in the order of its structure tree. */
  readonly text: string;
}

interface FontTable {
  readonly characters: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
}

const sheetHeight = 841.89;
const token = /\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]+>|<<|>>|\/[^\s<>[\]()/]+|\[|\]|-?[\d.]+|[A-Za-z*]+/gs;

/** Parses a file; throws where it is not what a tagged PDF must be. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const shown = file.getPages().flatMap((page, index) => {
    const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const tables = new Map(
      (fonts?.entries() ?? []).map(([name, ref]) => [name.toString(), readFont(file.context.lookup(ref, PDFDict))]),
    );
    return interpret(streamText(page.node.Contents()), index, tables);
  });
  const tree = readTree(file, shown);
  return {
    file,
    shown,
    tree,
    pageText: (page) =>
      shown
        .filter((run) => run.page === page)
        .map((run) => run.text)
        .join(' '),
    text: treeText(tree),
  };
}

/** All nodes of a type, in reading order. */
export const nodesOf = (node: StructureNode, type: string): readonly StructureNode[] => [
  ...(node.type === type ? [node] : []),
  ...node.children.flatMap((child) => nodesOf(child, type)),
];

const treeText = (node: StructureNode): string =>
  [node.text, ...node.children.map(treeText)].filter((part) => part !== '').join('\n');

function streamText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('expected a stream');
  return inflateSync(stream.contents).toString('latin1');
}

function readFont(font: PDFDict): FontTable {
  const map = streamText(font.lookup(PDFName.of('ToUnicode')));
  const characters = new Map(
    [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)].map(([, code = '', text = '']) => [
      Number.parseInt(code, 16),
      utf16(text),
    ]),
  );
  const widths = new Map<number, number>();
  const list = font
    .lookup(PDFName.of('DescendantFonts'), PDFArray)
    .lookup(0, PDFDict)
    .lookup(PDFName.of('W'), PDFArray);
  for (let index = 0; index < list.size(); index += 2) {
    const first = list.lookup(index, PDFNumber).asNumber();
    const run = list.lookup(index + 1, PDFArray);
    for (let at = 0; at < run.size(); at++) widths.set(first + at, run.lookup(at, PDFNumber).asNumber());
  }
  return { characters, widths };
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

function interpret(content: string, page: number, fonts: ReadonlyMap<string, FontTable>): ShownText[] {
  const shown: ShownText[] = [];
  const marked: {
    readonly mark: number | undefined;
    readonly artifact: boolean;
    readonly actual: string | undefined;
  }[] = [];
  let operands: string[] = [];
  let [font, size, x, y] = ['', 0, 0, 0];
  for (const [part] of content.matchAll(token)) {
    if (!/^[A-Za-z*]+$/.test(part)) {
      operands.push(part);
      continue;
    }
    if (part === 'BDC' || part === 'BMC') {
      const said = operands.join(' ');
      const actual = /\/ActualText <FEFF([0-9A-F]*)>/.exec(said)?.[1];
      const mark = /\/MCID (\d+)/.exec(said)?.[1];
      marked.push({
        mark: mark === undefined ? undefined : Number(mark),
        artifact: said.startsWith('/Artifact'),
        actual: actual === undefined ? undefined : utf16(actual),
      });
    } else if (part === 'EMC') {
      if (marked.pop() === undefined) throw new Error('EMC without BDC');
    } else if (part === 'Tf') [font, size] = [operands.at(-2) ?? '', Number(operands.at(-1))];
    else if (part === 'Td') [x, y] = [Number(operands.at(-2)), Number(operands.at(-1))];
    else if (part === 'Tj') {
      const table = fonts.get(font);
      const within = marked.at(-1);
      if (table === undefined || within === undefined)
        throw new Error('text outside of marked content or without a font');
      const codes = codesOf(operands.at(-1) ?? '');
      const text = within.actual ?? codes.map((code) => table.characters.get(code) ?? '').join('');
      const trimmed = text.endsWith(' ') ? codes.slice(0, -1) : codes;
      const units = trimmed.reduce((sum, code) => sum + (table.widths.get(code) ?? 0), 0);
      const right = x + (units * size) / 1000;
      shown.push({
        page,
        text,
        font,
        size,
        left: x,
        right,
        baseline: sheetHeight - y,
        mark: within.mark,
        artifact: within.artifact,
      });
    }
    operands = [];
  }
  if (marked.length > 0) throw new Error('BDC without EMC');
  return shown;
}

function codesOf(literal: string): number[] {
  const bytes = literal.slice(1, -1).replace(/\\(.)/gs, (_, escaped: string) => (escaped === 'r' ? '\r' : escaped));
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => bytes.charCodeAt(index * 2) * 256 + bytes.charCodeAt(index * 2 + 1),
  );
}

function readTree(file: PDFDocument, shown: readonly ShownText[]): StructureNode {
  const { context, catalog } = file;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const pageOf = new Map(file.getPages().map((page, index) => [page.ref.toString(), index]));
  const textOf = (page: string, mark: number): string =>
    shown
      .filter((run) => run.page === pageOf.get(page) && run.mark === mark)
      .map((run) => run.text)
      .join('');
  const node = (dict: PDFDict): StructureNode => {
    const kids = dict.lookup(PDFName.of('K'));
    const list =
      kids === undefined ? [] : kids instanceof PDFArray ? kids.asArray() : [dict.get(PDFName.of('K')) as PDFObject];
    const home = dict.get(PDFName.of('Pg'))?.toString() ?? '';
    const children: StructureNode[] = [];
    let text = '';
    for (const kid of list) {
      const target = kid instanceof PDFRef ? context.lookup(kid) : kid;
      if (target instanceof PDFNumber) text += textOf(home, target.asNumber());
      else if (target instanceof PDFDict && target.has(PDFName.of('MCID'))) {
        text += textOf(String(target.get(PDFName.of('Pg'))), target.lookup(PDFName.of('MCID'), PDFNumber).asNumber());
      } else if (target instanceof PDFDict) children.push(node(target));
      else throw new Error('a structure element has a child that is none');
    }
    const attributes = dict.lookupMaybe(PDFName.of('A'), PDFDict);
    const scope = attributes?.lookupMaybe(PDFName.of('Scope'), PDFName)?.decodeText();
    return { type: dict.lookup(PDFName.of('S'), PDFName).decodeText(), scope, text, children };
  };
  return node(root.lookup(PDFName.of('K'), PDFDict));
}

/** A text entry of a dictionary. */
export function textEntry(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFHexString || value instanceof PDFString) return value.decodeText();
  throw new Error(`no text under ${key}`);
}
