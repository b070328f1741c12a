/** Whole interviews through the calls of the window, with nothing but what an agent types. */
import { basename } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { documentText } from '../../../../shared/document/text.ts';
import {
  loneParentFile,
  readScenarioFile,
  scenarioFiles,
  takeInterview,
  typedAnswers,
} from '../../../support/scenario-interview.ts';
import { makeWorkstation, testParts, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
afterEach(() => station.remove());

describe('an interview that is taken question by question', () => {
  it('has each answer on the disk before the reply that says so', async () => {
    const { asOf, facts } = readScenarioFile(testParts(), loneParentFile);
    station = await makeWorkstation({ at: asOf });
    await station.signIn('csa');
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    const answers = typedAnswers(testParts(), facts);
    let answered = 0;
    await takeInterview(station.call, caseId, answers, (cell) => {
      answered += 1;
      const events = station.onDisk((store) => store.cases.loadEvents(caseId));
      expect(events.at(-1)?.payload, `after ${cell.key}`).toMatchObject(cell);
      const value = answers.at(cell)?.value;
      if (value !== undefined) expect(events.at(-1)?.payload, `after ${cell.key}`).toMatchObject({ value });
    });
    expect(answered).toBeGreaterThan(100);
  });

  it('stands as it stood after signing out and in again', async () => {
    const { asOf, facts } = readScenarioFile(testParts(), loneParentFile);
    station = await makeWorkstation({ at: asOf });
    await station.signIn('csa');
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    const before = await takeInterview(station.call, caseId, typedAnswers(testParts(), facts));
    await station.must('session.signOut', {});
    await station.signIn('financialAssessor');
    expect(await station.must('interview.view', { caseId, language: 'en' })).toEqual(before);
  });
});

const plain = [loneParentFile, ...scenarioFiles()].map((file) => ({ name: basename(file, '.yaml'), file }));

describe('the scenarios, asked in the order of the route', () => {
  it.each(plain)('$name gives what its answers are expected to give', async ({ file }) => {
    const scenario = readScenarioFile(testParts(), file);
    station = await makeWorkstation({ at: scenario.asOf });
    await station.signIn('supervisor');
    // What the window cannot start: copies of an earlier claim, other rules dates, paper forms.
    if (
      scenario.previousClaim !== undefined ||
      scenario.rulesDate !== undefined ||
      scenario.steps[0]?.do === 'captureClerical'
    )
      return;
    const { caseId } = await station.must('case.start', { channel: scenario.channel, language: 'en' });
    const view = await takeInterview(station.call, caseId, typedAnswers(testParts(), scenario.facts));
    const { benefitsProposed, evidence, referrals, unanswered, wfi } = scenario.expect;
    if (benefitsProposed !== undefined)
      expect(view.standing.benefitsProposed.map(({ code }) => code)).toEqual(benefitsProposed);
    if (evidence !== undefined) expect(view.standing.evidence.map(({ item }) => item)).toEqual(evidence);
    if (referrals !== undefined) expect(view.standing.referrals.map(({ id }) => id)).toEqual(referrals);
    if (unanswered !== undefined) expect(view.unanswered).toHaveLength(unanswered.length);
    if (wfi?.decision !== undefined) expect(view.standing.wfi.decision).toBe(wfi.decision);
    const { document } = await station.must('statement.preview', { caseId, language: 'en' });
    expect(documentText(document)).toContain(view.reference);
  });
});
