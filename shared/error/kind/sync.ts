/** Failures between workstation and server, and of the server's own start. */
import type { KindDefinition } from '../kind-definition.ts';

export const syncKinds = {
  'sync.offline': {
    wording: 'The server cannot be reached. The work goes on and is sent later.',
    severity: 'info',
    status: 503,
  },
  'sync.serverSlow': {
    wording: 'The server did not answer within {ms} ms. The work goes on and is sent later.',
    severity: 'info',
    status: 503,
  },
  'sync.serverUnavailable': {
    wording: 'The server cannot reach its database just now. Try again later.',
    severity: 'error',
    status: 503,
  },
  'sync.serverFault': {
    wording: 'The server met a fault of its own. It is in its log under {reference}.',
    severity: 'error',
    status: 500,
  },
  'sync.badReply': { wording: 'The reply of the server was refused: {reason}', severity: 'error', status: 422 },
  'sync.versionNotSpoken': {
    wording: 'Version {asked} of the exchange is not spoken here; these are: {spoken}.',
    severity: 'error',
    status: 400,
  },
  'sync.notEnrolled': {
    wording: 'This device is not enrolled with the server. Enrol it with a one-time code.',
    severity: 'warning',
    status: 401,
  },
  'sync.codeNotGood': {
    wording: 'The enrolment code is not right, was used already, or is too old. Ask for a new one.',
    severity: 'warning',
    status: 403,
  },
  'sync.deviceRevoked': {
    wording: 'This device may no longer exchange data with the server. Ask a supervisor.',
    severity: 'warning',
    status: 403,
  },
  'sync.deviceTaken': {
    wording: 'A device with this identity is enrolled with another key.',
    severity: 'warning',
    status: 409,
  },
  'sync.tokenEnded': {
    wording: 'The pass of this device is no longer good; a new one is needed.',
    severity: 'info',
    status: 401,
  },
  'sync.tooManyAttempts': {
    wording: 'Too many attempts. Try again in {seconds} seconds.',
    severity: 'warning',
    status: 429,
  },
  'sync.tooLarge': {
    wording: 'This is larger than the server takes at once: the limit is {limit} bytes.',
    severity: 'warning',
    status: 413,
  },
  'sync.badEvent': { wording: 'The entry is not well formed at {place}: {reason}', severity: 'error', status: 422 },
  'sync.schemaTooNew': {
    wording: 'The entry has version {version}; this side knows versions up to {known}.',
    severity: 'warning',
    status: 422,
  },
  'sync.hashMismatch': {
    wording: 'The entry does not match its hash, or another entry with its identity is stored.',
    severity: 'error',
    status: 409,
  },
  'sync.chainGap': {
    wording: 'Entries of this device are missing: number {expected} is expected next.',
    severity: 'warning',
    status: 409,
  },
  'sync.chainForked': {
    wording: 'Another entry of this device has the number {sequence}.',
    severity: 'error',
    status: 409,
  },
  'sync.chainBroken': {
    wording: 'Entry {sequence} of this device does not follow from the entry before it.',
    severity: 'error',
    status: 409,
  },
  'sync.trainingRefused': {
    wording: 'A training case is never taken by the server.',
    severity: 'warning',
    status: 422,
  },
  'sync.caseUnknown': {
    wording: 'The server does not know the case of this entry, because its opening was not taken.',
    severity: 'error',
    status: 409,
  },
  'sync.caseElsewhere': { wording: 'The case belongs to another office.', severity: 'warning', status: 403 },
  'sync.documentUnknown': { wording: 'There is no such document in this office.', severity: 'warning', status: 404 },
  'sync.documentDiffers': {
    wording: 'The document does not match its checksum, or another document with its identity is stored.',
    severity: 'error',
    status: 409,
  },
  'sync.batchDiffers': { wording: 'Another batch with this identity is stored.', severity: 'error', status: 409 },
  'sync.databaseNewer': {
    wording: 'The database has migration {found}; this server knows migrations up to {known}. Start the newer server.',
    severity: 'error',
    status: 500,
  },
  'sync.migrationChanged': {
    wording: 'Migration {version} was changed after it was applied.',
    severity: 'error',
    status: 500,
  },
  'sync.dataFolderInUse': {
    wording: 'The data folder of the server is in use by process {pid}.',
    severity: 'error',
    status: 500,
  },
  'sync.databaseNotStarted': {
    wording: 'The database of the server did not start: {reason}',
    severity: 'error',
    status: 500,
  },
} as const satisfies Record<string, KindDefinition>;
