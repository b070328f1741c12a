import { afterEach, beforeEach, expect, it } from 'vitest';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let caseId: string;

beforeEach(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
  caseId = await interviewed(station, {
    'contact.language': 'welsh',
    'contact.communicationNeeds': ['largePrint', 'slowerPace'],
  });
});
afterEach(() => station.remove());

const bytesOf = async (showId: string): Promise<string | undefined> => {
  const shown = await station.call('document.shown', { showId });
  return shown.ok ? shown.value.base64 : undefined;
};
const paper = { language: 'cy', largePrint: true } as const;

it('is proposed in the customer’s language and size, and made so', async () => {
  const view = await station.must('interview.view', { caseId, language: 'en' });
  expect(view.papers).toEqual(paper);
  const printed = await station.must('statement.print', { caseId, ...paper });
  expect(printed.document).toMatchObject({ language: 'cy', largePrint: true });
});

it('a council’s document has one size', async () => {
  const [large, plain] = [
    await station.must('document.show', { caseId, kind: 'laid', ...paper }),
    await station.must('document.show', { caseId, kind: 'laid', language: 'cy' }),
  ];
  expect(await bytesOf(large.showId)).toBe(await bytesOf(plain.showId));
  expect(plain.fileName).toBe('laid.pdf');
});

it('is the document that was kept, byte for byte, under an id that is not its own', async () => {
  const printed = await station.must('statement.print', { caseId, ...paper });
  const documentId = printed.documentId ?? '';
  const shown = await station.must('document.show', { caseId, kind: 'statement', documentId, ...paper });
  const kept = await station.must('document.pdf', { caseId, kind: 'statement', documentId, ...paper });
  expect(await bytesOf(shown.showId)).toBe(kept.base64);
  expect(shown.showId).not.toBe(documentId);
});

it('holds the last four and lets go of the others', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 5; at += 1)
    ids.push((await station.must('document.show', { caseId, kind: 'statement', language: 'en' })).showId);
  expect(await bytesOf(ids[0] ?? '')).toBeUndefined();
  for (const id of ids.slice(1)) expect(await bytesOf(id)).toBeDefined();
});

it('is gone with the session, and not given while the window is locked', async () => {
  const { showId } = await station.must('document.show', { caseId, kind: 'statement', language: 'en' });
  await station.must('session.lock', {});
  expect(await bytesOf(showId)).toBeUndefined();
  await station.must('session.signOut', {});
  await station.signIn('csa');
  expect(await bytesOf(showId)).toBeUndefined();
});
