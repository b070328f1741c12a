/** Sheets of finished PDFs: how many there are, and a run of them for the printer, each stamped with its place in the batch. */
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';

const open = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

/** What is done with finished PDFs: a page at a time on the calling thread, giving way between documents. */
export interface SheetWork {
  readonly countSheets: (bytes: Uint8Array) => Promise<number>;
  /** One PDF of the wanted sheets in their order. The parts are read and let go one by one. */
  readonly joinSheets: (parts: Iterable<RunPart>) => Promise<Uint8Array>;
}

const countSheets = async (bytes: Uint8Array): Promise<number> => (await open(bytes)).getPageCount();

/** A PDF of which some sheets are wanted, and what is stamped on each of them; undefined: the sheet is left out. */
export interface RunPart {
  readonly bytes: Uint8Array;
  /** By page, from 0. */
  readonly stamp: (page: number) => string | undefined;
}

/** Points from the top edge of the sheet, above what the page itself prints there. */
const stampTop = 20;
const stampSize = 8;

async function joinSheets(parts: Iterable<RunPart>): Promise<Uint8Array> {
  const run = await PDFDocument.create({ updateMetadata: false });
  const font = await run.embedFont(StandardFonts.HelveticaBold);
  for (const { bytes, stamp } of parts) {
    const source = await open(bytes);
    const wanted = source.getPageIndices().filter((page) => stamp(page) !== undefined);
    if (wanted.length === 0) continue;
    const pages = await run.copyPages(source, wanted);
    for (const [index, page] of pages.entries()) {
      const added = run.addPage(page);
      const text = stamp(wanted[index] ?? 0) ?? '';
      const x = added.getWidth() - 60 - font.widthOfTextAtSize(text, stampSize);
      added.drawText(text, { x, y: added.getHeight() - stampTop, size: stampSize, font, color: rgb(0, 0, 0) });
    }
  }
  return run.save();
}

export const sheetWork: SheetWork = { countSheets, joinSheets };
