/** Failures of the encrypted store. Each says what is wrong with which file, so that nobody tries the wrong cure. */
import type { KindDefinition } from '../kind-definition.ts';

export const storeKinds = {
  'store.missing': {
    wording:
      'The store of this workstation is not where its keys are ({file} is missing). It is not made anew by itself: restore it, or enrol the workstation again.',
    severity: 'error',
    status: 503,
  },
  'store.exists': {
    wording: 'There is a store here already ({file}); it is never overwritten.',
    severity: 'error',
    status: 409,
  },
  'store.missingKeys': {
    wording: 'The key file of the store is missing ({file}). Without it the store cannot be opened.',
    severity: 'error',
    status: 503,
  },
  'store.keysDamaged': {
    wording: 'The key file of the store is damaged ({reason}). Put back a copy of it; the store itself is untouched.',
    severity: 'error',
    status: 503,
  },
  'store.wrongPassphrase': { wording: 'The name or the passphrase is not right.', severity: 'warning', status: 401 },
  'store.wrongRecoveryKey': {
    wording: 'This is not the recovery key that the store was made for.',
    severity: 'warning',
    status: 401,
  },
  'store.noRecoverySlot': { wording: 'This store has no recovery key.', severity: 'warning', status: 409 },
  'store.vaultUnavailable': {
    wording: 'The operating system does not give the key of the store on this machine. Use the passphrase.',
    severity: 'warning',
    status: 503,
  },
  'store.alreadyEnrolled': {
    wording: 'This person is enrolled on this workstation already.',
    severity: 'info',
    status: 409,
  },
  'store.notThisKey': {
    wording: 'The key file belongs to another store: its key does not open {file}.',
    severity: 'error',
    status: 503,
  },
  'store.truncated': {
    wording: 'The store is cut short: {unit} {found} is the last in it, and {unit} {expected} had been saved.',
    severity: 'error',
    status: 503,
  },
  'store.corrupt': {
    wording:
      'The store is damaged at {place}. Set it aside and bring the cases back from the server; do not work on with it.',
    severity: 'error',
    status: 503,
  },
  'store.newerVersion': {
    wording:
      'The store was written by a newer version of the workstation (format {found}; this version knows {known}). Update the workstation.',
    severity: 'error',
    status: 503,
  },
  'store.migrationFailed': {
    wording: 'The store could not be brought from format {from} to format {to}. It is as it was.',
    severity: 'error',
    status: 500,
  },
  'store.chainBroken': {
    wording: 'The record of events does not hold together at position {position}: {reason}.',
    severity: 'error',
    status: 503,
  },
  'store.diskFull': {
    wording:
      'The disk is full: nothing was saved by this step, and everything saved before is safe. Make room and try again.',
    severity: 'error',
    status: 503,
  },
  'store.readOnly': { wording: 'The folder of the store cannot be written to.', severity: 'error', status: 503 },
  'store.busy': { wording: 'The store is open in another program or window.', severity: 'warning', status: 423 },
  'store.ioFailed': {
    wording: 'The disk refused to read or write the store ({code}). Nothing was saved by this step.',
    severity: 'error',
    status: 503,
  },
  'store.caseChanged': {
    wording: 'The case has changed in the meantime: {found} events instead of {expected}. Look at it again.',
    severity: 'info',
    status: 409,
  },
  'store.unknownCase': { wording: 'There is no such case on this workstation.', severity: 'warning', status: 404 },
  'store.eventRefused': {
    wording: 'An event from the server does not hold together ({reason}). Nothing of this delivery was taken.',
    severity: 'error',
    status: 422,
  },
  'store.setAsideExists': {
    wording: 'There is a set-aside store named {name} already.',
    severity: 'error',
    status: 409,
  },
} as const satisfies Record<string, KindDefinition>;
