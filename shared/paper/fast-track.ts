/**
 * The fast-track tax credit pro forma (domain.md 10): what the portal would have been told, on paper for the courier. It is in
 * English, for HMRC reads it. The account is printed whole, because it is paid into.
 */
import { formatDate } from '../base/local-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Block, Document } from '../document/document.ts';
import { factBlocks } from '../document/fact/fact-blocks.ts';
import { type DocumentMeta, type PrintContext, phrase, printContext } from '../document/fact/print-context.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { taxCreditFacts } from '../outbound/receiver-facts.ts';
import type { BankAccount } from '../script/value.ts';

const template = 'fast-track-1';

/** Identity facts in the order of the form (catalogue section M03, without how the caller was checked). */
const customer = [
  'customer.title',
  'customer.name',
  'customer.otherNames',
  'customer.sex',
  'customer.dateOfBirth',
  'customer.nino',
  'customer.maritalStatus',
  'home.address',
  'home.postcode',
  'home.careOf',
  'customer.correspondenceAddress',
  'customer.phone.number',
  'customer.phone.location',
  'contact.language',
  'contact.callerIs',
  'contact.callerName',
  'contact.callerAuthority',
];

const partnerWork = new Set(['partner.workingNow', 'partner.hoursPerWeek', 'partner.selfEmployed']);

/** The rest by heading; a key stands under the first that it belongs to. */
const parts: readonly (readonly [title: string, belongs: (key: string) => boolean])[] = [
  [
    'Partner',
    (key) =>
      (key.startsWith('partner.') && !partnerWork.has(key)) ||
      key === 'customer.hasPartner' ||
      key === 'household.separatedOn',
  ],
  ['Children', (key) => key.startsWith('children') || key === 'household.hasChildren'],
  ['Work and childcare', (key) => partnerWork.has(key) || /^(customer\.(?!hasPartner)|jobs|childcare)/.test(key)],
  ['Tax credits and last year’s income', (key) => key.startsWith('taxCredits.')],
];

const partKeys = taxCreditFacts.filter((key) => !customer.includes(key));

const account = 'payment.account';

function paymentBlocks(context: PrintContext): readonly Block[] {
  const named = new Set<string>();
  const value = context.interview.value(account) as BankAccount | null;
  if (value === null) return factBlocks(context, ['payment.method', account, 'payment.accountHolder'], named);
  const row = (label: string, text: string): Block => ({ type: 'row', label, value: text });
  return [
    ...factBlocks(context, ['payment.method', 'payment.accountHolder'], named),
    row('Name on the account', value.accountName),
    row('Sort code', value.sortCode.replace(/(\d{2})(?=\d)/g, '$1-')),
    row('Account number', value.accountNumber),
    ...(value.rollNumber === undefined ? [] : [row('Roll number', value.rollNumber)]),
  ];
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 1, text: title }, ...blocks];
}

/** Refused (document.nothingToSend) while nobody has let the claim go on paper. */
export function composeFastTrack(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
): Result<Document> {
  if (process.fastTrack === undefined)
    return fail(failure('document.nothingToSend', { reason: 'the claim goes to the portal' }));
  const context = printContext(interview, process, assessment, { ...meta, language: 'en' });
  const row = (label: string, value: string): Block => ({ type: 'row', label, value });
  const { name, phone } = meta.office;
  return ok({
    kind: 'fastTrack',
    language: 'en',
    title: 'Child Tax Credit: fast-track claim',
    reference: meta.reference,
    handling: 'Personal data: by courier to HM Revenue & Customs, in a sealed envelope',
    footer: `${interview.release.source.id} · ${template}`,
    pageOf: phrase(context, 'pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: meta.printedAt,
    blocks: [
      row('Contact reference', meta.reference),
      row('First contact', formatDate(interview.context.firstContactDate)),
      row('Date of claim', formatDate(interview.context.claimDate)),
      row('Office', name),
      row('Telephone', phone),
      row('Sent on paper because', process.fastTrack.reason),
      {
        type: 'paragraph',
        text: 'Taken by Jobcentre Plus with a claim for benefit. If the portal has taken this claim already, it carries the same contact reference: take it once.',
      },
      ...section('Customer', factBlocks(context, customer, new Set())),
      ...parts.flatMap(([title, belongs]) => section(title, factBlocks(context, partKeys.filter(belongs), new Set()))),
      ...section('Payment', paymentBlocks(context)),
      {
        type: 'keepTogether',
        blocks: [
          {
            type: 'signature',
            title: 'Checked against the case by',
            fields: [{ label: 'Officer' }, { label: 'Signature' }, { label: 'Date' }],
          },
        ],
      },
    ],
  });
}
