/** Failures of making a document. */
import type { KindDefinition } from '../kind-definition.ts';

export const documentKinds = {
  'document.notRendered': {
    wording: 'Document {position} could not be made into a PDF ({defect}). The other documents are not affected.',
    severity: 'error',
    status: 500,
  },
  'document.nothingToSend': {
    wording: 'There is nothing to put in this letter: {reason}',
    severity: 'info',
    status: 409,
  },
} as const satisfies Record<string, KindDefinition>;
