/** Form CMS1 of a couple who claim Jobseeker's Allowance jointly, through the calls of the window. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallName, CallRequest } from '../../../../shared/contract/desktop.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { readScenarioFile, takeInterview, typedAnswers } from '../../../support/scenario-interview.ts';
import { makeWorkstation, testParts, type TestWorkstation } from '../../../support/workstation.ts';

const file = join(import.meta.dirname, '../../../scenario/p02-redundant-joint-claim.yaml');
let station: TestWorkstation;
let caseId: string;
const shown = () => ({ caseId, language: 'en' }) as const;

beforeAll(async () => {
  const { facts } = readScenarioFile(testParts(), file);
  station = await makeWorkstation({ at: '2009-03-10T09:40' as LocalDateTime });
  await station.signIn('csa');
  ({ caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' }));
  await takeInterview(station.call, caseId, typedAnswers(testParts(), facts));
  await station.signIn('adviser');
});
afterAll(() => station.remove());

const kind = async <N extends CallName>(name: N, request: CallRequest<N>): Promise<string> => {
  const reply = await station.call(name, request);
  return reply.ok ? 'ok' : reply.failure.kind;
};
const sides = { backdatingLabourMarket: 'None asked for.', backdatingBenefit: 'None asked for.' };
const form = { agreementSigned: true, agreementDate: '2009-03-10', ...sides };
const terms = {
  pattern: [{ day: 'mon', from: '08:00', to: '18:00' } as const],
  steps: ['Look on the internet', 'Write to two employers', 'Ask friends'],
  restrictions: '',
};

it('what was said about availability is put right by the adviser, and nothing else is', async () => {
  const key = 'customer.lm.goal1';
  await station.must('adviser.answer', { ...shown(), key, typed: 'Warehouse supervisor' });
  const { availability } = await station.must('adviser.view', shown());
  expect(availability.find((question) => question.key === key)?.shown).toBe('Warehouse supervisor');
  expect(await kind('adviser.answer', { ...shown(), key: 'customer.name', typed: 'x' })).toBe('claim.notAvailability');
});

it('hours that end before they begin are refused with their day', async () => {
  const wrong = { ...terms, pattern: [{ day: 'tue', from: '18:00', to: '08:00' } as const] };
  expect(await station.call('cms1.record', { ...shown(), ...form, terms: wrong })).toMatchObject({
    ok: false,
    failure: { kind: 'claim.badTimes', field: 'pattern.tue' },
  });
});

it('each of the couple has a form, and one of them is the record of the case', async () => {
  await station.must('booking.book', {
    ...shown(),
    interviewType: 'newJobseekerJoint',
    slot: '2009-03-12T10:00',
  });
  const first = await station.must('cms1.record', { ...shown(), ...form, person: 'partner', terms });
  expect(first.standing.conditionality.cms1Recorded).toBe(false);
  const second = await station.must('cms1.record', { ...shown(), ...form, terms });
  expect(second.standing.conditionality.cms1Recorded).toBe(true);
  const { cms1 } = await station.must('adviser.view', shown());
  expect(cms1.map(({ person, forms }) => [person, forms.length, forms[0]?.value.terms?.adviser])).toEqual([
    ['customer', 1, station.work().person.name],
    ['partner', 1, station.work().person.name],
  ]);
});

it.each(['en', 'cy'] as const)('is made to print and sign, and kept, in %s', async (language) => {
  const made = await station.must('cms1.make', { caseId, person: 'customer', language, largePrint: language === 'cy' });
  const text = documentText(made.document);
  expect(text).toContain('Warehouse supervisor');
  expect(text).toContain('08:00 | 18:00');
  expect(text).toContain('Look on the internet');
  expect(text).toContain(language === 'en' ? 'Signature of the jobseeker' : 'Llofnod y ceisiwr gwaith');
  expect(text).not.toContain('undefined');
  const { documentId } = made;
  const kept = station.work().workstation.store.documents.load(documentId ?? '');
  expect(kept).toMatchObject({ kind: 'cms1', language, version: language === 'en' ? 1 : 2 });
});

it('the partner’s has the partner’s own answers', async () => {
  const { document } = await station.must('cms1.make', { caseId, person: 'partner', language: 'en' });
  expect(document.kind).toBe('cms1Partner');
  expect(documentText(document)).toContain('Name: Celia Okafor-Hale');
});
