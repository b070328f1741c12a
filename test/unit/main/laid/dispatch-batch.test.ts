/** A council's batch: exactly what is queued for it, all of it or none, each with the document that went. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { PdfRenderer } from '../../../../main/pdf/render.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { completed, interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestOptions, testTime, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
afterEach(() => station.remove());
async function start(options: TestOptions = {}): Promise<void> {
  station = await makeWorkstation(options);
  await station.signIn('supervisor');
}
async function queued(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  station.clock.set(testTime);
  const caseId = await interviewed(station, changes);
  await completed(station, caseId);
  return caseId;
}
const laidOf = async (caseId: string) =>
  (await station.must('interview.view', { caseId, language: 'en' })).standing.laid.state;
const send = (council: string) => station.call('laid.dispatch', { council, method: 'courier' });

/** Does something once, while a document is being made. */
function meanwhile(act: () => Promise<unknown>): { readonly wrapPdf: (pdf: PdfRenderer) => PdfRenderer; arm(): void } {
  let armed = false;
  const wrapPdf = (pdf: PdfRenderer): PdfRenderer => ({
    ...pdf,
    render: async (document) => {
      const bytes = await pdf.render(document);
      if (armed) {
        armed = false;
        await act();
      }
      return bytes;
    },
  });
  return { wrapPdf, arm: () => (armed = true) };
}

describe('a batch', () => {
  it('holds what is queued for its council and nothing else, and each document as it went', async () => {
    await start();
    const norwich = [await queued(), await queued()];
    const leeds = await queued({ 'home.council': 'LDS' });
    station.clock.set(testTime);
    const unfinished = await interviewed(station);
    const batch = await station.must('laid.dispatch', { council: 'NOW', method: 'courier' });
    expect(batch).toMatchObject({ council: 'NOW', method: 'courier', documents: 2 });
    for (const caseId of norwich) expect(await laidOf(caseId)).toBe('dispatched');
    expect(await laidOf(leeds)).toBe('queued');
    expect(await laidOf(unfinished)).toBe('blocked');
    station.onDisk((store) => {
      const sent = store.laid.inBatch(batch.batchId);
      expect(sent.map(({ caseId }) => caseId).sort()).toEqual([...norwich].sort());
      for (const { caseId, documentSha256 } of sent) {
        const [kept] = store.documents.list(caseId).filter(({ sha256 }) => sha256 === documentSha256);
        const document = store.documents.load(kept?.id ?? '');
        expect(
          createHash('sha256')
            .update(document?.bytes ?? '')
            .digest('hex'),
        ).toBe(document?.sha256);
        const dispatched = store.cases
          .loadEvents(caseId)
          .filter(({ type }) => type === 'laidDispatched' || type === 'documentMade');
        expect(dispatched.at(-1)?.payload).toEqual({ batchId: batch.batchId, council: 'NOW', method: 'courier' });
        expect(dispatched.at(-2)?.payload).toMatchObject({ kind: 'laid', sha256: document?.sha256 });
      }
    });
    expect(await send('NOW')).toMatchObject({ failure: { kind: 'case.nothingQueued' } });
  });

  it('of more cases than are kept in memory goes whole', async () => {
    await start();
    for (let n = 0; n < 14; n += 1) await queued();
    expect(await station.must('laid.dispatch', { council: 'NOW', method: 'post' })).toMatchObject({ documents: 14 });
    expect(await station.must('laid.queue', { council: 'NOW' })).toHaveLength(14);
    for (const { state } of await station.must('laid.queue', { council: 'NOW' })) expect(state).toBe('dispatched');
  });

  it('carries an answer that came while its documents were being made', async () => {
    let caseId = '';
    const late = meanwhile(() => station.must('interview.writeNote', { caseId, text: 'rang again', language: 'en' }));
    await start({ wrapPdf: late.wrapPdf });
    caseId = await queued();
    late.arm();
    await station.must('laid.dispatch', { council: 'NOW', method: 'post' });
    const types = station.onDisk((store) => store.cases.loadEvents(caseId)).map(({ type }) => type);
    expect(types.at(-4)).toBe('noteWritten');
    expect(types.slice(-3)).toEqual(['documentMade', 'laidBatched', 'laidDispatched']);
  });

  it('goes without a case that was assigned to another council meanwhile', async () => {
    let moved = '';
    const late = meanwhile(() =>
      station.must('council.assign', { caseId: moved, code: 'LDS', candidates: [], language: 'en' }),
    );
    await start({ wrapPdf: late.wrapPdf });
    const stays = await queued();
    moved = await queued();
    late.arm();
    expect(await station.must('laid.dispatch', { council: 'NOW', method: 'post' })).toMatchObject({ documents: 1 });
    expect([await laidOf(stays), await laidOf(moved)]).toEqual(['dispatched', 'queued']);
    const documents = station.onDisk((store) => store.documents.list(moved));
    expect(documents.filter(({ kind }) => kind === 'laid')).toEqual([]);
  });

  it('is sent once when two people press at the same moment', async () => {
    await start();
    const caseId = await queued();
    const results = await Promise.all([send('NOW'), send('NOW')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const events = station.onDisk((store) => store.cases.loadEvents(caseId));
    expect(events.filter(({ type }) => type === 'laidDispatched')).toHaveLength(1);
    station.clock.set('2009-06-10T09:00' as LocalDateTime);
    expect(await laidOf(caseId)).toBe('dispatched');
  });
});
