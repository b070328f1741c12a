/** Reads the fonts that documents are printed with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** TrueType files made by tools/build-font.ts. Without `fullRegular`, characters outside the text fonts are replaced. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly fullRegular?: Uint8Array;
}

/** Reads the three files from the product's assets folder (260 kB). Throws when one is missing: a broken installation. */
export function loadFonts(assetsFolder: string): FontFiles {
  const read = (file: string): Uint8Array => readFileSync(join(assetsFolder, 'font', file));
  return {
    regular: read('noto-sans-regular.ttf'),
    bold: read('noto-sans-bold.ttf'),
    fullRegular: read('noto-sans-full.ttf'),
  };
}
