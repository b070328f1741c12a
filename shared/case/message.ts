/** Messages from a case to other systems: who gets them, what they are about, and how they stand (domain.md 1.5). */

/**
 * The systems behind the push (domain.md 1.1, 1.5): `iscs` pays Income Support, `jsaps` Jobseeker's Allowance, `pscs`
 * Incapacity Benefit; `lms` holds job search and the diary; then tax credits, child support and the Social Fund.
 */
export const messageTargets = ['iscs', 'jsaps', 'pscs', 'lms', 'taxCredits', 'childSupport', 'socialFund'] as const;
export type MessageTarget = (typeof messageTargets)[number];

export const messageKinds = [
  'benefitClaim',
  'customerDetails',
  'interviewBooking',
  'interviewOutcome',
  'taxCreditClaim',
  'maintenanceReferral',
  'crisisLoanReferral',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Why a message has not arrived yet. */
export const delayReasons = ['unreachable', 'timeout', 'busy', 'badReply'] as const;
export type DelayReason = (typeof delayReasons)[number];

/**
 * - `waiting`: nothing has come back yet: it is on this machine, at the server, or on its way.
 * - `delayed`: the receiver could not be reached; it is tried again by itself.
 * - `givenUp`: tried so often that a person has to say when to try again.
 * - `refused`: the receiver read it and will not have it; a person has to look.
 * - `withdrawn`: a paper goes in its place; it is not tried any more.
 * - `delivered`: acknowledged, with the receiver's own reference. Final.
 */
export type MessageState = 'waiting' | 'delayed' | 'givenUp' | 'refused' | 'withdrawn' | 'delivered';

/** Payloads of the events of messages, a part of EventPayloads (event.ts). */
export interface MessagePayloads {
  /** A message for another system. The event's id is the message's: whoever receives it takes it once. */
  messageQueued: {
    readonly target: MessageTarget;
    readonly kind: MessageKind;
    /** Canonical JSON of the body (shared/outbound/body.ts), so that it goes out the same however often it is sent. */
    readonly body: string;
  };
  /** What the central server learned of a message; `message` is the id of its messageQueued. */
  messageDelivered: { readonly message: string; readonly reference: string };
  messageDelayed: {
    readonly message: string;
    readonly attempts: number;
    readonly reason: DelayReason;
    readonly givenUp: boolean;
  };
  /** `reason` is the receiver's code, never its prose. */
  messageRefused: { readonly message: string; readonly reason: string };
  /** A person wants it tried again now. */
  messageRetried: { readonly message: string };
}
