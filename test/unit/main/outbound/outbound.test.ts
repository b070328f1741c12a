/** Push, retry, referral and fast track as the window orders them: who may, when, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { CaseFact } from '../../../../shared/case/event.ts';
import type { Role } from '../../../../shared/base/role.ts';
import { completed, interviewed } from '../../../support/take-case.ts';
import { everyRole, makeWorkstation, testTime, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let caseId: string;
const shown = () => ({ caseId, language: 'en' }) as const;
const standing = async () => (await station.must('interview.view', shown())).standing;
const kindOf = async (result: ReturnType<TestWorkstation['call']>): Promise<string> => {
  const told = await result;
  return told.ok ? 'ok' : told.failure.kind;
};
/** What the server tells of a message, as if it had been pulled. */
function hear(fact: CaseFact): void {
  mustBeOk(station.work().desk.act(caseId, { id: 'server', role: 'system' }, () => ({ ok: true, value: [fact] })));
}
const messageTo = async (target: string) =>
  (await standing()).outgoing.messages.find((message) => message.target === target)?.id ?? '';
const stateOf = async (target: string) =>
  (await standing()).outgoing.messages.find((message) => message.target === target)?.state;

beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
  caseId = await interviewed(station, { 'urgency.hasMoney': false, 'urgency.crisisLoanWanted': true });
});
afterAll(() => station.remove());

describe('the push', () => {
  it('is refused with its first shut gate while blocked, and nothing leaves', async () => {
    expect(await kindOf(station.call('push.request', shown()))).toBe('claim.pushBlocked');
    const { push, outgoing } = await standing();
    expect(push).toMatchObject({ state: 'blocked', reason: 'statementNotSigned' });
    expect(push.gates.map(({ reason, state }) => `${reason} ${state}`)).toEqual([
      'noPrimaryClaim open',
      'statementNotSigned shut',
      'questionsUnanswered open',
      'evidenceOutstanding shut',
      'conditionalityIncomplete notNeeded',
      'cms1Missing notNeeded',
    ]);
    expect(outgoing.messages).toEqual([]);
  });

  it('may be asked for by who keeps the case, and by nobody else', async () => {
    const may: Partial<Record<Role, string>> = {};
    for (const role of everyRole) {
      await station.signIn(role);
      may[role] = await kindOf(station.call('push.request', shown()));
    }
    const refused = 'access.roleNotAllowed';
    const blocked = 'claim.pushBlocked';
    expect(may).toEqual({
      csa: refused,
      visitingOfficer: refused,
      adviser: refused,
      financialAssessor: blocked,
      sds: blocked,
      supervisor: blocked,
    });
    await station.signIn('supervisor');
  });
});

describe('a referral', () => {
  it('for a crisis loan is made by telephone with the receiver’s reference and the reason, once', async () => {
    const order = { ...shown(), referral: 'crisisLoan', reference: ' SF-204/7 ', reason: 'No food for the children' };
    expect(await kindOf(station.call('referral.transfer', { ...order, reference: ' ' }))).toBe('claim.missingField');
    expect(await kindOf(station.call('referral.transfer', { ...order, reason: '' }))).toBe('claim.missingField');
    expect(await kindOf(station.call('referral.transfer', { ...order, referral: 'taxCredits' }))).toBe(
      'outbound.notByTelephone',
    );
    expect(await kindOf(station.call('referral.transfer', { ...order, referral: 'homeVisit' }))).toBe(
      'outbound.notCalledFor',
    );
    await station.must('referral.transfer', order);
    expect((await standing()).outgoing.referrals.find(({ id }) => id === 'crisisLoan')).toMatchObject({
      made: true,
      transfer: { reference: 'SF-204/7', reason: 'No food for the children', at: testTime },
    });
    expect(await kindOf(station.call('referral.transfer', order))).toBe('outbound.alreadyReferred');
    expect(await kindOf(station.call('referral.send', { ...shown(), referral: 'crisisLoan' }))).toBe(
      'outbound.alreadyReferred',
    );
  });

  it('goes before the push when it cannot wait, once, and only where the answers call for it', async () => {
    await station.must('referral.send', { ...shown(), referral: 'childSupport' });
    expect(await kindOf(station.call('referral.send', { ...shown(), referral: 'childSupport' }))).toBe(
      'outbound.alreadyReferred',
    );
    expect(await kindOf(station.call('referral.send', { ...shown(), referral: 'homeVisit' }))).toBe(
      'outbound.notCalledFor',
    );
  });
});

