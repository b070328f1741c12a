/** What both hosts do for /pdf/<id>: the bytes of a PDF that the window is showing. */
import { answerCall } from './answer-call.ts';
import type { DesktopHandler } from './handler.ts';

/** Where the window finds a PDF that it has asked to be shown. */
export const pdfPath = '/pdf/';

/** The bytes; undefined when nothing is shown under the id, or nobody is signed in who may see it. */
export async function answerPdf(handler: DesktopHandler, showId: string): Promise<Uint8Array | undefined> {
  const shown = await answerCall(handler, 'document.shown', { showId });
  return shown.ok ? Buffer.from((shown.value as { readonly base64: string }).base64, 'base64') : undefined;
}
