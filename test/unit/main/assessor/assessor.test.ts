/** The assessor's work by the calls of the window: what is shown, kept, printed, and refused. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { readScenarioFile, takeInterview, typedAnswers } from '../../../support/scenario-interview.ts';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, testParts, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
beforeAll(async () => {
  station = await makeWorkstation();
});
afterAll(() => station.remove());

/** A case taken by an agent, with the assessor signed in afterwards. */
async function taken(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  await station.signIn('csa');
  const caseId = await interviewed(station, changes);
  await station.must('session.signOut', {});
  await station.signIn('financialAssessor');
  return caseId;
}
const shownOf = (caseId: string) => ({ caseId, language: 'en' }) as const;
const answer = (caseId: string, key: string, typed: unknown) =>
  station.must('interview.recordAnswer', { ...shownOf(caseId), key, typed: typed as string });
const statementText = async (caseId: string, language: 'en' | 'cy' = 'en') =>
  documentText((await station.must('statement.preview', { caseId, language })).document);

describe('before the interview', () => {
  it('the preview has who comes, what is open, what is to be seen, and where each line is seen to', async () => {
    const caseId = await taken({ 'contact.communicationNeeds': ['largePrint'] });
    const shown = shownOf(caseId);
    await station.must('interview.leaveUnanswered', {
      ...shown,
      key: 'accounts[].balance',
      row: 1,
      reason: 'notKnown',
    });
    await station.must('call.attempt', { ...shown, result: 'noAnswer', note: 'Rang twice' });
    const { sections } = await station.must('assessor.view', shown);
    const of = (id: string) => sections.find((one) => one.id === id);
    expect(of('people')?.rows.map(({ label }) => label)).toEqual(expect.arrayContaining(['Customer', 'Child 1']));
    expect(of('needs')?.rows.map(({ value }) => value)).toContain('Large print');
    expect(of('gaps')?.rows[0]).toMatchObject({
      mark: 'unanswered',
      go: { cell: { key: 'accounts[].balance', row: 1 } },
    });
    expect(of('gaps')?.rows.at(-1)?.value).toContain('1, last 02/06/2009 10:15: no answer.');
    expect(of('evidence')).toMatchObject({ go: { tab: 'evidence' } });
    expect(of('claim')?.rows.map(({ value }) => value)).toContain('02/07/2009, 30 days left');
  });

  it('an answer that the assessor takes is the same case’s, in the assessor’s role, and shows the customer was reached', async () => {
    const caseId = await taken();
    await answer(caseId, 'customer.otherNames', 'Angharad Lloyd');
    const last = station.onDisk((store) => store.cases.loadEvents(caseId).at(-1));
    expect(last).toMatchObject({ type: 'answerRecorded', actor: { role: 'financialAssessor' } });
  });

  it('the sheet is a paper for the office, in both languages', async () => {
    const caseId = await taken();
    for (const language of ['en', 'cy'] as const) {
      const { document } = await station.must('letter.preview', { caseId, letter: 'interviewSheet', language });
      expect(document.handling).toBeDefined();
      expect(
        (await station.must('document.pdf', { caseId, kind: 'interviewSheet', language })).base64.length,
      ).toBeGreaterThan(1000);
    }
  });
});

describe('the evidence desk', () => {
  it('prints the day used for the council, and the day seen while there is none', async () => {
    const caseId = await taken();
    const shown = shownOf(caseId);
    station.clock.set('2009-06-08T10:02' as LocalDateTime);
    const seen = {
      ...shown,
      item: 'customerIdentity',
      evidenceType: 'passport',
      seenOn: '2009-06-03',
      verdict: 'V',
    } as const;
    await station.must('evidence.verify', { ...seen, copyKept: true });
    const dateUsed = async () => {
      const { document } = await station.must('laid.preview', { caseId });
      const line = documentText(document)
        .split('\n')
        .find((one) => one.includes('| V |'));
      return line?.split(' | ').at(-1);
    };
    expect(await dateUsed()).toBe('03/06/2009');
    await station.must('evidence.used', { ...shown, item: 'customerIdentity', usedOn: '2009-06-08' });
    expect(await dateUsed()).toBe('08/06/2009');
    await station.must('evidence.returned', {
      ...shown,
      item: 'customerIdentity',
      returnedOn: '2009-06-08',
      how: 'atOnce',
    });
    const { evidence } = await station.must('assessor.view', shown);
    const item = evidence.find((one) => one.item === 'customerIdentity');
    expect(item).toMatchObject({ usedOn: '2009-06-08', copyKept: true, returned: { how: 'atOnce' } });
    expect(item?.history.map(({ what }) => what)).toEqual(['returned', 'used', 'seen']);
    expect(new Set(item?.history.map(({ officer }) => officer))).toEqual(new Set(['financialAssessor']));
    station.clock.set('2009-06-02T10:15' as LocalDateTime);
  });
});

