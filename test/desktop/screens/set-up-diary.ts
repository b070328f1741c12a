/** The diary of the demonstration office on a workstation that has no server to get it from. */
import { demoOfficers, demoPlace } from '../../../server/diary/seed-demo-diary.ts';
import type { TestWorkstation } from '../../support/workstation.ts';

export async function setUpDiary(station: Pick<TestWorkstation, 'must' | 'signIn'>): Promise<void> {
  await station.signIn('supervisor');
  await station.must('diary.savePlace', { key: 'main', seen: null, body: demoPlace, language: 'en' });
  for (const [key, body] of Object.entries(demoOfficers))
    await station.must('diary.saveOfficer', { key, seen: null, body, language: 'en' });
}
