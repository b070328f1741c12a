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
  'document.notForCase': {
    wording: 'This cannot be made from the case: {reason}.',
    severity: 'info',
    status: 409,
  },
  'template.refused': {
    wording: 'The {field}, line {line}: {reason}.',
    severity: 'info',
    status: 422,
  },
  'template.noValue': {
    wording: 'The text names {name}, which is not known here. Answer it, or put the text within a condition.',
    severity: 'info',
    status: 409,
  },
  'template.unreadable': {
    wording:
      'This program cannot read line {line} of the template that stands. Publish it again, or go back to the product’s own.',
    severity: 'error',
    status: 500,
  },
} as const satisfies Record<string, KindDefinition>;