describe('after the push', () => {
  beforeAll(async () => {
    await completed(station, caseId);
    await station.must('push.request', shown());
  });

  it('each receiver has one message, and a second push sends nothing', async () => {
    const told = async () => (await standing()).outgoing.messages.map(({ target, state }) => `${target} ${state}`);
    const before = await told();
    expect(before).toEqual(['childSupport waiting', 'lms waiting', 'iscs waiting', 'taxCredits waiting']);
    await station.must('push.request', shown());
    expect(await told()).toEqual(before);
  });

  it('a message is tried again by those who see to it, not when it is under way or has arrived', async () => {
    const retry = async () => station.call('message.retry', { ...shown(), message: await messageTo('iscs') });
    expect(await kindOf(station.call('message.retry', { ...shown(), message: 'none' }))).toBe(
      'outbound.unknownMessage',
    );
    expect(await kindOf(retry())).toBe('ok');
    expect(await stateOf('iscs')).toBe('waiting');
    hear({ type: 'messageRefused', payload: { message: await messageTo('iscs'), reason: 'nino-missing' } });
    expect(await stateOf('iscs')).toBe('refused');
    const { rows } = await station.must('case.work', { list: 'messagesStuck', language: 'en' });
    await station.signIn('sds');
    expect((await station.must('case.work', { list: 'messagesStuck', language: 'en' })).rows).toHaveLength(1);
    expect(rows.map((row) => row.caseId)).toEqual([caseId]);
    expect(await kindOf(retry())).toBe('ok');
    expect(await stateOf('iscs')).toBe('waiting');
    await station.signIn('financialAssessor');
    expect(await kindOf(retry())).toBe('access.roleNotAllowed');
    await station.signIn('supervisor');
    hear({ type: 'messageDelivered', payload: { message: await messageTo('iscs'), reference: 'ISCS-1' } });
    expect(await kindOf(retry())).toBe('outbound.alreadyDelivered');
  });

  it('a tax credit claim goes on paper only when the portal has not taken it, and then its message is withdrawn', async () => {
    const choose = (reason = 'The portal is closed until Monday') =>
      station.call('fastTrack.choose', { ...shown(), reason });
    expect((await standing()).outgoing.fastTrack).toBe('no');
    expect(await kindOf(choose())).toBe('outbound.underWay');
    const message = await messageTo('taxCredits');
    hear({ type: 'messageDelayed', payload: { message, attempts: 5, reason: 'unreachable', givenUp: false } });
    expect((await standing()).outgoing.fastTrack).toBe('possible');
    expect(await kindOf(choose(' '))).toBe('claim.missingField');
    await station.must('fastTrack.choose', { ...shown(), reason: 'The portal is closed until Monday' });
    expect(await stateOf('taxCredits')).toBe('withdrawn');
    expect(await kindOf(choose())).toBe('outbound.alreadyReferred');
    expect(await kindOf(station.call('message.retry', { ...shown(), message }))).toBe('outbound.withdrawn');
    expect(await kindOf(station.call('referral.send', { ...shown(), referral: 'taxCredits' }))).toBe(
      'outbound.alreadyReferred',
    );
    // What was under way when it was withdrawn and arrived all the same is shown as arrived.
    hear({ type: 'messageDelayed', payload: { message, attempts: 6, reason: 'busy', givenUp: true } });
    expect(await stateOf('taxCredits')).toBe('withdrawn');
  });

  it('the form leaves with the courier, once, kept as it left', async () => {
    station.clock.set('2009-06-09T09:00' as LocalDateTime);
    const due = await station.must('paper.due', { list: 'courier', language: 'en' });
    expect(due.rows.map(({ paper, way }) => [paper, way])).toEqual([['fastTrack', 'courier']]);
    const order = { list: 'courier' as const, papers: [{ caseId, paper: 'fastTrack' }] };
    expect(await kindOf(station.call('paper.close', { ...order, list: 'post' }))).toBe('outbound.paperNotDue');
    expect(await kindOf(station.call('paper.handOver', { ...shown(), paper: 'fastTrack' }))).toBe(
      'outbound.paperNotDue',
    );
    const closed = await station.must('paper.close', order);
    expect(closed).toMatchObject({ kind: 'courier', papers: 1, at: '2009-06-09T09:00' });
    expect(await kindOf(station.call('paper.close', order))).toBe('outbound.paperSent');
    expect(
      station
        .work()
        .workstation.store.documents.list(caseId)
        .filter(({ kind }) => kind === 'fastTrack'),
    ).toHaveLength(1);
    expect((await station.must('paper.due', { list: 'courier', language: 'en' })).rows).toEqual([]);
    const { document } = await station.must('paper.list', { id: closed.id, language: 'en' });
    expect(JSON.stringify(document)).toContain('fast-track form');
  });
});
