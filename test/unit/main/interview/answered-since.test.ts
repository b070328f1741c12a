/** Two windows, or two devices, at one question: an answer that nobody has seen is not replaced. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('csa');
});
afterAll(() => station.remove());

let caseId: string;
let seen: number;
const request = () => ({ caseId, key: 'contact.callerIs', language: 'en' }) as const;
beforeEach(async () => {
  const started = await station.must('case.start', { channel: 'telephone', language: 'en' });
  ({ caseId, sequence: seen } = started);
});
const standing = async (): Promise<unknown> => {
  const view = await station.must('interview.view', { caseId, language: 'en', section: 'M01' });
  return view.section.items.flatMap((item) => (item.type === 'question' ? [item.question] : []))[0]?.value;
};

describe('an answer to a question that was answered since the window looked', () => {
  it('is refused until that answer has been seen, and then stands', async () => {
    const other = await station.must('interview.recordAnswer', { ...request(), typed: 'self' });
    const mine = { ...request(), typed: 'appointee', seen };
    expect(await station.call('interview.recordAnswer', mine)).toMatchObject({
      failure: { kind: 'interview.answeredElsewhere', field: 'contact.callerIs' },
    });
    expect(await standing()).toBe('self');
    await station.must('interview.recordAnswer', { ...mine, seen: other.sequence });
    expect(await standing()).toBe('appointee');
  });

  it('passes when it is the same answer', async () => {
    await station.must('interview.recordAnswer', { ...request(), typed: 'self' });
    await station.must('interview.recordAnswer', { ...request(), typed: 'self', seen });
  });

  it('passes when something else has happened in the case', async () => {
    await station.must('interview.writeNote', { caseId, text: 'A bad line.', language: 'en' });
    await station.must('interview.recordAnswer', { ...request(), typed: 'appointee', seen });
  });

  it('is not thrown away for a reason either', async () => {
    const asked = await station.must('interview.recordAnswer', { ...request(), typed: 'self' });
    const contact = { ...request(), key: 'customer.alternativeContact' };
    await station.must('interview.recordAnswer', { ...contact, typed: 'Aunt Mair' });
    const left = { ...contact, reason: 'refused', seen: asked.sequence } as const;
    expect(await station.call('interview.leaveUnanswered', left)).toMatchObject({
      failure: { kind: 'interview.answeredElsewhere' },
    });
  });
});
