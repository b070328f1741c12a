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
  'outbound.withdrawn': {
    wording: 'The message to {target} was withdrawn, because a paper goes in its place.',
    severity: 'info',
    status: 409,
  },
  'outbound.underWay': {
    wording:
      'The claim is on its way to {target}. It can go on paper once the portal has not taken it; send it again or wait.',
    severity: 'info',
    status: 409,
  },
  'outbound.notByTelephone': {
    wording: 'The referral {referral} is not made by telephone. Send it as a message.',
    severity: 'info',
    status: 409,
  },
  'outbound.paperSent': {
    wording: 'This paper has left already, on {date}, and is not sent twice.',
    severity: 'info',
    status: 409,
  },
  'outbound.paperNotDue': {
    wording: 'The answers do not call for this paper, or not any more. Load the list again.',
    severity: 'warning',
    status: 409,
  },
  'outbound.notSafeToPost': {
    wording: 'It is not safe to write to this customer. Hand the paper over at the interview.',
    severity: 'warning',
    status: 409,
  },
  'outbound.noAddress': {
    wording: 'There is no address to post to yet. Ask for it, or hand the paper over.',
    severity: 'warning',
    status: 409,
  },
  'outbound.nothingOnList': {
    wording: 'Nothing is chosen for the list. Tick at least one paper.',
    severity: 'info',
    status: 400,
  },
  'outbound.unknownList': {
    wording: 'There is no such list on this workstation.',
    severity: 'warning',
    status: 404,
  },
  'outbound.passEnded': {
    wording:
      'The server wants to know again who is asking. Lock the window (Ctrl L), enter your passphrase and ask again.',
    severity: 'info',
    status: 401,
  },
  'outbound.badConnector': {
    wording:
      'The setting {variable} is not a connector. It has to be simulator, file: with an absolute folder, or an https address.',
    severity: 'error',
    status: 500,
  },
} as const satisfies Record<string, KindDefinition>;
