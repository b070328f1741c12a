/** The program of the PDF thread: one request, one reply, in order. It reads the fonts and nothing else. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../../shared/document/document.ts';
import { loadFonts } from './font/load-fonts.ts';
import { createPdfRenderer } from './render.ts';

export interface PdfRequest {
  readonly id: number;
  readonly document: Document;
}

/** `defect` is the name of the error alone: its message might quote the document. */
export type PdfReply =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly defect: string };

const parent = parentPort;
if (parent === null)
  throw new Error('batch-worker.ts is the program of a worker thread; start it with createPdfWorker');

const { assetsFolder } = workerData as { readonly assetsFolder: string };
const renderer = createPdfRenderer(loadFonts(assetsFolder));

parent.on('message', (request: PdfRequest) => void answer(parent, request));

async function answer(port: MessagePort, { id, document }: PdfRequest): Promise<void> {
  try {
    const bytes = await renderer.render(document);
    const reply: PdfReply = { id, bytes };
    port.postMessage(reply, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const reply: PdfReply = { id, defect: error instanceof Error ? error.name : 'unknown' };
    port.postMessage(reply);
  }
}
