/** Reads what a page needs from a TrueType file: tables, advance widths and the character map. */

/** A table's place in the file. */
export interface SfntTable {
  readonly offset: number;
  readonly length: number;
}

/** A TrueType font; lengths are in the font's own units unless said otherwise. */
export interface Sfnt {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly tables: ReadonlyMap<string, SfntTable>;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Whether `loca` holds 32-bit offsets. */
  readonly longOffsets: boolean;
}

const tableEntryBytes = 16;
const windowsPlatform = 3;
const unicodePlatform = 0;

/** Parses the table directory and the global metrics. Throws when a required table is missing: a defect of the build. */
export function parseSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, SfntTable>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * tableEntryBytes;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  const head = tableOffset(tables, 'head');
  const hhea = tableOffset(tables, 'hhea');
  const os2 = tableOffset(tables, 'OS/2');
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount: view.getUint16(tableOffset(tables, 'maxp') + 4),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getInt16(os2 + 88),
    longOffsets: view.getInt16(head + 50) === 1,
  };
}

/** Where a required table starts. */
export function tableOffset(tables: ReadonlyMap<string, SfntTable>, tag: string): number {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`font has no ${tag} table`);
  return table.offset;
}

/** Advance width of each glyph, in thousandths of the type size. */
export function readAdvances(font: Sfnt): Float64Array {
  const metricCount = font.view.getUint16(tableOffset(font.tables, 'hhea') + 34);
  const hmtx = tableOffset(font.tables, 'hmtx');
  const advances = new Float64Array(font.glyphCount);
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    const metric = Math.min(glyph, metricCount - 1);
    advances[glyph] = Math.round((font.view.getUint16(hmtx + metric * 4) * 1000) / font.unitsPerEm);
  }
  return advances;
}

/** Calls back for each character that the font has, in ascending order of code point (cmap formats 4 and 12). */
export function forEachCharacter(font: Sfnt, visit: (codePoint: number, glyph: number) => void): void {
  const { view } = font;
  const cmap = tableOffset(font.tables, 'cmap');
  let chosen = 0;
  let chosenFormat = 0;
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + index * 8;
    const platform = view.getUint16(record);
    const table = cmap + view.getUint32(record + 4);
    const format = view.getUint16(table);
    const usable = (platform === windowsPlatform || platform === unicodePlatform) && (format === 4 || format === 12);
    if (usable && format > chosenFormat) [chosen, chosenFormat] = [table, format];
  }
  if (chosenFormat === 12) visitGroups(view, chosen, visit);
  else if (chosenFormat === 4) visitSegments(view, chosen, visit);
  else throw new Error('font has no Unicode character map');
}

function visitGroups(view: DataView, table: number, visit: (codePoint: number, glyph: number) => void): void {
  for (let group = 0; group < view.getUint32(table + 12); group++) {
    const at = table + 16 + group * 12;
    const first = view.getUint32(at);
    const glyph = view.getUint32(at + 8);
    for (let code = first; code <= view.getUint32(at + 4); code++) visit(code, glyph + code - first);
  }
}

function visitSegments(view: DataView, table: number, visit: (codePoint: number, glyph: number) => void): void {
  const doubleCount = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + doubleCount + 2;
  const deltas = starts + doubleCount;
  const rangeOffsets = deltas + doubleCount;
  for (let at = 0; at < doubleCount; at += 2) {
    const rangeOffset = view.getUint16(rangeOffsets + at);
    const delta = view.getUint16(deltas + at);
    const start = view.getUint16(starts + at);
    for (let code = start; code <= view.getUint16(ends + at) && code !== 0xffff; code++) {
      const raw = rangeOffset === 0 ? code : view.getUint16(rangeOffsets + at + rangeOffset + (code - start) * 2);
      const glyph = rangeOffset === 0 || raw !== 0 ? (raw + delta) & 0xffff : 0;
      if (glyph !== 0) visit(code, glyph);
    }
  }
}
