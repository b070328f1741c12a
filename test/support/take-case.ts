/** Cases brought to a point by the calls of the window, for tests that begin there. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { loneParentFile, readScenarioFile, takeInterview, typedAnswers } from './scenario-interview.ts';
import { testParts, type TestWorkstation } from './workstation.ts';

/** Interviewed to the end, with changes to the scenario's facts. Signed in as somebody who may interview. */
export async function interviewed(
  station: TestWorkstation,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { facts } = readScenarioFile(testParts(), loneParentFile);
  const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
  await takeInterview(station.call, caseId, typedAnswers(testParts(), { ...facts, ...changes }));
  return caseId;
}

const evidence = [
  ['customerIdentity', 'passport'],
  ['customerP45', 'p45'],
  ['capitalProof', 'statements'],
  ['childrenProof', 'childBenefitLetter'],
] as const;

/**
 * Everything that follows the call, by a supervisor: the document for the council is queued afterwards. An office with a
 * diary wants another slot for each.
 */
export async function completed(
  station: Pick<TestWorkstation, 'must' | 'clock'>,
  caseId: string,
  slot = '2009-06-08T10:20',
): Promise<void> {
  const shown = { caseId, language: 'en' } as const;
  await station.must('booking.book', { ...shown, interviewType: 'loneParentWfi', slot });
  await station.must('statement.print', shown);
  station.clock.set('2009-06-08T10:02' as LocalDateTime);
  for (const [item, evidenceType] of evidence) {
    await station.must('evidence.verify', { ...shown, item, evidenceType, seenOn: '2009-06-08', verdict: 'V' });
  }
  await station.must('s19.record', { ...shown, person: 'customer', status: 'satisfiedExistingNino', basis: 'P45' });
  await station.must('statement.sign', { ...shown, by: 'customer', signedOn: '2009-06-08' });
  const agreed = {
    backdating: 'none',
    labourMarketConditions: 'agreed',
    paydays: 'weekly',
    conditionality: 'explained',
  };
  await station.must('conditionality.complete', { ...shown, ...agreed });
}
