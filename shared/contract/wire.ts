/**
 * Every call between workstation and server: one table, from which the server registers its routes, the workstation
 * builds its client, and the reference is generated. Personal data is in bodies only, never in a path or query.
 */
import { z } from 'zod';
import { roles } from '../base/role.ts';
import type { Role } from '../base/role.ts';
import type { FailureKind } from '../error/catalogue.ts';
import { appointmentSchema } from '../diary/appointment.ts';
import { diaryAnswerSchema, diaryRequestSchema } from '../diary/request.ts';
import { stuckMessage } from './stuck-message.ts';
import { officeRecordSchema } from '../office/record.ts';
import { identity, instant, sha256Hex } from '../sync/event-schema.ts';
import { pushLimits } from '../sync/plan-push.ts';
import { failureKind, signature, signedReceiptSchema } from '../sync/receipt.ts';

/** Versions of the exchange that this code speaks, newest first; a request names its own in the header below. */
export const wireVersions: readonly number[] = [1];
export const wireVersionHeader = 'x-cms-wire';
/** The pass of a person, beside the device's pass in `authorization: Bearer`. */
export const personTokenHeader = 'x-cms-person';

/** Bytes of a body as sent (compressed), and after decompression. */
export const bodyBytesMax = 1_048_576;
export const bodyBytesDecompressedMax = 8_388_608;
/** A PDF: the largest real one (30 accounts, 7 children, large print) is under 1 MB. */
export const documentBytesMax = 5_000_000;
export const pullEventsMax = 500;
export const pullOfficeRecordsMax = 200;
export const pullAppointmentsMax = 500;

const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'not an Ed25519 key');
const base64 = z.base64();
const token = z.string().max(2_000);
const position = z.int().min(0);
const queryNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().max(max));
const office = z.strictObject({ id: identity, name: z.string() });

export const leaseSchema = z.strictObject({
  device: identity,
  person: identity,
  roles: z.array(z.enum(roles)),
  office: identity,
  issuedAt: instant,
  /** Until then the person may sign in on this device without the server. */
  expiresAt: instant,
});
export type Lease = z.output<typeof leaseSchema>;

export const documentSchema = z.strictObject({
  id: identity,
  caseId: identity,
  kind: z.string().regex(/^[A-Za-z]{1,40}$/),
  version: z.int().min(1),
  language: z.enum(['en', 'cy']),
  template: z.string().min(1).max(80),
  made: instant,
  sha256: sha256Hex,
  /** The PDF. */
  content: base64.max(Math.ceil((documentBytesMax * 4) / 3) + 4),
});
export type WireDocument = z.output<typeof documentSchema>;

export const laidBatchSchema = z.strictObject({
  id: identity,
  council: identity,
  method: z.enum(['post', 'courier', 'collect']),
  dispatchedAt: instant,
  cases: z
    .array(z.strictObject({ caseId: identity, documentSha256: sha256Hex }))
    .min(1)
    .max(5_000),
});
export type WireLaidBatch = z.output<typeof laidBatchSchema>;

const parkedEntry = z.strictObject({
  device: identity,
  id: identity.nullable(),
  deviceSequence: z.int().nullable(),
  kind: failureKind,
  at: instant,
});

export type WireAccess = 'open' | 'device' | 'person';

export interface WireCall<
  Request extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Access extends WireAccess = WireAccess,
> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Body of a POST, query of a GET. */
  readonly request: Request;
  readonly reply: Reply;
  /** Kinds beyond those that any call can meet (commonFailures). */
  readonly failures: readonly FailureKind[];
  /** `device` needs the device's pass; `person` needs that of a person with one of `roles` as well. */
  readonly access: Access;
  readonly roles: readonly Role[];
  /** Limits of the body: as sent, and decompressed. */
  readonly bodyMax: readonly [sent: number, decompressed: number];
  readonly sentence: string;
}

/** Any call may fail with these. */
export const commonFailures: readonly FailureKind[] = [
  'request.malformed',
  'request.unknownCall',
  'sync.versionNotSpoken',
  'sync.tooLarge',
  'sync.tooManyAttempts',
  'sync.serverUnavailable',
  'sync.serverFault',
  'sync.tokenEnded',
  'sync.deviceRevoked',
  'access.notSignedIn',
  'access.roleNotAllowed',
];

const define = <Q extends z.ZodType, R extends z.ZodType, A extends WireAccess>(
  call: WireCall<Q, R, A>,
): WireCall<Q, R, A> => call;
const small: readonly [number, number] = [16_384, 65_536];
const batch: readonly [number, number] = [bodyBytesMax, bodyBytesDecompressedMax];
const nothing = z.strictObject({});
const none: readonly FailureKind[] = [];

