/** The ledger of documents for the councils: the life of a batch, copies, and that nothing is ever in two batches or in none. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { contentOf, documentAsSent } from '../../../../main/laid/laid-document.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { completed, interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, testTime, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
beforeEach(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
});
afterEach(() => station.remove());

async function queued(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  station.clock.set(testTime);
  const caseId = await interviewed(station, changes);
  await completed(station, caseId);
  return caseId;
}
const ledger = (tab: 'blocked' | 'ready' | 'queued' | 'batched' | 'dispatched') =>
  station.must('laid.ledger', { tab, language: 'en' });
const make = () => station.must('laid.makeBatch', { council: 'NOW', method: 'courier' });
const pagesOf = async (showId: string): Promise<number> => {
  const { base64 } = await station.must('document.shown', { showId });
  return (await PDFDocument.load(Buffer.from(base64, 'base64'))).getPageCount();
};
/** Balanced, and due is what was opened with a document due. */
async function balances(due: number): Promise<void> {
  const { balance } = await ledger('queued');
  expect(balance).toMatchObject({ due, balanced: true });
}

describe('a batch', () => {
  it('is made, printed, handed over and signed for, in this order and by name', async () => {
    const caseId = await queued();
    await queued();
    const made = await make();
    expect(made).toMatchObject({ state: 'made', documents: 2, council: 'NOW' });
    expect(made.number).toMatch(/^NOW-090608-[0-9A-F]{6}$/);
    await balances(2);
    expect((await station.must('interview.view', { caseId, language: 'en' })).standing.laid.state).toBe('queued');
    expect(await station.call('laid.makeBatch', { council: 'NOW', method: 'post' })).toMatchObject({
      failure: { kind: 'case.nothingQueued' },
    });
    const { batchId } = made;
    for (const refused of [
      station.call('laid.leave', { batchId, method: 'courier', reference: '' }),
      station.call('laid.printed', { batchId }),
      station.call('laid.collected', { batchId, name: 'A Driver', when: '2009-06-08T12:00' }),
    ])
      expect(await refused).toMatchObject({ failure: { kind: 'laid.stepNotNow' } });
    const { showId, batch } = await station.must('laid.print', { batchId });
    expect(batch.state).toBe('printing');
    expect(await pagesOf(showId)).toBe(batch.sheets);
    await station.must('laid.printed', { batchId });
    const left = await station.must('laid.leave', { batchId, method: 'courier', reference: 'CR 4471' });
    expect(left).toMatchObject({ state: 'dispatched', reference: 'CR 4471', documents: 2 });
    const signed = await station.must('laid.collected', { batchId, name: 'A Driver', when: '2009-06-08T12:00' });
    expect(signed.collected).toEqual({ name: 'A Driver', when: '2009-06-08T12:00' });
    expect(signed.steps.map(({ step }) => step.step)).toEqual([
      'made',
      'printing',
      'printed',
      'dispatched',
      'collected',
    ]);
    await balances(2);
    expect((await ledger('dispatched')).rows).toMatchObject([{ batchNumber: made.number }, {}]);
  });

  it('goes on from the sheet that jammed: exactly the sheets that are left, marked as a reprint', async () => {
    await queued();
    const { batchId } = await make();
    const { batch } = await station.must('laid.print', { batchId });
    const sheet = batch.sheets - 1;
    expect(await station.must('laid.jammed', { batchId, sheet })).toMatchObject({ state: 'jammed', nextSheet: sheet });
    expect(await station.call('laid.jammed', { batchId, sheet: batch.sheets + 1 })).toMatchObject({ ok: false });
    const again = await station.must('laid.print', { batchId });
    expect(await pagesOf(again.showId)).toBe(2);
    expect(again.batch.steps.at(-1)?.step).toMatchObject({ step: 'printing', from: sheet, to: batch.sheets });
    await station.must('laid.printed', { batchId });
  });

  it('leaves without what changed meanwhile, which goes with the next', async () => {
    const [stays, changes] = [await queued(), await queued()];
    const { batchId } = await make();
    const shown = { caseId: changes, language: 'en' } as const;
    await station.must('s19.record', { ...shown, person: 'customer', status: 'exempt', basis: 'seen again' });
    const { lines } = await station.must('laid.batch', { batchId });
    expect(lines.map(({ caseId, takeOut }) => [caseId, takeOut])).toEqual([
      [stays, null],
      [changes, 'changed'],
    ]);
    await station.must('laid.print', { batchId });
    await station.must('laid.printed', { batchId });
    expect(await station.must('laid.leave', { batchId, method: 'post', reference: '' })).toMatchObject({
      documents: 1,
    });
    expect((await ledger('queued')).rows.map(({ caseId }) => caseId)).toEqual([changes]);
    await balances(2);
    const next = await make();
    expect(next.lines).toMatchObject([{ caseId: changes, place: 1, copy: 'original' }]);
  });

  it('that is called off gives its cases back to the queue', async () => {
    const caseId = await queued();
    const { batchId } = await make();
    expect(await station.must('laid.callOff', { batchId, reason: 'printer away' })).toMatchObject({
      state: 'calledOff',
    });
    expect((await ledger('queued')).rows.map((row) => row.caseId)).toEqual([caseId]);
    await balances(1);
  });
});

