/** Cuts a TrueType font down to some glyphs without renumbering them: unused outlines become empty. */
import { type Sfnt, tableOffset } from './sfnt.ts';

/** What a CIDFontType2 needs (PDF 32000-1, 9.9); character map, names and the like stay behind. */
const keptTables = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;

const moreComponents = 0x20;
const wordArguments = 0x01;
const oneScale = 0x08;
const twoScales = 0x40;
const matrix = 0x80;

/** The same font with only `glyphs`, what they are composed of, and glyph 0. */
export function cutFont(font: Sfnt, glyphs: Iterable<number>): Uint8Array {
  const kept = new Set<number>();
  for (const glyph of [0, ...glyphs]) keepGlyph(font, glyph, kept);
  const loca = new DataView(new ArrayBuffer((font.glyphCount + 1) * 4));
  const outlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    loca.setUint32(glyph * 4, length);
    if (!kept.has(glyph)) continue;
    const outline = outlineOf(font, glyph);
    outlines.push(outline);
    length += outline.length;
  }
  loca.setUint32(font.glyphCount * 4, length);
  const head = tableBytes(font, 'head').slice();
  new DataView(head.buffer).setInt16(50, 1);
  const replaced: Partial<Record<string, Uint8Array>> = {
    glyf: Buffer.concat(outlines),
    loca: new Uint8Array(loca.buffer),
    head,
    hmtx: keptMetrics(font, kept),
  };
  return assemble(keptTables.map((tag) => [tag, replaced[tag] ?? tableBytes(font, tag)]));
}

/** The file with only the tables that a PDF reader uses. */
export function stripFont(font: Sfnt): Uint8Array {
  return assemble(keptTables.map((tag) => [tag, tableBytes(font, tag)]));
}

/** Metrics of other glyphs become zeros, which deflate to nothing. */
function keptMetrics(font: Sfnt, kept: ReadonlySet<number>): Uint8Array {
  const metrics = tableBytes(font, 'hmtx').slice();
  const metricCount = font.view.getUint16(tableOffset(font.tables, 'hhea') + 34);
  for (let glyph = 0; glyph < metricCount - 1; glyph++) {
    if (!kept.has(glyph)) metrics.fill(0, glyph * 4, glyph * 4 + 4);
  }
  return metrics;
}

function keepGlyph(font: Sfnt, glyph: number, kept: Set<number>): void {
  if (kept.has(glyph)) return;
  kept.add(glyph);
  const outline = outlineOf(font, glyph);
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return;
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = view.getUint16(at);
    keepGlyph(font, view.getUint16(at + 2), kept);
    at += 4 + ((flags & wordArguments) !== 0 ? 4 : 2);
    if ((flags & oneScale) !== 0) at += 2;
    else if ((flags & twoScales) !== 0) at += 4;
    else if ((flags & matrix) !== 0) at += 8;
  }
}

function outlineOf(font: Sfnt, glyph: number): Uint8Array {
  const loca = tableOffset(font.tables, 'loca');
  const offset = (index: number): number =>
    font.longOffsets ? font.view.getUint32(loca + index * 4) : font.view.getUint16(loca + index * 2) * 2;
  const glyf = tableOffset(font.tables, 'glyf');
  return font.bytes.subarray(glyf + offset(glyph), glyf + offset(glyph + 1));
}

function tableBytes(font: Sfnt, tag: string): Uint8Array {
  const start = tableOffset(font.tables, tag);
  return font.bytes.subarray(start, start + (font.tables.get(tag)?.length ?? 0));
}

/** Table checksums are left 0: PDF readers take an embedded font without them. */
function assemble(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const padded = (length: number): number => (length + 3) & ~3;
  const directoryBytes = 12 + tables.length * 16;
  const out = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), directoryBytes));
  const view = new DataView(out.buffer);
  const largestPower = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, largestPower * 16);
  view.setUint16(8, Math.log2(largestPower));
  view.setUint16(10, (tables.length - largestPower) * 16);
  let offset = directoryBytes;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + index * 16;
    out.set(Buffer.from(tag, 'latin1'), entry);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    out.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return out;
}