describe('a statement that is printed again', () => {
  it('says what has changed since the version before, and nothing where nothing has', async () => {
    const caseId = await taken({ 'customer.otherNames': null });
    const shown = shownOf(caseId);
    expect((await station.must('statement.changes', shown)).changes).toBeNull();
    await station.must('statement.print', shown);
    const before = await statementText(caseId);
    expect(before).not.toContain('What has changed');
    await answer(caseId, 'customer.otherNames', 'Angharad Lloyd');
    await answer(caseId, 'home.claimedHereBefore', true);
    await station.must('evidence.verify', {
      ...shown,
      item: 'customerIdentity',
      evidenceType: 'passport',
      seenOn: '2009-06-02',
      verdict: 'V',
    });
    const { changes } = await station.must('statement.changes', shown);
    expect(changes?.since).toBe(1);
    const named = [...(changes?.changed ?? []), ...(changes?.added ?? [])].map(({ now }) => now);
    expect(named).toEqual(expect.arrayContaining(['Angharad Lloyd', 'Seen on 02/06/2009']));
    const english = await statementText(caseId);
    expect(english).toContain('What has changed since version 1');
    // What was there before stands as it stood, line by line, above it.
    expect(english.indexOf('What has changed')).toBeGreaterThan(english.indexOf('I have read this statement'));
    expect(await statementText(caseId, 'cy')).toContain('Beth sydd wedi newid ers fersiwn 1');
    const { document } = await station.must('statement.print', shown);
    expect(documentText(document)).toContain('What has changed since version 1');
    // The next one has nothing to tell.
    expect(await statementText(caseId)).not.toContain('What has changed');
  });

  it('names what is no longer part of it without the answers, which are printed nowhere', async () => {
    const caseId = await taken();
    const shown = shownOf(caseId);
    await station.must('statement.print', shown);
    const [, name] = /Child's name: (.+)/.exec(await statementText(caseId)) ?? [];
    expect(name).toBeDefined();
    await station.must('interview.removeRow', { ...shown, roster: 'children', row: 1 });
    const { changes } = await station.must('statement.changes', shown);
    expect(changes?.removed).toEqual(['Child 1']);
    const text = await statementText(caseId);
    expect(text).toContain('No longer part of the statement\nChild 1');
    expect(text).not.toContain(name);
  });
});

describe('what the council may still ask for', () => {
  it('is kept as said, and stands on the letter with the day', async () => {
    const caseId = await taken({ 'home.claimedHereBefore': false, 'home.tenure': 'privateTenant' });
    const shown = shownOf(caseId);
    const { furtherEvidence } = await station.must('assessor.view', shown);
    expect(furtherEvidence).toMatchObject({ claimed: true, told: null });
    const letter = async () =>
      documentText((await station.must('letter.preview', { ...shown, letter: 'evidenceLetter' })).document);
    expect(await letter()).not.toContain('We told you this');
    await station.must('furtherEvidence.tell', { ...shown, saidIn: 'en' });
    expect(await letter()).toContain('We told you this on 02/06/2009.');
    expect((await station.must('assessor.view', shown)).furtherEvidence.told).toMatchObject({ current: true });
  });
});

describe('the calculation as a paper', () => {
  const paydays = ['2009-05-29', '2009-05-22', '2009-05-15', '2009-05-08', '2009-05-01'];
  const payments = paydays.map((date) => ({ date, gross: 86_00, tax: 1_10, ni: 0, pension: 3_01 }));

  it('has every step, is kept with the case, and is refused before there is one', async () => {
    await station.signIn('supervisor');
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    const file = join(import.meta.dirname, '../../../scenario/s17-cycle-and-two-months.yaml');
    await takeInterview(station.call, caseId, typedAnswers(testParts(), readScenarioFile(testParts(), file).facts));
    const shown = shownOf(caseId);
    expect(await station.call('calculation.keep', shown)).toMatchObject({
      failure: { kind: 'document.nothingToSend' },
    });
    const average = { ...shown, job: 1, method: 'fiveWeeks', payments } as const;
    const tooMuch = payments.with(2, { date: '2009-05-15', gross: 1, tax: 2, ni: 0, pension: 0 });
    expect(await station.call('calculation.record', { ...average, payments: tooMuch })).toMatchObject({
      failure: { kind: 'claim.deductionsOverGross', field: 'gross-2' },
    });
    await station.must('calculation.record', average);
    const { document, documentId } = await station.must('calculation.keep', shown);
    const text = documentText(document);
    // However they were typed, the payments stand from the first payday on.
    expect(text.indexOf('01/05/2009')).toBeLessThan(text.indexOf('29/05/2009 |'));
    expect(text).toContain('Average weekly gross: £430.00 ÷ 5 = £86.00');
    expect(text).toContain('£430.00 − £5.50 − £0.00 − ½ × £15.05 = £416.97½');
    expect(text).toContain('Average weekly net: £416.97½ ÷ 5 = £83.39 (the fraction of a penny is dropped)');
    const kept = station.onDisk((store) => store.documents.load(documentId ?? ''));
    expect(kept).toMatchObject({ caseId, kind: 'calculation', version: 1, language: 'en' });
    const welsh = await station.must('letter.preview', { caseId, letter: 'calculation', language: 'cy' });
    expect(documentText(welsh.document)).toContain('Cyfrifiad o’r enillion cyfartalog');
    await station.must('session.signOut', {});
  });
});
