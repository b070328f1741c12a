/** The gates of document and push as tables of what is done: the rows are the rules of the catalogue. */
import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../../../shared/claim/decide/adviser.ts';
import { decideBookInterview } from '../../../../shared/claim/decide/book-interview.ts';
import { decideCaptureClerical } from '../../../../shared/claim/decide/capture-clerical.ts';
import { decideEvidenceNotProvided, decideVerifyEvidence } from '../../../../shared/claim/decide/evidence.ts';
import { decideReleaseByManager } from '../../../../shared/claim/decide/laid.ts';
import { decidePush } from '../../../../shared/claim/decide/push.ts';
import { decidePrintStatement, decideSignStatement } from '../../../../shared/claim/decide/statement.ts';
import { CasePlayer } from './support/case-player.ts';
import { openScenario, readScenario } from './support/scenario.ts';

const carer = () => openScenario(readScenario('p03-carer-private-tenant'));
const jobseeker = () => openScenario(readScenario('p09-part-time-averaging'));

type Step = (player: CasePlayer) => unknown;
const sign: Step = (player) =>
  player.run(decideSignStatement, { by: 'customer', signedOn: player.now.slice(0, 10) as LocalDate });
const seen =
  (item: string, evidenceType: string, verdict: 'V' | 'C' | 'S' = 'V'): Step =>
  (player) =>
    player.run(decideVerifyEvidence, {
      item,
      evidenceType,
      verdict,
      seenOn: player.now.slice(0, 10) as LocalDate,
      by: 'E Rees',
    });
const missing =
  (item: string, acceptable: boolean): Step =>
  (player) =>
    player.run(decideEvidenceNotProvided, { item, reason: 'lost', acceptable });
const book =
  (interviewType: string): Step =>
  (player) =>
    player.run(decideBookInterview, { interviewType, slot: '2009-12-30T10:00' as LocalDateTime, reason: 'test' });
const screen: Step = (player) =>
  player.run(decideCompleteConditionality, {
    backdating: 'none',
    labourMarketConditions: 'agreed',
    paydays: 'weekly',
    conditionality: 'explained',
  });
const cms1: Step = (player) =>
  player.run(decideRecordCms1, {
    agreementSigned: true,
    agreementDate: '2009-05-15' as LocalDate,
    backdatingLabourMarket: 'none',
    backdatingBenefit: 'none',
  });
const openNino: Step = (player) => player.unanswered('customer.nino', 'refused').settle();
const openRent: Step = (player) => player.unanswered('home.rent.amount', 'notKnown').settle();
const noCouncil: Step = (player) => player.unanswered('home.council', 'notKnown').settle();
const at =
  (time: string): Step =>
  (player) =>
    player.moveTo(time);

const identity = seen('customerIdentity', 'passport');

/** What is done, the document's state and reason, the push's. First contact is 17 November 2009. */
const rows: readonly [string, readonly Step[], string, string][] = [
  ['nothing', [], 'blocked statementNotSigned', 'blocked statementNotSigned'],
  ['signed', [sign], 'blocked evidenceOutstanding', 'blocked evidenceOutstanding'],
  [
    'signed with a needed question open',
    [openNino, sign],
    'blocked questionsUnanswered',
    'blocked questionsUnanswered',
  ],
  ['signed and seen with a council question open', [openRent, sign, identity], 'queued complete', 'ready'],
  ['signed and seen', [sign, identity], 'queued complete', 'ready'],
  ['a copy seen', [sign, seen('customerIdentity', 'passport', 'C')], 'queued complete', 'ready'],
  ["the customer's word only", [sign, seen('customerIdentity', 'passport', 'S')], 'queued complete', 'ready'],
  ['not supplied, acceptable', [sign, missing('customerIdentity', true)], 'queued reasonGiven', 'ready'],
  ['not supplied, not acceptable', [sign, missing('customerIdentity', false)], 'queued reasonGiven', 'ready'],
  ['no council known', [noCouncil, sign, identity], 'ready complete', 'ready'],
  [
    'an interview booked after release',
    [sign, identity, book('carerWfi')],
    'blocked conditionalityIncomplete',
    'blocked conditionalityIncomplete',
  ],
  [
    'booked first',
    [book('carerWfi'), sign, identity],
    'blocked conditionalityIncomplete',
    'blocked conditionalityIncomplete',
  ],
  ['booked, with the screen filled', [book('carerWfi'), screen, sign, identity], 'queued complete', 'ready'],
  ['an incapacity interview booked', [book('incapacityWfi'), sign, identity], 'queued complete', 'ready'],
  [
    'a day before the month is over',
    [at('2009-12-16T23:59')],
    'blocked statementNotSigned',
    'blocked statementNotSigned',
  ],
  ['from the start of the one-month date', [at('2009-12-17T00:00')], 'queued oneMonth', 'ready'],
  [
    'one month, conditionality open',
    [book('carerWfi'), at('2009-12-17T00:00')],
    'queued oneMonth',
    'blocked conditionalityIncomplete',
  ],
  [
    'one month, all complete by then',
    [at('2009-12-16T12:00'), sign, identity, at('2009-12-17T00:00')],
    'queued complete',
    'ready',
  ],
  [
    'released by a manager',
    [(player) => player.run(decideReleaseByManager, {})],
    'queued manual',
    'blocked statementNotSigned',
  ],
];

