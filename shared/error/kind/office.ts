/** Failures of what an office keeps for itself: councils' arrangements, templates, routing tables. */
import type { KindDefinition } from '../kind-definition.ts';

export const officeKinds = {
  'office.recordChanged': {
    wording: '{by} has changed this in the meantime. Look at what stands now, then save again.',
    severity: 'info',
    status: 409,
  },
  'office.recordDiffers': {
    wording: 'Another version with this identity is stored.',
    severity: 'error',
    status: 409,
  },
  'office.kindUnknown': {
    wording: 'The server does not know this kind of record yet; it is sent again once the server is updated.',
    severity: 'warning',
    status: 422,
  },
  'office.badField': {
    wording: '{field} is not right: {reason}',
    severity: 'info',
    status: 422,
  },
} as const satisfies Record<string, KindDefinition>;
