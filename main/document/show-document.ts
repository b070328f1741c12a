/**
 * PDFs that a window is showing. They are held in memory alone, under an id that says nothing, and a window gets them
 * through its host at /pdf/<id>; nothing reaches the disk, an address or a cache.
 */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Work } from '../work.ts';
import type { Workstation } from '../workstation.ts';
import { base64Of, pdfOf, type PdfRequest } from './preview-document.ts';

/** Enough for two windows that each turn back once; an older one is made again when it is asked for again. */
const heldMax = 4;

/** With the store they were made from: signing out lets go of both. */
const heldBy = new WeakMap<Workstation, Map<string, Uint8Array>>();

export async function showDocument(
  work: Work,
  request: PdfRequest,
): Promise<Result<{ readonly showId: string; readonly fileName: string }>> {
  const pdf = await pdfOf(work, request);
  if (!pdf.ok) return pdf;
  return ok({ showId: holdPdf(work.workstation, pdf.value.bytes), fileName: pdf.value.fileName });
}

/** Holds the bytes for a window; the id to get them by. */
export function holdPdf(workstation: Workstation, bytes: Uint8Array): string {
  const held = heldBy.get(workstation) ?? new Map<string, Uint8Array>();
  heldBy.set(workstation, held);
  const showId = workstation.ids.next();
  held.set(showId, bytes);
  for (const oldest of held.keys()) if (held.size > heldMax) held.delete(oldest);
  return showId;
}

/** The bytes of one that is held; case.documentNotFound for one that is not, or no longer. */
export function shownDocument({ workstation }: Work, showId: string): Result<{ readonly base64: string }> {
  const bytes = heldBy.get(workstation)?.get(showId);
  return bytes === undefined ? fail(failure('case.documentNotFound')) : ok({ base64: base64Of(bytes) });
}
