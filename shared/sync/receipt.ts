/** What the server promises in writing about a batch. It is signed, and nothing is purged without it. */
import { z } from 'zod';
import { isFailureKind } from '../error/catalogue.ts';
import type { FailureKind } from '../error/catalogue.ts';
import { identity, instant, sha256Hex } from './event-schema.ts';

const position = z.int().min(1);
export const failureKind = z.custom<FailureKind>(
  (value) => typeof value === 'string' && isFailureKind(value),
  'unknown kind',
);

export const receiptSchema = z.strictObject({
  batchId: identity,
  device: identity,
  at: instant,
  /** Stored for good, now or earlier: their place in the case and in the feed of the office. */
  taken: z.array(z.strictObject({ id: identity, hash: sha256Hex, caseSequence: position, position })),
  /** Kept aside by the server, with the reason; `index` is the place in the batch, for an entry without a readable id. */
  parked: z.array(z.strictObject({ index: z.int().min(0), id: identity.nullable(), kind: failureKind })),
  /** The device's next expected number, when the batch went past it; nothing from there on was taken. */
  expected: position.nullable(),
});
export type Receipt = z.output<typeof receiptSchema>;

/** Ed25519 over signedText('receipt', receipt), base64url. */
export const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/, 'not a signature');
export const signedReceiptSchema = z.strictObject({ receipt: receiptSchema, signature });
export type SignedReceipt = z.output<typeof signedReceiptSchema>;
