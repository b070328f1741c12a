/** Changing answers through the calls of the window: what is told beforehand is what happens, and warnings are confirmed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InterviewView } from '../../../../shared/contract/view.ts';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let caseId = '';
beforeEach(async () => {
  station = await makeWorkstation();
  await station.signIn('csa');
  caseId = await interviewed(station);
});
afterEach(() => station.remove());

type Cell = string;
const nameOf = ({ key, row }: { readonly key: string; readonly row?: number }): Cell => `${key}#${row ?? 0}`;

/** Cells with an answer that counts, over all sections; and what evidence is asked for. */
async function standing(): Promise<{
  readonly counts: ReadonlySet<Cell>;
  readonly evidence: readonly string[];
  readonly values: ReadonlyMap<Cell, unknown>;
}> {
  const counts = new Set<Cell>();
  const values = new Map<Cell, unknown>();
  const first = await station.must('interview.view', { caseId, language: 'en' });
  for (const { section } of first.sections) {
    const view: InterviewView = await station.must('interview.view', { caseId, language: 'en', section });
    for (const item of view.section.items) {
      const questions = item.type === 'question' ? [item.question] : item.type === 'rosterRow' ? item.questions : [];
      for (const one of questions) {
        values.set(nameOf(one), one.value);
        if (one.status === 'answered') counts.add(nameOf(one));
      }
    }
  }
  return { counts, evidence: first.standing.evidence.map(({ label }) => label), values };
}

const changes = [
  ['household.hasChildren', false],
  ['customer.hasPartner', true],
  ['capital.hasAccounts', false],
  ['home.tenure', 'owner'],
  ['claim.councilHelpWanted', false],
  ['councilTax.liable', false],
  ['customer.leftJobRecently', false],
  ['customer.fitForWork', true],
  ['payment.method', 'cheque'],
  ['home.noFixedAbode', true],
] as const;

describe('a change to an answer', () => {
  it.each(changes)(
    'of %s to %s does what was told beforehand, and changing back brings everything back',
    async (key, typed) => {
      const request = { caseId, key, typed, language: 'en' } as const;
      const before = await standing();
      const told = await station.call('interview.preview', request);
      expect(await standing(), 'telling changes nothing').toEqual(before);
      const done = await station.call('interview.recordAnswer', request);
      // What the script refuses is refused in both: nothing can be told of a change that cannot be made.
      if (!done.ok && done.failure.kind !== 'interview.checkFailed') expect(told).toEqual(done);
      if (!done.ok || !told.ok) return;
      const after = await standing();
      const gone = [...before.counts].filter((cell) => !after.counts.has(cell)).sort();
      const come = [...after.counts].filter((cell) => !before.counts.has(cell)).sort();
      expect(told.value.setsAside.map(nameOf).sort()).toEqual(gone);
      expect(told.value.bringsBack.map(nameOf).sort()).toEqual(come);
      expect(after.evidence.filter((label) => !before.evidence.includes(label))).toEqual(told.value.evidenceAdded);
      expect(before.evidence.filter((label) => !after.evidence.includes(label))).toEqual(told.value.evidenceRemoved);
      const back = before.values.get(`${key}#0`);
      await station.must('interview.recordAnswer', { ...request, typed: back as string });
      expect(await standing()).toEqual(before);
    },
  );

  it('sets the children’s answers aside with the children, names them in words, and keeps them', async () => {
    const told = await station.must('interview.preview', {
      caseId,
      key: 'household.hasChildren',
      typed: false,
      language: 'cy',
    });
    expect(told.setsAside.filter(({ key }) => key === 'children[].name')).toHaveLength(2);
    for (const { label } of told.setsAside) expect(label).not.toContain('[]');
  });
});

describe('a warning', () => {
  const account = {
    'payment.account': { accountName: 'Ms N Pritchard', sortCode: '08-99-99', accountNumber: '66374959' },
  };
  const request = () =>
    ({ caseId, key: 'payment.account', typed: account['payment.account'], language: 'en' }) as const;

  it('stops the answer until it is confirmed with a reason, which is kept with the answer', async () => {
    const warned = await station.call('interview.recordAnswer', request());
    expect(warned).toMatchObject({ failure: { kind: 'interview.warningNotConfirmed', field: 'payment.account' } });
    if (warned.ok) return;
    const check = Number(warned.failure.detail?.['check']);
    const other = { check: check === 0 ? 1 : 0, reason: 'another check' };
    expect(await station.call('interview.recordAnswer', { ...request(), confirmed: [other] })).toMatchObject({
      failure: { kind: 'interview.warningNotConfirmed' },
    });
    await station.must('interview.recordAnswer', {
      ...request(),
      confirmed: [{ check, reason: 'read twice from the card' }],
    });
    const last = station.onDisk((store) => store.cases.loadEvents(caseId)).at(-1);
    expect(last).toMatchObject({
      type: 'answerRecorded',
      payload: { key: 'payment.account', confirmed: [{ check, reason: 'read twice from the card' }] },
    });
  });

  it('is confirmed with a reason or not at all', async () => {
    expect(
      await station.call('interview.recordAnswer', { ...request(), confirmed: [{ check: 0, reason: '' }] }),
    ).toMatchObject({ failure: { kind: 'request.malformed' } });
  });
});
