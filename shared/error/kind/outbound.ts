/** Failures of messages to other systems. */
import type { KindDefinition } from '../kind-definition.ts';

export const outboundKinds = {
  'outbound.unknownMessage': {
    wording: 'This case has no such message. Load the case again and choose one of its messages.',
    severity: 'warning',
    status: 404,
  },
  'outbound.alreadyDelivered': {
    wording: 'The message to {target} has arrived and is not sent again.',
    severity: 'info',
    status: 409,
  },
  'outbound.notCalledFor': {
    wording: 'The answers do not call for the referral {referral}, or it does not go out as a message.',
    severity: 'info',
    status: 409,
  },
  'outbound.alreadyReferred': {
    wording: 'The referral {referral} has been sent already.',
    severity: 'info',
    status: 409,
  },
  'outbound.badConnector': {
    wording:
      'The setting {variable} is not a connector. It has to be simulator, file: with an absolute folder, or an https address.',
    severity: 'error',
    status: 500,
  },
} as const satisfies Record<string, KindDefinition>;