export const wireCalls = {
  health: define({
    method: 'GET',
    path: '/v1/health',
    request: nothing,
    access: 'open',
    roles: [],
    failures: none,
    bodyMax: small,
    reply: z.strictObject({ status: z.literal('ready'), at: instant }),
    sentence: 'Says that the server and its database work.',
  }),
  version: define({
    method: 'GET',
    path: '/v1/version',
    request: nothing,
    access: 'open',
    roles: [],
    failures: none,
    bodyMax: small,
    reply: z.strictObject({ wire: z.array(z.int()), serverKey: publicKey }),
    sentence: 'Says which versions of the exchange are spoken, and the key that signs receipts.',
  }),
  enrol: define({
    method: 'POST',
    path: '/v1/device/enrol',
    access: 'open',
    roles: [],
    bodyMax: small,
    request: z.strictObject({
      code: z.string().min(8).max(64),
      device: identity,
      name: z.string().min(1).max(80),
      publicKey,
      proof: signature,
    }),
    reply: z.strictObject({ device: identity, office, serverKey: publicKey }),
    failures: ['sync.codeNotGood', 'sync.deviceTaken'],
    sentence: 'Enrols a device with a one-time code; the proof is its signature over the request.',
  }),
  challenge: define({
    method: 'POST',
    path: '/v1/device/challenge',
    access: 'open',
    roles: [],
    failures: none,
    bodyMax: small,
    request: z.strictObject({ device: identity }),
    reply: z.strictObject({ challenge: token }),
    sentence: 'Gives a device a text to sign, good for one minute.',
  }),
  deviceToken: define({
    method: 'POST',
    path: '/v1/device/token',
    access: 'open',
    roles: [],
    bodyMax: small,
    request: z.strictObject({ device: identity, challenge: token, signature }),
    reply: z.strictObject({ token, expiresAt: instant }),
    failures: ['sync.notEnrolled'],
    sentence: 'Exchanges a signed challenge for a pass of 15 minutes.',
  }),
  signIn: define({
    method: 'POST',
    path: '/v1/person/sign-in',
    access: 'device',
    roles: [],
    bodyMax: small,
    request: z.strictObject({ staffNumber: z.string().min(1).max(40), passphrase: z.string().min(1).max(200) }),
    reply: z.strictObject({
      person: z.strictObject({
        id: identity,
        staffNumber: z.string(),
        name: z.string(),
        roles: z.array(z.enum(roles)),
      }),
      office,
      lease: z.strictObject({ lease: leaseSchema, signature }),
      personToken: token,
      expiresAt: instant,
    }),
    failures: ['access.wrongPassphrase'],
    sentence: 'Signs a person in on a device, and gives the lease for signing in offline.',
  }),
  createEnrolmentCode: define({
    method: 'POST',
    path: '/v1/device/enrolment-code',
    access: 'person',
    roles: ['supervisor'],
    bodyMax: small,
    failures: none,
    request: nothing,
    reply: z.strictObject({ code: z.string(), expiresAt: instant }),
    sentence: 'Makes a one-time code that enrols one device in the office of the supervisor.',
  }),
  push: define({
    method: 'POST',
    path: '/v1/sync/push',
    access: 'device',
    roles: [],
    bodyMax: batch,
    failures: none,
    request: z.strictObject({ batchId: identity, events: z.array(z.unknown()).min(1).max(pushLimits.maxEvents) }),
    reply: signedReceiptSchema,
    sentence: 'Takes a batch of events in the order of the device chain, each once, and answers with a signed receipt.',
  }),
  pull: define({
    method: 'GET',
    path: '/v1/sync/pull',
    access: 'device',
    roles: [],
    bodyMax: small,
    failures: none,
    request: z.strictObject({ after: queryNumber(Number.MAX_SAFE_INTEGER), max: queryNumber(pullEventsMax) }),
    reply: z.strictObject({
      events: z.array(z.strictObject({ position, caseSequence: position, event: z.unknown() })).max(pullEventsMax),
      cursor: position,
      more: z.boolean(),
    }),
    sentence: 'Gives the events of the office after a cursor that other devices made, in server order.',
  }),
  putDocument: define({
    method: 'POST',
    path: '/v1/sync/document',
    access: 'device',
    roles: [],
    bodyMax: [bodyBytesDecompressedMax, bodyBytesDecompressedMax],
    request: documentSchema,
    reply: z.strictObject({ id: identity, sha256: sha256Hex }),
    failures: ['sync.documentDiffers', 'sync.caseUnknown', 'sync.caseElsewhere'],
    sentence: 'Stores a PDF of a case once, checked against its SHA-256.',
  }),
  getDocument: define({
    method: 'GET',
    path: '/v1/sync/document',
    access: 'device',
    roles: [],
    bodyMax: small,
    request: z.strictObject({ id: identity }),
    reply: documentSchema,
    failures: ['sync.documentUnknown'],
    sentence: 'Gives a PDF of a case of the office.',
  }),
  putLaidBatch: define({
    method: 'POST',
    path: '/v1/laid/batch',
    access: 'device',
    roles: [],
    bodyMax: batch,
    request: laidBatchSchema,
    reply: z.strictObject({ id: identity, count: z.int() }),
    failures: ['sync.batchDiffers', 'sync.caseUnknown', 'sync.caseElsewhere'],
    sentence: 'Records once that a batch of LAIDs was dispatched to a council.',
  }),
  listLaidBatches: define({
    method: 'GET',
    path: '/v1/laid/batch',
    access: 'person',
    roles: ['sds', 'supervisor'],
    bodyMax: small,
    failures: none,
    request: z.strictObject({ after: identity.optional() }),
    reply: z.strictObject({ batches: z.array(laidBatchSchema).max(50), more: z.boolean() }),
    sentence: 'Lists the LAID batches of the office by identity, at most 50 at a time.',
  }),
  putOfficeRecord: define({
    method: 'POST',
    path: '/v1/office/record',
    access: 'device',
    roles: [],
    bodyMax: batch,
    request: officeRecordSchema,
    reply: z.strictObject({ id: identity, position: z.int().min(1) }),
    failures: ['office.kindUnknown', 'office.recordDiffers'],
    sentence: 'Takes a version of an office record once, checks that its author may write it, and gives it its place.',
  }),
  pullOfficeRecords: define({
    method: 'GET',
    path: '/v1/office/record',
    access: 'device',
    roles: [],
    bodyMax: small,
    failures: none,
    request: z.strictObject({
      after: queryNumber(Number.MAX_SAFE_INTEGER),
      max: queryNumber(pullOfficeRecordsMax),
    }),
    reply: z.strictObject({
      records: z.array(z.strictObject({ position, record: officeRecordSchema })).max(pullOfficeRecordsMax),
      cursor: position,
      more: z.boolean(),
    }),
    sentence: 'Gives the versions of office records after a cursor, in server order.',
  }),
  changeAppointment: define({
    method: 'POST',
    path: '/v1/diary/appointment',
    access: 'device',
    roles: [],
    bodyMax: small,
    request: diaryRequestSchema,
    reply: diaryAnswerSchema,
    failures: ['diary.requestDiffers'],
    sentence: 'Books, moves, cancels or holds an appointment once, or answers why the slot cannot be had.',
  }),
  pullAppointments: define({
    method: 'GET',
    path: '/v1/diary/appointment',
    access: 'device',
    roles: [],
    bodyMax: small,
    failures: none,
    request: z.strictObject({
      after: queryNumber(Number.MAX_SAFE_INTEGER),
      max: queryNumber(pullAppointmentsMax),
    }),
    reply: z.strictObject({
      appointments: z.array(z.strictObject({ position, appointment: appointmentSchema })).max(pullAppointmentsMax),
      cursor: position,
      more: z.boolean(),
    }),
    sentence: 'Gives the appointments of the office that changed after a cursor, each as it stands.',
  }),
  listStuckMessages: define({
    method: 'GET',
    path: '/v1/outbound/stuck',
    access: 'person',
    roles: ['sds', 'supervisor'],
    bodyMax: small,
    failures: none,
    request: nothing,
    reply: z.strictObject({ messages: z.array(stuckMessage).max(200) }),
    sentence: 'Lists the messages of the office to other systems that wait for a person, without what they say.',
  }),
  listParked: define({
    method: 'GET',
    path: '/v1/sync/parked',
    access: 'person',
    roles: ['sds', 'supervisor'],
    bodyMax: small,
    failures: none,
    request: nothing,
    reply: z.strictObject({ entries: z.array(parkedEntry).max(500) }),
    sentence: 'Lists the entries of the office that the server keeps aside, newest first, without their content.',
  }),
} as const;

export type WireCallName = keyof typeof wireCalls;
/** What the caller hands in: numbers of a query as text. */
export type WireRequest<N extends WireCallName> = z.input<(typeof wireCalls)[N]['request']>;
/** What the handler gets. */
export type WireParsed<N extends WireCallName> = z.output<(typeof wireCalls)[N]['request']>;
export type WireReply<N extends WireCallName> = z.output<(typeof wireCalls)[N]['reply']>;

/** How a failure crosses: the failure as it is, nothing more. */
export const failureReplySchema = z.strictObject({
  failure: z.strictObject({
    kind: failureKind,
    field: z.string().optional(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
});