describe('a copy of a dispatched document', () => {
  const sent = async (): Promise<string> => {
    const caseId = await queued();
    await station.must('laid.dispatch', { council: 'NOW', method: 'post' });
    return caseId;
  };

  it('says DUPLICATE, who asked, when and why, and is otherwise what went', async () => {
    const caseId = await sent();
    const opened = mustBeOk(station.work().desk.open(caseId));
    const { workstation } = station.work();
    expect(contentOf(mustBeOk(documentAsSent(workstation, opened)))).toBe(opened.process.sent?.content);
    station.clock.set('2009-06-20T14:05' as LocalDateTime);
    await station.must('laid.duplicate', { caseId, reason: 'lost in the post' });
    const again = mustBeOk(station.work().desk.open(caseId));
    const [duplicate] = again.process.duplicates;
    expect(duplicate).toMatchObject({ by: 'supervisor', reason: 'lost in the post', at: '2009-06-20T14:05' });
    const copied = {
      by: 'supervisor',
      at: '2009-06-20T14:05' as LocalDateTime,
      reason: 'lost in the post',
      sentAt: testTime,
    };
    const composed = mustBeOk(documentAsSent(workstation, again, { copy: 'duplicate', copied }));
    expect(composed.handling).toMatch(/^DUPLICATE/);
    const original = mustBeOk(documentAsSent(workstation, again));
    const others = composed.blocks.slice(1);
    expect(others.filter((block, n) => JSON.stringify(block) !== JSON.stringify(original.blocks[n]))).toMatchObject([
      { label: 'Copy', value: 'Duplicate' },
    ]);
  });

  it('is refused before there is one', async () => {
    const caseId = await queued();
    expect(await station.call('laid.duplicate', { caseId, reason: 'x' })).toMatchObject({
      failure: { kind: 'laid.notDispatched' },
    });
  });

  it('is amended once something has changed: with before and after, in the next batch, and the first stays dispatched', async () => {
    const caseId = await sent();
    expect(await station.call('laid.amend', { caseId, reason: 'x' })).toMatchObject({
      failure: { kind: 'laid.nothingChanged' },
    });
    const shown = { caseId, language: 'en' } as const;
    await station.must('s19.record', { ...shown, person: 'customer', status: 'exempt', basis: 'seen again' });
    const copies = await station.must('laid.amend', { caseId, reason: 'S19 looked at again' });
    expect(copies.changes).toContainEqual(
      expect.objectContaining({ label: 'S19 customer', before: 'Satisfied - existing number', after: 'Exempt' }),
    );
    expect(await station.call('laid.amend', { caseId, reason: 'x' })).toMatchObject({
      failure: { kind: 'laid.amendmentWaits' },
    });
    expect((await station.must('interview.view', shown)).standing.laid.state).toBe('dispatched');
    await balances(1);
    const { batchId, lines } = await make();
    expect(lines).toMatchObject([{ caseId, copy: 'amended' }]);
    await station.must('laid.print', { batchId });
    await station.must('laid.printed', { batchId });
    await station.must('laid.leave', { batchId, method: 'courier', reference: '' });
    const { process } = mustBeOk(station.work().desk.open(caseId));
    expect(process.dispatch?.batchId).not.toBe(batchId);
    expect(process.amendments).toMatchObject([{ reason: 'S19 looked at again', sent: { batchId } }]);
    await balances(1);
  });
});
