/** Answers put right in place, and the history that keeps what was there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallRequest } from '../../../../shared/contract/desktop.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let caseId: string;
const shown = { language: 'en' } as const;
const correction = (change: Partial<CallRequest<'case.correct'>> = {}): CallRequest<'case.correct'> => ({
  caseId,
  key: 'contact.callerIs',
  typed: 'appointee',
  source: 'evidence',
  reason: 'the letter of appointment was seen',
  ...shown,
  ...change,
});

beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('csa');
  ({ caseId } = await station.must('case.start', { channel: 'telephone', ...shown }));
  await station.must('interview.recordAnswer', { caseId, key: 'contact.callerIs', typed: 'self', ...shown });
});
afterAll(() => station.remove());

it('needs the right, a reason, and an answer that was given; a refusal changes nothing', async () => {
  expect(await station.call('case.correct', correction())).toMatchObject({
    failure: { kind: 'access.roleNotAllowed' },
  });
  await station.signIn('sds');
  const before = (await station.must('interview.view', { caseId, ...shown })).sequence;
  expect(await station.call('case.correct', correction({ reason: '  ' }))).toMatchObject({
    failure: { kind: 'claim.missingField', field: 'reason' },
  });
  expect(await station.call('case.correct', correction({ key: 'customer.nino', typed: 'AB123456C' }))).toMatchObject({
    failure: { kind: 'claim.nothingToCorrect' },
  });
  expect(await station.call('case.correct', correction({ key: 'no.such', typed: 'x' }))).toMatchObject({ ok: false });
  expect(await station.call('case.correct', correction({ typed: 'somebody' }))).toMatchObject({
    failure: { kind: 'answer.choice' },
  });
  expect((await station.must('interview.view', { caseId, ...shown })).sequence).toBe(before);
});

it('keeps who, why, and what was recorded before, in both languages', async () => {
  await station.signIn('sds');
  await station.must('case.correct', correction());
  const [line] = await station.must('case.history', { caseId, ...shown });
  expect(line).toMatchObject({
    type: 'answerRecorded',
    by: 'sds',
    role: 'sds',
    before: 'The customer',
    reason: 'the letter of appointment was seen',
  });
  expect(line?.after).toMatch(/appointee/i);
  const [welsh] = await station.must('case.history', { caseId, language: 'cy' });
  expect(welsh?.before).not.toBe(line?.before);
});
