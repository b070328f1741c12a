/** Failures of the postcode directory and its import. */
import type { KindDefinition } from '../kind-definition.ts';

export const postcodeKinds = {
  'postcode.badLine': {
    wording: 'Line {line} of the directory: {reason}. The directory in use stays as it was.',
    severity: 'warning',
    status: 422,
  },
  'postcode.fileGone': {
    wording: 'The directory file cannot be read ({code}). The directory in use stays as it was.',
    severity: 'warning',
    status: 422,
  },
  'postcode.importRunning': {
    wording: 'A postcode directory is being imported already. Wait until it is done, or stop it.',
    severity: 'info',
    status: 409,
  },
  'postcode.notImporting': { wording: 'No import is waiting to be taken up again.', severity: 'info', status: 409 },
  'postcode.tooLarge': {
    wording: 'The file has more than {limit} bytes; a postcode directory has not.',
    severity: 'warning',
    status: 413,
  },
  'postcode.damaged': {
    wording: 'The postcode table on this workstation is damaged. Import the directory again.',
    severity: 'error',
    status: 503,
  },
} as const satisfies Record<string, KindDefinition>;
