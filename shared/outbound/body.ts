/**
 * What a message to another system says: the schema of each kind's body, version 1, as the receiver parses it. Answers go
 * by their key in the public data dictionary (script/catalogue), money in pence, dates as yyyy-mm-dd.
 */
import { z } from 'zod';
import type { MessageKind } from '../case/message.ts';
import type { FactValue } from '../script/value.ts';

const plain = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);
const answer = z.custom<NonNullable<FactValue>>((value) => plain.safeParse(value).success, 'not an answer');
const answers = z.record(z.string(), answer);
const rows = z.record(z.string(), z.array(answers));

/** On every message: which case, and whose. */
const about = {
  version: z.literal(1),
  reference: z.string(),
  firstContact: z.string(),
  claimDate: z.string(),
  answers,
  rosters: rows,
};
const evidence = z.array(z.strictObject({ item: z.string(), verdict: z.string(), seenOn: z.string().exactOptional() }));

export const bodySchemas = {
  benefitClaim: z.strictObject({
    ...about,
    benefits: z.array(z.string()).min(1),
    unanswered: z.array(z.string()),
    evidence,
    s19: z.strictObject({ customer: z.string(), partner: z.string().exactOptional() }),
    averageEarnings: z.array(z.strictObject({ job: z.int(), gross: z.int(), net: z.int() })),
    conditionality: z
      .strictObject({
        backdating: z.string(),
        labourMarketConditions: z.string(),
        paydays: z.string(),
        conditionality: z.string(),
      })
      .exactOptional(),
    signedOn: z.string().exactOptional(),
    oneMonth: z.boolean(),
  }),
  customerDetails: z.strictObject({ ...about, markers: z.array(z.string()) }),
  interviewBooking: z.strictObject({
    ...about,
    markers: z.array(z.string()),
    interviewType: z.string(),
    slot: z.string(),
    minutes: z.int(),
    assessorSlot: z.string().exactOptional(),
    /** `cancelled` takes a booking back. */
    change: z.enum(['booked', 'moved', 'cancelled']),
  }),
  interviewOutcome: z.strictObject({
    ...about,
    markers: z.array(z.string()),
    outcome: z.string(),
    reason: z.string(),
    on: z.string(),
  }),
  taxCreditClaim: z.strictObject(about),
  maintenanceReferral: z.strictObject({ ...about, compulsory: z.boolean() }),
  crisisLoanReferral: z.strictObject(about),
} as const satisfies Record<MessageKind, z.ZodType>;

export type MessageBody<K extends MessageKind> = z.output<(typeof bodySchemas)[K]>;
