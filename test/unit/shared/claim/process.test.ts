import { describe, expect, it } from 'vitest';
import {
  decideSignStatement,
  decidePrintStatement,
  nextPrintVersion,
} from '../../../../shared/claim/decide/statement.ts';
import { decideRebuild } from '../../../../shared/claim/decide/rebuild.ts';
import { decideBookInterview } from '../../../../shared/claim/decide/book-interview.ts';
import { decideAssignCouncil } from '../../../../shared/claim/decide/laid.ts';
import { decideDropCall } from '../../../../shared/claim/decide/call.ts';
import { decideRecordCalculation } from '../../../../shared/claim/decide/record-calculation.ts';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { CasePlayer } from './support/case-player.ts';
import { knownCouncil } from './support/release.ts';
import { openScenario, readScenario, takeStep } from './support/scenario.ts';

const hana = readScenario('p01-hana-lone-parent');
const sign = { by: 'customer', signedOn: '2009-06-02' as LocalDate } as const;
const print = { language: 'en' } as const;

/** Hana's case up to and including a step. */
function hanaAfter(steps: number): CasePlayer {
  const player = openScenario(hana);
  for (const step of hana.steps.slice(0, steps)) takeStep(player, step);
  return player;
}

describe('versions of the statement', () => {
  it('count the prints', () => {
    const player = hanaAfter(0).run(decidePrintStatement, print).run(decidePrintStatement, print);
    expect(player.process.statements.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('go up when an answer changes after signing, and the next print is of the new one', () => {
    const player = hanaAfter(0).run(decidePrintStatement, print).run(decideSignStatement, sign);
    expect(player.process).toMatchObject({ version: 1, signature: { version: 1 } });
    player.answer('customer.title', 'Mrs').answer('customer.title', 'Miss');
    expect(player.process).toMatchObject({ version: 2, signature: undefined });
    expect(nextPrintVersion(player.process)).toBe(2);
    player.run(decideSignStatement, sign);
    expect(player.process.signature).toEqual({ version: 2, ...sign });
    expect(player.process.signatures).toHaveLength(2);
  });

  it('of a paper form start with the signature on it', () => {
    const player = hanaAfter(0).run(decideSignStatement, sign);
    expect(player.process.version).toBe(1);
    expect(nextPrintVersion(player.process)).toBe(1);
  });
});

describe('a signature', () => {
  const signed = () => hanaAfter(0).run(decidePrintStatement, print).run(decideSignStatement, sign);

  it('is taken back by an answer, a question left open, and a row added or removed', () => {
    const changes: ((player: CasePlayer) => void)[] = [
      (player) => player.answer('customer.title', 'Mrs'),
      (player) => player.unanswered('customer.nino', 'notToHand'),
      (player) => player.apply({ type: 'rowAdded', payload: { roster: 'accounts', row: 3 } }),
      (player) => player.apply({ type: 'rowRemoved', payload: { roster: 'accounts', row: 2 } }),
    ];
    for (const change of changes) {
      const player = signed();
      expect(player.assess().signature).toBeDefined();
      change(player);
      expect(player.assess().signature).toBeUndefined();
    }
  });

  it('stays when a council is assigned, a note is written or the same answers are printed again', () => {
    const player = signed()
      .run(decideAssignCouncil, { code: 'SFK', candidates: ['SFK', 'NOW'], knownCouncil: () => true })
      .run(decidePrintStatement, print);
    player.apply({ type: 'noteWritten', payload: { text: 'rang back' } });
    expect(player.assess().signature).toEqual({ version: 1, ...sign });
    expect(player.assess().council).toBe('SFK');
  });

  it('by one of a couple who claim jointly does not count until both have signed', () => {
    const player = openScenario(readScenario('p02-redundant-joint-claim'));
    player.run(decideSignStatement, { by: 'customer', signedOn: '2009-03-10' as LocalDate });
    expect(player.assess().signature).toBeUndefined();
    player.run(decideSignStatement, { by: 'both', signedOn: '2009-03-10' as LocalDate });
    expect(player.assess().signature).toBeDefined();
  });
});

describe('delete and rebuild', () => {
  it('clears signature, conditionality and booking, holds the slot, and keeps evidence, S19 and prints', () => {
    const player = hanaAfter(9).run(decideRebuild, { reason: 'wrong record' });
    expect(player.process).toMatchObject({
      signature: undefined,
      conditionality: undefined,
      cms1: undefined,
      booking: undefined,
      heldBooking: { interviewType: 'loneParentWfi', slot: '2009-06-08T10:20' },
      s19: { customer: { status: 'satisfiedExistingNino' } },
      rebuilds: 1,
    });
    expect(player.process.statements).toHaveLength(1);
    expect(player.assess().evidence.complete).toBe(true);
    expect(player.assess()).toMatchObject({ laid: { state: 'blocked', reason: 'statementNotSigned' } });
  });

  it('needs no conditionality until the interview is booked again', () => {
    const player = hanaAfter(9).run(decideRebuild, { reason: 'wrong record' });
    player.run(decideSignStatement, { by: 'customer', signedOn: '2009-06-08' as LocalDate });
    expect(player.assess().push.state).toBe('ready');
    player.run(decideBookInterview, { interviewType: 'loneParentWfi', slot: '2009-06-09T10:20' as LocalDateTime });
    expect(player.assess().push).toMatchObject({ state: 'blocked', reason: 'conditionalityIncomplete' });
    expect(player.process.heldBooking).toBeUndefined();
  });
});

describe('the release reason', () => {
  it('is fixed the first time and stays when the document is held and released again', () => {
    const player = hanaAfter(9);
    expect(player.assess().laid).toMatchObject({ state: 'queued', reason: 'complete' });
    player.answer('customer.title', 'Mrs').settle();
    expect(player.assess().laid).toMatchObject({ state: 'blocked', reason: 'statementNotSigned' });
    player.moveTo('2009-07-02T09:00');
    expect(player.assess().laid).toMatchObject({ state: 'queued', reason: 'complete' });
    expect(player.events.filter(({ type }) => type === 'laidReleased')).toHaveLength(1);
  });
});

describe('a council', () => {
  it('assigned replaces the answer, and a later answer replaces the assignment', () => {
    const player = hanaAfter(0).run(decideAssignCouncil, { code: 'DER', candidates: [], knownCouncil });
    expect(player.assess().council).toBe('DER');
    expect(player.interview.value('home.councilConfirmed')).toBe(true);
    player.answer('home.council', 'LDS');
    expect(player.assess().council).toBe('LDS');
  });
});

describe('a dropped call', () => {
  it('makes open questions wait for the call-back, until the customer is on the line again', () => {
    const player = hanaAfter(0);
    player.unanswered('customer.nino', 'callDropped').run(decideDropCall, {});
    expect(player.process.callBack).toEqual({ urgency: 'standard24h', due: '2009-06-03T10:15' });
    expect(player.assess()).toMatchObject({ caseState: 'awaitingCallBack' });
    player.answer('customer.nino', 'ZX112358A');
    expect(player.process).toMatchObject({ callBack: undefined, callDropped: false });
    expect(player.assess()).toMatchObject({ caseState: 'interviewing' });
  });

  it('counts from the drop when the first call is longer ago than its urgency allows', () => {
    const player = hanaAfter(0).moveTo('2009-06-09T16:00').run(decideDropCall, {});
    expect(player.process.callBack?.due).toBe('2009-06-10T16:00');
  });
});

describe('a second calculation of a job', () => {
  it('stands, and the first is history', () => {
    const player = openScenario(readScenario('p09-part-time-averaging'));
    const payments = [{ date: '2009-05-08' as LocalDate, gross: 8400, tax: 0, ni: 0, pension: 0 }];
    for (const weeks of [1, 2])
      player.run(decideRecordCalculation, { job: 1, method: 'otherPeriod', weeks, payments, by: 'L Grant' });
    expect(player.process.calculations[1]).toMatchObject({ averageGross: 4200 });
    expect(player.process.calculationHistory.map(({ averageGross }) => averageGross)).toEqual([8400, 4200]);
  });
});

describe('a deleted case', () => {
  it('is deleted one month after first contact once push and document are done, and no longer changes', () => {
    const player = hanaAfter(11);
    expect(player.assess().caseState).toBe('complete');
    player.moveTo('2009-07-01T23:59');
    expect(player.process.deleted).toBe(false);
    player.moveTo('2009-07-02T00:00');
    expect(player.process.deleted).toBe(true);
    expect(player.assess().caseState).toBe('deleted');
    expect(player.try(decideSignStatement, sign)).toMatchObject({ failure: { kind: 'claim.caseDeleted' } });
    const before = player.process;
    player.apply({ type: 'noteWritten', payload: { text: 'late' } });
    expect(player.process).toBe(before);
  });
});
