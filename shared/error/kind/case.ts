/** Failures of finding and starting cases. */
import type { KindDefinition } from '../kind-definition.ts';

export const caseKinds = {
  'case.notFound': { wording: 'This case is not on this workstation.', severity: 'warning', status: 404 },
  'case.documentNotFound': { wording: 'This document is not on this workstation.', severity: 'warning', status: 404 },
  'case.nothingQueued': { wording: 'No document is queued for this council.', severity: 'info', status: 409 },
} as const satisfies Record<string, KindDefinition>;
