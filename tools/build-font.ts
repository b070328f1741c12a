/**
 * Cuts the fonts that documents are printed with out of Noto Sans, once, at development time:
 * `node_modules/.bin/node tools/build-font.ts`. The results in assets/font are committed; run this again only after a
 * change of the ranges below or of the source package, and look at a printed page afterwards.
 *
 * The two text fonts go whole into every document, so they hold what British correspondence is written in (English,
 * Welsh, and names from Latin Extended-A) and no more. The full font is read only for text outside of them, and only
 * the glyphs in use are then embedded. Layout tables are dropped: `main/pdf` does not shape, and they are four fifths of
 * the time that a PDF library spends on a font.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Range = readonly [first: number, last: number];
type SubsetFont = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype'; noHinting: boolean; noLayoutClosure: boolean; dropTables: readonly string[] },
) => Promise<Buffer>;

const require = createRequire(import.meta.url);
/** Ships without types. */
const subsetFont = require('subset-font') as SubsetFont;

const layoutTables = ['GPOS', 'GSUB', 'GDEF', 'DSIG', 'STAT', 'BASE', 'JSTF', 'MATH', 'gasp', 'prep'];

/** English, Welsh, Latin-1, Latin Extended-A, Romanian commas, typographic punctuation, euro, arrows and comparisons. */
const textRanges: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
  [0xfffd, 0xfffd],
];

/** Every alphabet of Noto Sans that can be read without shaping: Latin, Greek, Cyrillic, phonetic signs, symbols. */
const fullRanges: readonly Range[] = [
  [0x20, 0x52f],
  [0x1d00, 0x1fff],
  [0x2000, 0x2bff],
  [0x2c60, 0x2c7f],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xfb00, 0xfb06],
  [0xfffd, 0xfffd],
];

const outputs = [
  { weight: '400Regular', ranges: textRanges, file: 'noto-sans-regular.ttf' },
  { weight: '700Bold', ranges: textRanges, file: 'noto-sans-bold.ttf' },
  { weight: '400Regular', ranges: fullRanges, file: 'noto-sans-full.ttf' },
] as const;

const charactersOf = (ranges: readonly Range[]): string =>
  ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');

const source = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
const target = join(import.meta.dirname, '../assets/font');

for (const { weight, ranges, file } of outputs) {
  const whole = readFileSync(join(source, weight, `NotoSans_${weight}.ttf`));
  const cut = await subsetFont(whole, charactersOf(ranges), {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    dropTables: layoutTables,
  });
  writeFileSync(join(target, file), cut);
  process.stdout.write(`${file}: ${whole.length} -> ${cut.length} bytes\n`);
}
writeFileSync(join(target, 'LICENSE.txt'), readFileSync(join(source, 'LICENSE_FONT')));
