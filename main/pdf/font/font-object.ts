/** A Face as PDF objects: Type0 over CIDFontType2, Identity-H, embedded file, widths, and the way back to Unicode. */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { cutFont, stripFont } from './cut-font.ts';
import type { Face } from './face.ts';

const nonsymbolic = 32;
/** Entries that one bfchar block may hold (Adobe technical note 5014). */
const blockEntries = 100;

/** Registers the objects of a font and gives the Type0 dictionary. With `used`, only those glyphs are embedded. */
export function addFont(context: PDFContext, face: Face, used?: ReadonlySet<number>): PDFRef {
  const glyphs = used === undefined ? allGlyphs(face) : [...used].sort((left, right) => left - right);
  const file = used === undefined ? stripFont(face.sfnt) : cutFont(face.sfnt, used);
  const scale = (length: number): number => Math.round((length * 1000) / face.sfnt.unitsPerEm);
  const name = `CMSAAA+${face.postscriptName}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: nonsymbolic,
      FontBBox: face.sfnt.box.map(scale),
      ItalicAngle: 0,
      Ascent: scale(face.sfnt.ascent),
      Descent: scale(face.sfnt.descent),
      CapHeight: scale(face.sfnt.capHeight),
      StemV: face.postscriptName.endsWith('Bold') ? 140 : 80,
      FontFile2: context.register(deflatedStream(context, file, { Length1: file.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: used === undefined ? [0, [...face.advances]] : glyphs.flatMap((glyph) => [glyph, [face.advances[glyph] ?? 0]]),
    }),
  );
  const toUnicode = deflatedStream(context, Buffer.from(characterMap(face, glyphs), 'latin1'));
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(toUnicode),
    }),
  );
}

function allGlyphs(face: Face): number[] {
  return Array.from({ length: face.sfnt.glyphCount }, (_, glyph) => glyph);
}

function deflatedStream(context: PDFContext, bytes: Uint8Array, entries: Record<string, number> = {}): PDFRawStream {
  const deflated = deflateSync(bytes, { level: 9 });
  return PDFRawStream.of(context.obj({ ...entries, Length: deflated.length, Filter: 'FlateDecode' }), deflated);
}

function characterMap(face: Face, glyphs: readonly number[]): string {
  const lines = glyphs
    .filter((glyph) => face.characterOf[glyph] !== 0)
    .map((glyph) => `<${hex(glyph)}> <${utf16Hex(face.characterOf[glyph] ?? 0)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += blockEntries) {
    const block = lines.slice(start, start + blockEntries);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

const utf16Hex = (codePoint: number): string =>
  String.fromCodePoint(codePoint)
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('');
