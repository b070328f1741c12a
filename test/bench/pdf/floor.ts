/**
 * The least that a hand-written, single-purpose program needs for the same pages: no tags, no line breaking, fixed
 * places, one embedded font whose stream is made once, a plain cross-reference table. A floor to be near, not a product.
 */
import { deflateSync } from 'node:zlib';
import { forEachCharacter, parseSfnt, readAdvances } from '../../../main/pdf/font/sfnt.ts';
import { evidence, statement } from './fixture.ts';

/** Prepares the font and gives the writer. */
export function createFloor(fontFile: Uint8Array): () => Uint8Array {
  const font = parseSfnt(fontFile);
  const advances = readAdvances(font);
  const hex: string[] = [];
  const width: number[] = [];
  const unicode: string[] = [];
  forEachCharacter(font, (codePoint, glyph) => {
    hex[codePoint] = glyph.toString(16).padStart(4, '0');
    width[codePoint] = advances[glyph] ?? 0;
    unicode.push(`<${glyph.toString(16).padStart(4, '0')}> <${codePoint.toString(16).padStart(4, '0')}>`);
  });
  const file = deflateSync(fontFile);
  const stream = (dictionary: string, bytes: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>stream\n`), bytes, Buffer.from('\nendstream')]);
  const deflated = (content: string, level = 1): Uint8Array =>
    stream('/Filter/FlateDecode', deflateSync(Buffer.from(content, 'latin1'), { level }));
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def ' +
    `1 begincodespacerange <0000> <FFFF> endcodespacerange ${unicode.length} beginbfchar\n${unicode.join('\n')}\n` +
    'endbfchar endcmap end end';
  const fixed = [
    stream(`/Filter/FlateDecode/Length1 ${fontFile.length}`, file),
    Buffer.from(
      '<</Type/FontDescriptor/FontName/NotoSans/Flags 32/FontBBox[-600 -300 2900 1100]/ItalicAngle 0/Ascent 1069/Descent -293' +
        '/CapHeight 714/StemV 80/FontFile2 1 0 R>>',
    ),
    Buffer.from(
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/NotoSans/CIDToGIDMap/Identity/FontDescriptor 2 0 R' +
        `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0[${advances.join(' ')}]]>>`,
    ),
    deflated(map, 9),
    Buffer.from(
      '<</Type/Font/Subtype/Type0/BaseFont/NotoSans/Encoding/Identity-H/DescendantFonts[3 0 R]/ToUnicode 4 0 R>>',
    ),
  ];
  const show = (text: string, size: number, x: number, y: number, right = false): string => {
    let codes = '';
    let units = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      codes += hex[code] ?? '0000';
      units += width[code] ?? 0;
    }
    const left = right ? x - (units * size) / 1000 : x;
    return `BT /F ${size} Tf ${left.toFixed(2)} ${y.toFixed(2)} Td <${codes}> Tj ET\n`;
  };
  return () => writePages(fixed, layOut(show), deflated);
}

type Show = (text: string, size: number, x: number, y: number, right?: boolean) => string;

function layOut(show: Show): string[] {
  const pages: string[] = [];
  let content = show(statement.title, 21, 60, 760) + show(statement.reference, 11, 535, 760, true);
  let y = 720;
  const advance = (height: number): void => {
    y -= height;
    if (y > 60) return;
    pages.push(content);
    content = '';
    y = 760;
  };
  for (const block of statement.blocks) {
    if (block.type === 'heading') {
      advance(40);
      content += `${show(block.text, 14, 60, y)}60 ${y - 6} 475 1 re f\n`;
    } else if (block.type === 'row') {
      advance(19.5);
      content += `${show(block.label, 10, 60, y)}${show(block.value, 10, 330, y)}60 ${(y - 6).toFixed(2)} 475 .5 re f\n`;
    }
  }
  for (const row of [evidence.columns.map((column) => column.title), ...evidence.rows]) {
    advance(18);
    for (let index = 0; index < row.length; index++) content += show(row[index] ?? '', 9, 60 + index * 120, y);
    content += `60 ${(y - 5).toFixed(2)} 475 .5 re f\n`;
  }
  advance(100);
  content += `60 ${y} 475 90 re S\n${show('Sign here', 10, 70, y + 70)}`;
  pages.push(content);
  return pages.map(
    (page, index) =>
      page + show(`Page ${index + 1} of ${pages.length}`, 8, 535, 36, true) + show(statement.footer, 8, 60, 36),
  );
}

function writePages(
  fixed: readonly Uint8Array[],
  pages: readonly string[],
  deflated: (content: string) => Uint8Array,
): Uint8Array {
  const first = fixed.length + 1;
  const objects: Uint8Array[] = [...fixed, Buffer.from(`<</Type/Catalog/Pages ${first + 1} 0 R>>`)];
  const kids = pages.map((_, index) => `${first + 2 + index * 2} 0 R`);
  objects.push(Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`));
  for (const [index, page] of pages.entries()) {
    objects.push(
      Buffer.from(
        `<</Type/Page/Parent ${first + 1} 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents ${first + 3 + index * 2} 0 R>>`,
      ),
      deflated(page),
    );
  }
  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  let offset = 9;
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [index, object] of objects.entries()) {
    table += `${String(offset).padStart(10, '0')} 00000 n \n`;
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    chunks.push(chunk);
    offset += chunk.length;
  }
  chunks.push(
    Buffer.from(`${table}trailer<</Size ${objects.length + 1}/Root ${first} 0 R>>\nstartxref\n${offset}\n%%EOF`),
  );
  return Buffer.concat(chunks);
}
