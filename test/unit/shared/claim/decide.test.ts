/** What is refused, with what would be right, and what is recorded. */
import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../../../shared/claim/decide/adviser.ts';
import { decideBookInterview } from '../../../../shared/claim/decide/book-interview.ts';
import { decideBookCallBack } from '../../../../shared/claim/decide/call.ts';
import { decideCaptureClerical } from '../../../../shared/claim/decide/capture-clerical.ts';
import {
  decideEvidenceNotProvided,
  decideVerifyEvidence,
  isOnEvidenceList,
} from '../../../../shared/claim/decide/evidence.ts';
import { decideAssignCouncil, decideDispatch, decideReleaseByManager } from '../../../../shared/claim/decide/laid.ts';
import { decideRebuild } from '../../../../shared/claim/decide/rebuild.ts';
import { decideRecordCalculation } from '../../../../shared/claim/decide/record-calculation.ts';
import { decideRecordS19 } from '../../../../shared/claim/decide/record-s19.ts';
import { decideSignStatement } from '../../../../shared/claim/decide/statement.ts';
import { failureWording } from '../../../../shared/error/catalogue.ts';
import type { CasePlayer } from './support/case-player.ts';
import { knownCouncil } from './support/release.ts';
import { openScenario, readScenario } from './support/scenario.ts';

const hana = () => openScenario(readScenario('p01-hana-lone-parent'));
const day = '2009-06-02' as LocalDate;
const slot = '2009-06-08T10:20' as LocalDateTime;
const screen = { backdating: 'none', labourMarketConditions: 'agreed', paydays: 'weekly', conditionality: 'explained' };
const cms1 = { agreementSigned: true, agreementDate: day, backdatingLabourMarket: 'none', backdatingBenefit: 'none' };
const passport = {
  item: 'customerIdentity',
  evidenceType: 'passport',
  seenOn: day,
  by: 'A Sharma',
  verdict: 'V',
} as const;
const form = { firstContact: '2009-05-01T10:00' as LocalDateTime, issued: day, received: day, capturedBy: 'C Dunn' };

/** What is tried, and the kind and field of the refusal. */
const refusals: readonly [string, (player: CasePlayer) => { ok: boolean; failure?: { kind: string } }, string][] = [
  [
    'an interview of an unknown type',
    (p) => p.try(decideBookInterview, { interviewType: 'chat', slot }),
    'claim.unknownInterviewType',
  ],
  [
    'an interview of the type none',
    (p) => p.try(decideBookInterview, { interviewType: 'none', slot }),
    'claim.unknownInterviewType',
  ],
  [
    'an interview of another type without a reason',
    (p) => p.try(decideBookInterview, { interviewType: 'carerWfi', slot }),
    'claim.interviewTypeNotDecided',
  ],
  [
    'a slot in the past',
    (p) => p.try(decideBookInterview, { interviewType: 'loneParentWfi', slot: '2009-06-02T10:14' as LocalDateTime }),
    'claim.slotInPast',
  ],
  [
    'a slot that does not exist',
    (p) => p.try(decideBookInterview, { interviewType: 'loneParentWfi', slot: '2009-06-31T10:00' as LocalDateTime }),
    'claim.badDate',
  ],
  [
    'a signature from tomorrow',
    (p) => p.try(decideSignStatement, { by: 'customer', signedOn: '2009-06-03' as LocalDate }),
    'claim.dateInFuture',
  ],
  [
    'a signature by a neighbour',
    (p) => p.try(decideSignStatement, { by: 'neighbour' as 'both', signedOn: day }),
    'claim.badChoice',
  ],
  [
    'evidence nobody knows',
    (p) => p.try(decideVerifyEvidence, { ...passport, item: 'tarot' }),
    'claim.unknownEvidence',
  ],
  [
    'a kind not accepted for the item',
    (p) => p.try(decideVerifyEvidence, { ...passport, evidenceType: 'p45' }),
    'claim.evidenceTypeNotAccepted',
  ],
  [
    'evidence seen tomorrow',
    (p) => p.try(decideVerifyEvidence, { ...passport, seenOn: '2009-06-03' as LocalDate }),
    'claim.dateInFuture',
  ],
  ['evidence seen by nobody', (p) => p.try(decideVerifyEvidence, { ...passport, by: ' ' }), 'claim.missingField'],
  [
    'missing evidence without a reason',
    (p) => p.try(decideEvidenceNotProvided, { item: 'customerIdentity', reason: '', acceptable: true }),
    'claim.missingField',
  ],
  [
    'S19 of a partner who is not there',
    (p) => p.try(decideRecordS19, { person: 'partner', status: 'exempt', basis: 'x' }),
    'claim.noPartner',
  ],
  [
    'S19 without a basis',
    (p) => p.try(decideRecordS19, { person: 'customer', status: 'notSatisfied', basis: '' }),
    'claim.missingField',
  ],
  [
    'S19 with an unknown mark',
    (p) => p.try(decideRecordS19, { person: 'customer', status: 'fine' as 'exempt', basis: 'x' }),
    'claim.badChoice',
  ],
  [
    'a calculation of a job that is not there',
    (p) =>
      p.try(decideRecordCalculation, {
        job: 1,
        method: 'otherPeriod',
        weeks: 1,
        payments: [{ date: day, gross: 1, tax: 0, ni: 0, pension: 0 }],
        by: 'L Grant',
      }),
    'claim.unknownJob',
  ],
  [
    'a calculation by an unknown method',
    (p) => p.try(decideRecordCalculation, { job: 1, method: 'guess' as 'fiveWeeks', payments: [], by: 'L Grant' }),
    'claim.badChoice',
  ],
  [
    'a conditionality screen with an empty field',
    (p) => p.try(decideCompleteConditionality, { ...screen, paydays: '' }),
    'claim.missingField',
  ],
  ['form CMS1 outside a jobseeker claim', (p) => p.try(decideRecordCms1, cms1), 'claim.noJobseekerClaim'],
  [
    'a council nobody knows',
    (p) => p.try(decideAssignCouncil, { code: 'ZZZ', candidates: [], knownCouncil }),
    'claim.unknownCouncil',
  ],
  [
    'a council that is no candidate',
    (p) => p.try(decideAssignCouncil, { code: 'LDS', candidates: ['NOW'], knownCouncil }),
    'claim.councilNotCandidate',
  ],
  [
    'sending a document that is held',
    (p) => p.try(decideDispatch, { batchId: 'b', council: 'NOW', method: 'post' }),
    'claim.laidNotQueued',
  ],
  ['a rebuild without a reason', (p) => p.try(decideRebuild, { reason: ' ' }), 'claim.missingField'],
  [
    'a call-back in the past',
    (p) => p.try(decideBookCallBack, { due: '2009-06-01T10:00' as LocalDateTime }),
    'claim.slotInPast',
  ],
  ['capture of a form after answers', (p) => p.try(decideCaptureClerical, form), 'claim.alreadyCaptured'],
];

