/** Failures that any call can meet at its door. */
import type { KindDefinition } from '../kind-definition.ts';

export const generalKinds = {
  'request.malformed': { wording: 'The request is not well formed: {reason}', severity: 'warning', status: 400 },
  'request.unknownCall': { wording: 'There is no call named {call}.', severity: 'warning', status: 404 },
  'access.notSignedIn': { wording: 'Sign in first.', severity: 'info', status: 401 },
  'access.roleNotAllowed': { wording: 'This needs one of these roles: {roles}.', severity: 'warning', status: 403 },
  'access.wrongPassphrase': { wording: 'The name or the passphrase is not right.', severity: 'warning', status: 401 },
  'access.leaseEnded': {
    wording: 'This device has been offline too long to sign in. Connect to the network and sign in again.',
    severity: 'warning',
    status: 401,
  },
  'access.locked': {
    wording: 'The workstation is locked. Enter the passphrase to go on.',
    severity: 'info',
    status: 423,
  },
  'access.idleMinutes': {
    wording: 'The lock can wait for {least} to {most} minutes, in whole minutes. Type a number from {least} to {most}.',
    severity: 'info',
    status: 422,
  },
  'file.unreadable': { wording: '{file} cannot be read: {reason}', severity: 'warning', status: 422 },
} as const satisfies Record<string, KindDefinition>;