describe('document and push of a carer', () => {
  it.each(rows)('with %s', (_name, steps, laid, push) => {
    const player = carer();
    for (const step of steps) step(player);
    const found = player.assess();
    expect(`${found.laid.state} ${found.laid.reason}`).toBe(laid);
    expect([found.push.state, found.push.reason].filter(Boolean).join(' ')).toBe(push);
  });
});

describe('a push', () => {
  it('is refused with the reason while blocked, changes nothing, and is final once done', () => {
    const player = carer();
    const before = player.events.length;
    expect(player.try(decidePush, {})).toMatchObject({
      failure: { kind: 'claim.pushBlocked', detail: { reason: 'statementNotSigned' } },
    });
    expect(player.events).toHaveLength(before);
    sign(player);
    identity(player);
    player.run(decidePush, {});
    player.answer('customer.title', 'Mrs').settle();
    expect(player.assess().push).toMatchObject({ state: 'done', reason: undefined });
    expect(player.try(decidePush, {})).toEqual({ ok: true, value: [] });
  });

  it("waits for form CMS1 in a Jobseeker's Allowance claim with a booked interview", () => {
    const player = jobseeker();
    book('newJobseeker')(player);
    for (const step of [
      sign,
      identity,
      seen('partnerIdentity', 'passport'),
      seen('customerPayslips', 'payslips'),
      seen('childrenProof', 'birthCertificate'),
      screen,
    ])
      step(player);
    expect(player.assess()).toMatchObject({
      laid: { state: 'queued', reason: 'complete' },
      push: { state: 'blocked', reason: 'cms1Missing' },
      caseState: 'awaitingConditionality',
    });
    cms1(player);
    expect(player.assess()).toMatchObject({ push: { state: 'ready' }, caseState: 'readyToPush' });
  });
});

describe('the document', () => {
  it.each<[string, (player: CasePlayer) => unknown, string]>([
    ['no primary benefit is claimed', (player) => player.answer('claim.benefits', ['none']), 'noPrimaryClaim'],
    [
      'no council help is claimed',
      (player) => player.answer('claim.wantsHb', false).answer('claim.wantsCtb', false),
      'councilHelpNotClaimed',
    ],
  ])('is not due when %s', (_name, change, reason) => {
    const player = carer();
    change(player);
    expect(player.assess().laid).toMatchObject({ state: 'notDue', reason });
  });

  it('says everything that holds it, and each reason in both languages', () => {
    const { laid } = carer().assess();
    expect(laid.holding).toEqual(['statementNotSigned', 'evidenceOutstanding']);
    expect(laid.text?.en).toBe('The current version of the statement is not signed');
    expect(laid.text?.cy).not.toBe(laid.text?.en);
  });
});

describe('the state of a case', () => {
  it.each<[string, (player: CasePlayer) => unknown, string]>([
    ['nothing is printed', () => undefined, 'interviewing'],
    ['it is about a running claim', (player) => player.answer('claim.existingClaimChange', true), 'changeLogged'],
    ['no primary benefit is chosen', (player) => player.answer('claim.benefits', ['none']), 'secondaryOnly'],
    ['the statement is printed', (player) => player.run(decidePrintStatement, { language: 'en' }), 'awaitingSignature'],
    ['it is signed only', (player) => sign(player), 'awaitingEvidence'],
    [
      'a needed question is open',
      (player) => [openNino, identity, sign].map((step) => step(player)),
      'awaitingEvidence',
    ],
    [
      'the screen is missing',
      (player) => [book('carerWfi'), identity, sign].map((step) => step(player)),
      'awaitingConditionality',
    ],
    ['all is there', (player) => [identity, sign].map((step) => step(player)), 'readyToPush'],
    [
      'it is pushed',
      (player) => [identity, sign, (one: CasePlayer) => one.run(decidePush, {})].map((step) => step(player)),
      'pushed',
    ],
    [
      'a month is over with the screen missing',
      (player) =>
        [
          book('carerWfi'),
          (one: CasePlayer) => one.run(decidePrintStatement, { language: 'en' }),
          at('2009-12-17T00:00'),
        ].map((step) => step(player)),
      'overdueOneMonth',
    ],
  ])('when %s', (_name, change, state) => {
    const player = carer();
    change(player);
    expect(player.assess().caseState).toBe(state);
  });

  it('of a logged form without answers waits for capture', () => {
    const player = new CasePlayer('2009-11-20T09:00');
    player.run(decideCaptureClerical, {
      firstContact: '2009-11-03T10:00' as LocalDateTime,
      issued: '2009-11-04' as LocalDate,
      received: '2009-11-18' as LocalDate,
      capturedBy: 'C Dunn',
    });
    expect(player.assess()).toMatchObject({ caseState: 'awaitingCapture', oneMonthDate: '2009-12-03' });
  });
});