describe('refused, with nothing recorded:', () => {
  it.each(refusals)('%s', (_name, attempt, kind) => {
    const player = hana();
    const before = player.events.length;
    const refused = attempt(player) as { ok: false; failure: Parameters<typeof failureWording>[0] };
    expect(refused).toMatchObject({ ok: false, failure: { kind } });
    expect(failureWording(refused.failure)).not.toContain('{');
    expect(player.events).toHaveLength(before);
  });

  it('a conditionality screen names the field that is empty', () => {
    expect(hana().try(decideCompleteConditionality, { ...screen, paydays: '' })).toMatchObject({
      failure: { field: 'paydays' },
    });
  });

  it('sending to a council other than its own', () => {
    const player = hana().moveTo('2009-07-02T09:00');
    expect(player.assess().laid.state).toBe('queued');
    expect(player.try(decideDispatch, { batchId: 'b', council: 'LDS', method: 'post' })).toMatchObject({ ok: false });
    expect(player.try(decideReleaseByManager, {})).toMatchObject({ failure: { kind: 'claim.laidNotBlocked' } });
    player.run(decideDispatch, { batchId: 'b', council: 'NOW', method: 'post' });
    expect(player.assess().laid).toMatchObject({ state: 'dispatched', reason: 'oneMonth' });
  });
});

describe('an interview', () => {
  it('has the assessor booked straight before it where the table says so', () => {
    const player = hana().run(decideBookInterview, { interviewType: 'loneParentWfi', slot });
    expect(player.process.booking).toEqual({
      interviewType: 'loneParentWfi',
      slot,
      minutes: 45,
      assessorSlot: '2009-06-08T10:00',
    });
  });

  it('over midnight has the assessor the evening before', () => {
    const player = hana().run(decideBookInterview, {
      interviewType: 'loneParentWfi',
      slot: '2009-06-09T00:10' as LocalDateTime,
    });
    expect(player.process.booking?.assessorSlot).toBe('2009-06-08T23:50');
  });

  it('of another type is booked with a reason, which is kept', () => {
    const player = hana().run(decideBookInterview, { interviewType: 'rapidReclaim', slot, reason: ' adviser away ' });
    expect(player.process.booking).toEqual({
      interviewType: 'rapidReclaim',
      slot,
      minutes: 20,
      reason: 'adviser away',
    });
  });
});

describe('evidence', () => {
  it('off the list is accepted, said to be off it, and kept for when the answers call for it', () => {
    const player = hana().run(decideVerifyEvidence, { ...passport, item: 'matB1', evidenceType: 'matB1' });
    expect(isOnEvidenceList(player.interview, 'matB1')).toBe(false);
    expect(player.assess().evidence.kept.map(({ item }) => item)).toEqual(['matB1']);
    player.answer('customer.pregnant', true);
    expect(isOnEvidenceList(player.interview, 'matB1')).toBe(true);
    expect(player.assess().evidence.items.find(({ item }) => item === 'matB1')?.verdict).toBe('V');
  });

  it('has the verdict of the latest finding, and keeps the earlier ones', () => {
    const player = hana().run(decideVerifyEvidence, passport);
    player.run(decideEvidenceNotProvided, { item: 'customerIdentity', reason: 'it was a copy', acceptable: false });
    expect(player.process.evidence['customerIdentity']).toMatchObject({ verdict: 'X', reason: 'it was a copy' });
    expect(player.process.evidenceHistory.map(({ verdict }) => verdict)).toEqual(['V', 'X']);
  });
});

it('the same council assigned again records nothing', () => {
  const player = hana().run(decideAssignCouncil, { code: 'NOW', candidates: [], knownCouncil });
  expect(player.try(decideAssignCouncil, { code: 'NOW', candidates: [], knownCouncil })).toEqual({
    ok: true,
    value: [],
  });
});
