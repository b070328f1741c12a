/** A document as it is kept: its bytes, and the event that says it was made. */
import { createHash } from 'node:crypto';
import type { CaseFact } from '../../shared/case/event.ts';
import type { Document } from '../../shared/document/document.ts';
import type { NewDocument } from '../store/ports.ts';
import type { Workstation } from '../workstation.ts';

export interface KeptDocument {
  readonly document: NewDocument;
  readonly made: CaseFact;
}

export function keepDocument(
  { ids, clock }: Workstation,
  caseId: string,
  document: Document,
  version: number,
  bytes: Uint8Array,
): KeptDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { kind, language, footer: template } = document;
  return {
    document: { id: ids.next(), caseId, kind, version, language, template, sha256, bytes, made: clock.now().instant },
    made: { type: 'documentMade', payload: { kind, version, language, sha256, template } },
  };
}
