/** Letters and leaflets through the window's own calls: the words an office keeps, and what is made from a case with them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TemplateWords } from '../../../../shared/contract/letter-view.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { productKinds } from '../../../../shared/template/product.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { completed, interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
beforeEach(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
});
afterEach(() => station.remove());

const words: TemplateWords = {
  title: { en: 'About your home', cy: 'Am eich cartref' },
  text: {
    en: 'Dear {{landlord.name}}\n\nAbout {{home.address}}.',
    cy: 'Annwyl {{landlord.name}}\n\nAm {{home.address}}.',
  },
};
const publish = (seen: string | null, changes: Partial<TemplateWords> = {}) =>
  station.call('template.publish', { product: 'landlordLetter', seen, ...words, ...changes, language: 'en' });

describe('the words of a product', () => {
  it('are the product’s own, dated, and in both languages until an office publishes its own', async () => {
    const rows = await station.must('template.list', { language: 'en' });
    expect(rows.map(({ product, version, office }) => [product, version, office])).toEqual(
      productKinds.map((product) => [product, 'Published 18/05/2009', false]),
    );
    for (const product of productKinds) {
      const { words: own } = await station.must('template.show', { product, language: 'en' });
      expect(own.text.en).not.toBe(own.text.cy);
      for (const textLanguage of ['en', 'cy'] as const) {
        const asked = { product, textLanguage, title: own.title[textLanguage], text: own.text[textLanguage] };
        const shown = await station.must('template.preview', { ...asked, language: 'en' });
        expect(shown.problems).toEqual([]);
        expect(shown.document && documentText(shown.document)).not.toContain('{{');
      }
    }
  });

  it('are versions once they are published; an earlier one can be published again, and the product’s own come back', async () => {
    const first = await station.must('template.publish', {
      product: 'landlordLetter',
      seen: null,
      ...words,
      language: 'en',
    });
    expect(first).toMatchObject({ office: true, version: 'Version 1 of 02/06/2009', words });
    const changed = { ...words, title: { en: 'Your tenant', cy: 'Eich tenant' } };
    const second = await station.must('template.publish', {
      product: 'landlordLetter',
      seen: first.seen,
      ...changed,
      language: 'en',
    });
    expect(second.history.map(({ number, by, words: one }) => [number, by, one?.title.en])).toEqual([
      [2, 'supervisor', 'Your tenant'],
      [1, 'supervisor', 'About your home'],
    ]);
    const again = await station.must('template.publish', {
      product: 'landlordLetter',
      seen: second.seen,
      ...(second.history[1]?.words ?? words),
      language: 'en',
    });
    expect(again).toMatchObject({ version: 'Version 3 of 02/06/2009', words });
    const own = await station.must('template.useOwn', { product: 'landlordLetter', seen: again.seen, language: 'en' });
    expect(own).toMatchObject({ office: false, version: 'Published 18/05/2009' });
    expect(own.history).toHaveLength(4);
    expect(
      station.onDisk((store) => store.office.toSend().filter(({ kind }) => kind === 'letterTemplate')),
    ).toHaveLength(4);
  });

  it('are refused with text, line and reason, in both languages, and nothing changes', async () => {
    const refused = await publish(null, { text: { en: words.text.en, cy: 'Annwyl\n\n{{landlord.nme}}' } });
    expect(refused).toMatchObject({
      ok: false,
      failure: {
        kind: 'template.refused',
        field: 'text.cy',
        detail: {
          line: 3,
          reason: 'there is no placeholder “landlord.nme”',
          reasonCy: 'nid oes dalfan “landlord.nme”',
        },
      },
    });
    expect(await publish(null, { text: { en: words.text.en, cy: '' } })).toMatchObject({
      failure: { field: 'text.cy' },
    });
    expect(await publish(null, { title: { en: ' ', cy: 'x' } })).toMatchObject({ failure: { field: 'title.en' } });
    expect(await publish(null, { text: { en: '{{reference}}', cy: 'x' } })).toMatchObject({ ok: false });
    expect((await station.must('template.show', { product: 'landlordLetter', language: 'en' })).history).toEqual([]);
  });

  it('are not overwritten by somebody who saw an earlier version', async () => {
    await publish(null);
    expect(await publish(null)).toMatchObject({ ok: false, failure: { kind: 'office.recordChanged' } });
  });

  it('are shown with everything that is wrong while they are typed', async () => {
    const shown = await station.must('template.preview', {
      product: 'landlordLetter',
      textLanguage: 'en',
      title: '',
      text: 'x {{\n{{nobody}}',
      language: 'cy',
    });
    expect(shown.document).toBeNull();
    expect(shown.problems.map(({ line }) => line)).toEqual([0, 1, 2]);
    expect(shown.problems[0]?.text).toBe('mae’r teitl yn wag');
  });
});

describe('a letter or leaflet of a case', () => {
  it('is made, kept with the version of its words, and goes to the server with the case', async () => {
    await publish(null);
    const caseId = await interviewed(station);
    const made = await station.must('letter.make', {
      caseId,
      product: 'landlordLetter',
      language: 'en',
      largePrint: true,
    });
    expect(made.document.largePrint).toBe(true);
    const text = documentText(made.document);
    expect(made.document.footer).toContain('Version 1 of 02/06/2009');
    expect(text).toMatch(/^About your home/);
    const again = await station.must('letter.make', { caseId, product: 'landlordLetter', language: 'en' });
    expect(again.documentId).not.toBe(made.documentId);
    const { made: list } = await station.must('letter.list', { caseId, language: 'en' });
    expect(list.map(({ product, version, template, sent }) => [product, version, template, sent])).toEqual([
      ['landlordLetter', 2, made.document.footer, false],
      ['landlordLetter', 1, made.document.footer, false],
    ]);
    const kept = station.onDisk((store) => ({
      documents: store.documents.list(caseId).length,
      events: store.cases.loadEvents(caseId).filter(({ type }) => type === 'documentMade').length,
    }));
    expect(kept).toEqual({ documents: 2, events: 2 });
    const pdf = await station.must('document.pdf', {
      caseId,
      kind: 'landlordLetter',
      documentId: made.documentId ?? '',
      language: 'en',
    });
    expect((await readPdf(Buffer.from(pdf.base64, 'base64'))).text.replace(/\s+/g, ' ')).toContain('About your home');
  });

  it('is refused with the reason where there is no landlord to write to, or nothing to say', async () => {
    const caseId = await interviewed(station, {
      'home.tenure': 'withFamily',
      'home.liableForRent': false,
      'councilTax.liable': false,
    });
    const { products } = await station.must('letter.list', { caseId, language: 'en' });
    expect(products.map(({ product, refused }) => [product, refused])).toEqual([
      ['furtherEvidenceLeaflet', 'neither Housing Benefit nor Council Tax Benefit is claimed'],
      ['customerCovering', null],
      ['landlordLetter', 'the customer is not liable for rent'],
      ['landlordLeaflet', 'the customer is not liable for rent'],
    ]);
    expect(await station.call('letter.make', { caseId, product: 'landlordLetter', language: 'cy' })).toMatchObject({
      failure: { kind: 'document.notForCase', detail: { reasonCy: 'nid yw’r cwsmer yn atebol am rent' } },
    });
  });

  it('is not written to a landlord where it is not safe to write', async () => {
    const caseId = await interviewed(station, {
      'urgency.risks': ['violence'],
      'urgency.safeToContact': false,
      'urgency.safeContact': 'Ring the refuge worker after six',
    });
    expect(await station.call('letter.make', { caseId, product: 'landlordLetter', language: 'en' })).toMatchObject({
      failure: { kind: 'document.notForCase', detail: { reason: 'the customer said that it is not safe to write' } },
    });
    const covering = await station.must('letter.make', { caseId, product: 'customerCovering', language: 'en' });
    expect(covering.document.handling).toBe('Do not post. Hand over in person.');
    expect(covering.document.blocks.some(({ type }) => type === 'address')).toBe(false);
  });
});

it('a batch for a council has a covering letter that counts its documents', async () => {
  const caseId = await interviewed(station);
  await completed(station, caseId);
  const [queued] = (await station.must('laid.queue', {})).filter(({ state }) => state === 'queued');
  const batch = await station.must('laid.dispatch', { council: queued?.council ?? '', method: 'courier' });
  const letter = await station.must('letter.batch', { batchId: batch.batchId, language: 'en' });
  expect(documentText(letter.document)).toContain('Documents in it: 1. Sent on 08/06/2009');
  expect(await station.call('letter.batch', { batchId: 'nobody', language: 'en' })).toMatchObject({
    failure: { kind: 'case.documentNotFound' },
  });
});
