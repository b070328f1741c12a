/** The covering letter that goes to a council with a batch of its documents. */
import type { Language } from '../../shared/base/language.ts';
import { formatDate, type LocalDate } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { DispatchMethod } from '../../shared/case/event.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { Document } from '../../shared/document/document.ts';
import { failure } from '../../shared/error/failure.ts';
import { composeProduct } from '../../shared/letter/compose-product.ts';
import { defaultArrangement } from '../../shared/office/council-arrangement.ts';
import { holdPdf } from '../document/show-document.ts';
import { readBatch } from '../laid/batch-record.ts';
import { isStanding } from '../laid/print-run.ts';
import { readOfficeRecord } from '../office/read-record.ts';
import { actAs, type Work } from '../work.ts';
import type { Workstation } from '../workstation.ts';
import { standingTemplate } from './standing-template.ts';

/** What the letter says of a batch. */
export interface BatchFacts {
  /** As people say it. */
  readonly number: string;
  /** Code of the council. */
  readonly council: string;
  readonly method: DispatchMethod;
  readonly day: LocalDate;
  readonly documents: number;
}

const methods: Readonly<Record<Language, Readonly<Record<DispatchMethod, string>>>> = {
  en: { post: 'post', courier: 'courier', collect: 'collected by the council' },
  cy: { post: 'y post', courier: 'negesydd', collect: 'wedi’i gasglu gan y cyngor' },
};
const section: Readonly<Record<Language, string>> = {
  en: 'the benefits section',
  cy: 'yr adran budd-daliadau',
};

/** For a batch that is on its way or is being made ready. Failures: claim.unknownCouncil and those of composeProduct. */
export function composeBatchLetter(workstation: Workstation, batch: BatchFacts, language: Language): Result<Document> {
  const { councils, office, releases, clock, store } = workstation;
  const council = councils.find(batch.council);
  if (council === undefined) return fail(failure('claim.unknownCouncil', { code: batch.council }, 'council'));
  const agreed = readOfficeRecord(store, 'councilArrangement', batch.council)?.body ?? defaultArrangement;
  const contact = agreed.contactName === '' ? section[language] : agreed.contactName;
  const address = agreed.address === '' ? [] : agreed.address.split(/\s*\n\s*/);
  const printedAt = clock.now().local;
  return composeProduct(
    {
      product: 'councilCovering',
      language,
      phrases: releases.current.wording(language).phrases,
      office,
      printedAt,
      reference: batch.number,
      address: [council.officialName, ...address],
    },
    standingTemplate(workstation, 'councilCovering'),
    {
      values: {
        'date.today': formatDate(printedAt.slice(0, 10)),
        'office.name': office.name,
        'office.phone': office.phone,
        'council.name': council.officialName,
        'council.contact': contact,
        'batch.number': batch.number,
        'batch.documents': String(batch.documents),
        'batch.date': formatDate(batch.day),
        'batch.method': methods[language][batch.method],
      },
      holds: {},
    },
  );
}

/** The letter of a batch that has been made, and its PDF held for the window. Failure: case.documentNotFound. */
export async function showBatchLetter(
  work: Work,
  { batchId, language }: { readonly batchId: string; readonly language: Language },
): Promise<Result<{ readonly document: Document; readonly showId: string; readonly fileName: string }>> {
  const allowed = actAs(work, commandRoles.dispatch);
  if (!allowed.ok) return allowed;
  const { workstation } = work;
  const batch = readBatch(workstation.store, batchId);
  if (batch === undefined) return fail(failure('case.documentNotFound'));
  const sheets = workstation.store.laid.inBatch(batchId).filter((sheet) => isStanding(work, sheet));
  const document = composeBatchLetter(
    workstation,
    {
      number: batch.number,
      council: batch.council,
      method: batch.method,
      day: (batch.steps.at(-1)?.at.slice(0, 10) ?? '') as LocalDate,
      documents: sheets.length,
    },
    language,
  );
  if (!document.ok) return document;
  const bytes = await workstation.pdf.render(document.value);
  return ok({ document: document.value, showId: holdPdf(workstation, bytes), fileName: 'councilCovering.pdf' });
}
