/**
 * What the payload of each type of event looks like, as both sides check it at their door. The types come from
 * shared/case/event.ts; the assertion at the end of event-schema.ts fails to compile when the two drift apart.
 */
import { z } from 'zod';
import { isLocalDate, isLocalDateTime } from '../base/local-date.ts';
import type { LocalDate, LocalDateTime } from '../base/local-date.ts';
import { diaryNeeds } from '../case/booking-event.ts';
import {
  attemptResults,
  ninoOutcomes,
  returnWays,
  signingPlaces,
  unansweredReasons,
  waiverGrounds,
  weekdayCodes,
} from '../case/event.ts';
import { paperKinds } from '../case/paper.ts';
import type { EventType } from '../case/event.ts';
import { delayReasons, messageKinds, messageTargets } from '../case/message.ts';
import { paperWays } from '../case/paper.ts';
import { frequencies } from '../script/value.ts';

export const localDate = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), 'not a date');
export const localDateTime = z.custom<LocalDateTime>(
  (value) => typeof value === 'string' && isLocalDateTime(value),
  'not a date and time',
);
const text = z.string();
const count = z.int().min(0);
const ordinal = z.int().min(1);
const milliseconds = z.number().min(0);
const language = z.enum(['en', 'cy']);
const cell = { key: text.min(1), row: ordinal.exactOptional() };

const factValue = z.union([
  text,
  z.number(),
  z.boolean(),
  z.null(),
  z.array(text),
  z.strictObject({ title: text.exactOptional(), forenames: text, surname: text }),
  z.strictObject({ line1: text, line2: text.exactOptional(), town: text, county: text.exactOptional() }),
  z.strictObject({ amount: z.int(), frequency: z.enum(frequencies) }),
  z.strictObject({ accountName: text, sortCode: text, accountNumber: text, rollNumber: text.exactOptional() }),
]);

const earlierClaim = z.strictObject({
  firstContact: localDateTime,
  answers: z.record(text, factValue),
  rosters: z.record(text, z.array(z.record(text, factValue))),
});
const payment = z.strictObject({ date: localDate, gross: z.int(), tax: z.int(), ni: z.int(), pension: z.int() });
const agreementTerms = z.strictObject({
  pattern: z.array(z.strictObject({ day: z.enum(weekdayCodes), from: text, to: text })),
  steps: z.array(text),
  restrictions: text,
  adviser: text,
});
const confirmedCheck = z.strictObject({ check: count, reason: text });
const message = text.min(1).max(80);
const person = z.enum(['customer', 'partner']);
const nothing = z.strictObject({});
const diaryPlace = {
  appointment: text.exactOptional(),
  office: text.exactOptional(),
  officer: text.exactOptional(),
  assessor: text.exactOptional(),
  needs: z.array(z.enum(diaryNeeds)).readonly().exactOptional(),
};

