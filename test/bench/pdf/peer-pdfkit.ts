/** pdfkit making the same text, untagged (tags cost it about a millisecond), with embedded fonts. */
import { createRequire } from 'node:module';
import { evidence, statement } from './fixture.ts';

/** As much of pdfkit's interface as is used here; it has no types of its own. */
interface PdfKitDocument {
  readonly page: { readonly height: number };
  y: number;
  readonly on: (event: 'data' | 'end', listener: (chunk: Uint8Array) => void) => void;
  readonly registerFont: (name: string, file: Uint8Array) => void;
  readonly font: (name: string) => PdfKitDocument;
  readonly fontSize: (size: number) => PdfKitDocument;
  readonly text: (text: string, x: number, y: number, options?: Record<string, unknown>) => PdfKitDocument;
  readonly rect: (x: number, y: number, width: number, height: number) => PdfKitDocument;
  readonly stroke: () => PdfKitDocument;
  readonly fill: () => PdfKitDocument;
  readonly addPage: () => PdfKitDocument;
  readonly switchToPage: (page: number) => void;
  readonly bufferedPageRange: () => { readonly count: number };
  readonly end: () => void;
}
type PdfKit = new (options: Record<string, unknown>) => PdfKitDocument;

/** Peers are installed beside test/bench/package.json, or wherever NODE_PATH points. Undefined when it is missing. */
export function loadPdfKit(): PdfKit | undefined {
  const require = createRequire(new URL('../package.json', import.meta.url));
  try {
    require.resolve('pdfkit');
  } catch {
    return undefined;
  }
  return require('pdfkit') as PdfKit;
}

/** Gives a function that makes the statement. */
export function createPdfKitPeer(
  PdfKitClass: PdfKit,
  fonts: { regular: Uint8Array; bold: Uint8Array },
): () => Promise<Uint8Array> {
  return () =>
    new Promise((resolve) => {
      const chunks: Uint8Array[] = [];
      const pdf = new PdfKitClass({ size: 'A4', margin: 0, bufferPages: true, autoFirstPage: true });
      pdf.on('data', (chunk) => chunks.push(chunk));
      pdf.on('end', () => resolve(Buffer.concat(chunks)));
      pdf.registerFont('regular', fonts.regular);
      pdf.registerFont('bold', fonts.bold);
      draw(pdf);
      pdf.end();
    });
}

function draw(pdf: PdfKitDocument): void {
  const put = (font: string, size: number, text: string, x: number, y: number, width = 260): void => {
    pdf.font(font).fontSize(size).text(text, x, y, { width });
  };
  let y = 70;
  const advance = (height: number): number => {
    if (y + height > 780) {
      pdf.addPage();
      y = 70;
    }
    y += height;
    return y - height;
  };
  put('bold', 21, statement.title, 60, y, 300);
  put('bold', 11, statement.reference, 400, y, 140);
  y += 50;
  for (const block of statement.blocks) {
    if (block.type === 'heading') {
      const top = advance(40) + 16;
      put('bold', 14, block.text, 60, top);
      pdf.rect(60, top + 20, 475, 1).fill();
    } else if (block.type === 'row') {
      const top = advance(19.5);
      put('regular', 10, block.label, 60, top);
      put('regular', 10, block.value, 330, top, 205);
      pdf.rect(60, top + 17, 475, 0.5).fill();
    }
  }
  for (const [index, row] of [evidence.columns.map((column) => column.title), ...evidence.rows].entries()) {
    const top = advance(18);
    for (const [at, cell] of row.entries()) put(index === 0 ? 'bold' : 'regular', 9, cell, 60 + at * 120, top, 115);
    pdf.rect(60, top + 16, 475, 0.5).fill();
  }
  const top = advance(100);
  pdf.rect(60, top, 475, 90).stroke();
  put('bold', 10, 'Sign here', 70, top + 10);
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    put('regular', 8, statement.footer, 60, 800);
    put('regular', 8, `Page ${page + 1} of ${count}`, 450, 800, 85);
  }
}
