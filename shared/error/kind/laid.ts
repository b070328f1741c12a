/** Failures of batches of documents for the councils. */
import type { KindDefinition } from '../kind-definition.ts';

export const laidKinds = {
  'laid.batchNotFound': { wording: 'This batch is not on this workstation.', severity: 'warning', status: 404 },
  'laid.stepNotNow': {
    wording: 'The batch is "{state}", so "{step}" cannot be recorded now. Look at the batch again.',
    severity: 'warning',
    status: 409,
  },
  'laid.noSuchSheet': {
    wording: 'The batch has {sheets} sheets: there is no sheet {sheet}.',
    severity: 'warning',
    status: 422,
  },
  'laid.notSignedFor': {
    wording: 'A batch that went by post is not signed for.',
    severity: 'warning',
    status: 409,
  },
  'laid.notHere': {
    wording: 'The documents of this batch are on the workstation that made it. Print it there.',
    severity: 'warning',
    status: 409,
  },
  'laid.notDispatched': {
    wording: 'The document has not been dispatched, so there is no copy to make.',
    severity: 'warning',
    status: 409,
  },
  'laid.nothingChanged': {
    wording: 'Nothing that the council sees has changed since the document was dispatched.',
    severity: 'info',
    status: 409,
  },
  'laid.amendmentWaits': {
    wording: 'An amended document waits for the next batch already.',
    severity: 'info',
    status: 409,
  },
} as const satisfies Record<string, KindDefinition>;
