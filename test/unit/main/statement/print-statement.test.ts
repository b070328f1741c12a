/** Making a version of the Customer Statement: the bytes that are kept are those of the answers as they then stood. */
import { afterEach, describe, expect, it } from 'vitest';
import type { PdfRenderer } from '../../../../main/pdf/render.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestOptions, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
afterEach(() => station.remove());
async function start(options: TestOptions = {}): Promise<void> {
  station = await makeWorkstation(options);
  await station.signIn('csa');
}
const answer = (caseId: string, key: string, typed: string) =>
  station.must('interview.recordAnswer', { caseId, key, typed, language: 'en' });

describe('a print', () => {
  it('keeps document, bytes and event in one step, and its bytes come back as they were', async () => {
    await start();
    const caseId = await interviewed(station);
    const { documentId, document } = await station.must('statement.print', { caseId, language: 'en' });
    expect(documentId).not.toBeNull();
    const kept = station.onDisk((store) => store.documents.load(documentId ?? ''));
    expect(kept).toMatchObject({ caseId, kind: 'statement', version: 1, language: 'en' });
    const pdf = await station.must('document.pdf', {
      caseId,
      kind: 'statement',
      documentId: documentId ?? '',
      language: 'en',
    });
    expect(pdf.fileName).toBe('statement.pdf');
    expect(Buffer.from(pdf.base64, 'base64').equals(Buffer.from(kept?.bytes ?? ''))).toBe(true);
    expect(Buffer.from(await station.parts.pdf.render(document)).equals(Buffer.from(kept?.bytes ?? ''))).toBe(true);
    const view = await station.must('interview.view', { caseId, language: 'en' });
    expect(view.standing.statement).toMatchObject({ version: 1, printed: true, signed: false });
  });

  it('of another case’s document is refused', async () => {
    await start();
    const caseId = await interviewed(station);
    const { documentId } = await station.must('statement.print', { caseId, language: 'en' });
    const other = (await station.must('case.start', { channel: 'telephone', language: 'en' })).caseId;
    const request = { caseId: other, kind: 'statement', documentId: documentId ?? '', language: 'en' } as const;
    expect(await station.call('document.pdf', request)).toMatchObject({ failure: { kind: 'case.documentNotFound' } });
  });

  it('is made again when an answer comes while the first is being made', async () => {
    let caseId = '';
    let renders = 0;
    const late = (pdf: PdfRenderer): PdfRenderer => ({
      ...pdf,
      render: async (document) => {
        renders += 1;
        if (renders === 1) await answer(caseId, 'customer.otherNames', 'Angharad Lloyd');
        return pdf.render(document);
      },
    });
    await start({ wrapPdf: late });
    caseId = await interviewed(station, { 'customer.otherNames': null });
    const { document, documentId } = await station.must('statement.print', { caseId, language: 'en' });
    expect(renders).toBe(2);
    expect(documentText(document)).toContain('Angharad Lloyd');
    station.onDisk((store) => {
      expect(store.documents.list(caseId).map(({ id }) => id)).toEqual([documentId]);
      const types = store.cases.loadEvents(caseId).map(({ type }) => type);
      expect(types.slice(-3)).toEqual(['answerRecorded', 'statementPrinted', 'documentMade']);
    });
  });

  it('twice at the same moment gives two versions', async () => {
    await start();
    const caseId = await interviewed(station);
    await Promise.all([
      station.must('statement.print', { caseId, language: 'en' }),
      station.must('statement.print', { caseId, language: 'cy' }),
    ]);
    const versions = station
      .onDisk((store) => store.documents.list(caseId))
      .map(({ version, language }) => `${version} ${language}`);
    expect(new Set(versions)).toEqual(new Set(['1 en', '2 cy']));
  });
});