export const payloadSchemas = {
  caseOpened: z.strictObject({
    reference: text.min(1),
    channel: z.enum(['telephone', 'office', 'visit']),
    firstContact: localDateTime,
    release: text.min(1),
    rulesDate: localDate.exactOptional(),
    earlierClaim: earlierClaim.exactOptional(),
    training: z.literal(true).exactOptional(),
  }),
  clericalCaptured: z.strictObject({
    firstContact: localDateTime,
    issued: localDate,
    received: localDate,
    capturedBy: text,
  }),
  rowAdded: z.strictObject({ roster: text.min(1), row: ordinal }),
  rowRemoved: z.strictObject({ roster: text.min(1), row: ordinal }),
  answerRecorded: z.strictObject({
    ...cell,
    value: factValue,
    source: z.enum(['customer', 'form', 'evidence', 'council', 'record']),
    confirmed: z.array(confirmedCheck).exactOptional(),
    elapsedMs: z.number().min(0).exactOptional(),
    reason: text.exactOptional(),
  }),
  answerUnanswered: z.strictObject({
    ...cell,
    reason: z.enum(unansweredReasons),
    elapsedMs: z.number().min(0).exactOptional(),
  }),
  helpOpened: z.strictObject({ ...cell, openMs: z.number().min(0) }),
  noteWritten: z.strictObject({ text, key: text.exactOptional(), row: ordinal.exactOptional() }),
  callDropped: nothing,
  callBackBooked: z.strictObject({
    due: localDateTime,
    urgency: z.enum(['urgent4h', 'standard24h']),
    number: text.exactOptional(),
    bestTime: text.exactOptional(),
  }),
  callAttempted: z.strictObject({ tried: localDateTime, result: z.enum(attemptResults), note: text.exactOptional() }),
  talkEnded: z.strictObject({ talkMs: milliseconds }),
  talkResumed: z.strictObject({ wrapUpMs: milliseconds }),
  wrapUpEnded: z.strictObject({ wrapUpMs: milliseconds }),
  interviewPaused: nothing,
  interviewBooked: z.strictObject({
    interviewType: text,
    slot: localDateTime,
    minutes: count,
    assessorSlot: localDateTime.exactOptional(),
    reason: text.exactOptional(),
    ...diaryPlace,
  }),
  interviewMoved: z.strictObject({
    interviewType: text,
    slot: localDateTime,
    minutes: count,
    assessorSlot: localDateTime.exactOptional(),
    reason: text,
    ...diaryPlace,
  }),
  interviewCancelled: z.strictObject({ reason: text, appointment: text.exactOptional() }),
  interviewConfirmed: z.strictObject({
    appointment: text,
    request: text,
    officer: text.exactOptional(),
    assessor: text.exactOptional(),
  }),
  interviewRefused: z.strictObject({ appointment: text, request: text, reason: text }),
  statementReadBack: z.strictObject({ language }),
  paperPrinted: z.strictObject({
    kind: z.enum(paperKinds),
    language,
    largePrint: z.literal(true).exactOptional(),
    outcome: z.enum(['printed', 'later']),
  }),
  statementPrinted: z.strictObject({ version: ordinal, language }),
  statementSigned: z.strictObject({
    version: ordinal,
    by: z.enum(['customer', 'both', 'appointee']),
    signedOn: localDate,
    where: z.enum(signingPlaces).exactOptional(),
    name: text.exactOptional(),
    authority: text.exactOptional(),
  }),
  evidenceVerified: z.strictObject({
    item: text,
    evidenceType: text,
    seenOn: localDate,
    by: text,
    verdict: z.enum(['V', 'C', 'S']),
    copyKept: z.literal(true).exactOptional(),
  }),
  evidenceNotProvided: z.strictObject({ item: text, reason: text, acceptable: z.boolean() }),
  evidenceUsed: z.strictObject({ item: text, usedOn: localDate }),
  evidenceReturned: z.strictObject({
    item: text,
    returnedOn: localDate,
    how: z.enum(returnWays),
    reference: text.exactOptional(),
  }),
  evidenceNotRequired: z.strictObject({ item: text, reason: text }),
  evidenceWithdrawn: z.strictObject({ item: text, reason: text }),
  s19Recorded: z.strictObject({
    person,
    status: z.enum(['notChecked', 'satisfiedExistingNino', 'satisfiedNinoApplication', 'notSatisfied', 'exempt']),
    basis: text,
    basisCode: text.exactOptional(),
  }),
  ninoApplicationMade: z.strictObject({
    person,
    madeOn: localDate,
    form: text,
    documents: z.array(text),
    sentTo: text,
  }),
  ninoApplicationEnded: z.strictObject({
    person,
    endedOn: localDate,
    outcome: z.enum(ninoOutcomes),
    note: text.exactOptional(),
  }),
  furtherEvidenceTold: z.strictObject({ items: z.array(text), language }),
  calculationRecorded: z.strictObject({
    job: ordinal,
    method: z.enum(['recognisedCycle', 'fiveWeeks', 'twoMonths', 'otherPeriod']),
    weeks: z.number().min(0).exactOptional(),
    payments: z.array(payment),
    by: text,
    averageGross: z.int(),
    averageNet: z.int(),
  }),
  conditionalityCompleted: z.strictObject({
    backdating: text,
    labourMarketConditions: text,
    paydays: text,
    conditionality: text,
  }),
  cms1Recorded: z.strictObject({
    agreementSigned: z.boolean(),
    agreementDate: localDate,
    backdatingLabourMarket: text,
    backdatingBenefit: text,
    person: z.literal('partner').exactOptional(),
    terms: agreementTerms.exactOptional(),
  }),
  interviewWaived: z.strictObject({ ground: z.enum(waiverGrounds), reasonCode: text, text }),
  interviewDeferred: z.strictObject({ reasonCode: text, text, from: localDate }),
  interviewAttended: z.strictObject({
    on: localDate,
    minutes: ordinal,
    correction: text.exactOptional(),
    appointment: text.exactOptional(),
  }),
  interviewFailed: z.strictObject({
    on: localDate,
    attempts: count,
    goodCauseBy: localDate,
    note: text.exactOptional(),
    correction: text.exactOptional(),
    appointment: text.exactOptional(),
  }),
  goodCauseRecorded: z.strictObject({ on: localDate, code: text, text, accepted: z.boolean() }),
  pushed: nothing,
  councilAssigned: z.strictObject({ code: text, candidates: z.array(text) }),
  oneMonthReached: z.strictObject({ date: localDate }),
  laidReleased: z.strictObject({ reason: z.enum(['complete', 'reasonGiven', 'oneMonth', 'manual']) }),
  laidBatched: z.strictObject({
    batchId: text,
    council: text,
    place: ordinal,
    copy: z.enum(['original', 'amended']),
    documentSha256: text,
    content: text,
    sheets: ordinal,
  }),
  laidTakenOut: z.strictObject({ batchId: text, reason: z.enum(['changed', 'notQueued', 'elsewhere', 'calledOff']) }),
  laidAmended: z.strictObject({ reason: text.max(400) }),
  laidDuplicated: z.strictObject({ reason: text.max(400), documentSha256: text }),
  laidDispatched: z.strictObject({ batchId: text, council: text, method: z.enum(['post', 'courier', 'collect']) }),
  caseRebuilt: z.strictObject({ reason: text, appointment: text.exactOptional() }),
  messageQueued: z.strictObject({
    target: z.enum(messageTargets),
    kind: z.enum(messageKinds),
    body: text.min(2).max(200_000),
  }),
  messageDelivered: z.strictObject({ message, reference: text.max(80) }),
  messageDelayed: z.strictObject({ message, attempts: ordinal, reason: z.enum(delayReasons), givenUp: z.boolean() }),
  messageRefused: z.strictObject({ message, reason: text.max(80) }),
  messageRetried: z.strictObject({ message }),
  referralTransferred: z.strictObject({ referral: text.min(1), reference: text.min(1).max(40), reason: text.max(400) }),
  fastTrackChosen: z.strictObject({ reason: text.max(400), message: message.exactOptional() }),
  paperSent: z.strictObject({
    paper: text.min(1).max(80),
    way: z.enum(paperWays),
    list: text.min(1).max(80).exactOptional(),
    place: ordinal.exactOptional(),
    to: z.array(text).max(12).exactOptional(),
  }),
  caseAssigned: z.strictObject({ to: text.min(1).max(80), reason: text }),
  serviceRequestOpened: z.strictObject({ process: text, area: text, subArea: text, text, due: localDate }),
  serviceRequestRouted: z.strictObject({
    request: message,
    segment: text,
    to: text.exactOptional(),
    insteadOf: text.exactOptional(),
  }),
  serviceRequestAccepted: z.strictObject({ request: message }),
  serviceRequestDone: z.strictObject({ request: message, text }),
  serviceRequestReturned: z.strictObject({ request: message, text }),
  caseDeleted: nothing,
  documentMade: z.strictObject({ kind: text, version: ordinal, language, sha256: text, template: text }),
} as const satisfies Record<EventType, z.ZodType>;
