/** What a template's placeholders and conditions stand for in a case, and when a product may not be made from it. */
import type { Language } from '../base/language.ts';
import { formatDate } from '../base/local-date.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import { addressLines, formatName, formatPostcode } from '../document/fact/format-value.ts';
import type { DocumentMeta } from '../document/fact/print-context.ts';
import type { Interview } from '../interview/interview.ts';
import type { PersonName, PostalAddress } from '../script/value.ts';
import type { TemplateFacts } from '../template/fill-template.ts';
import { type CaseProduct, products } from '../template/product.ts';

const privateTenures: readonly unknown[] = ['privateTenant', 'tied', 'boarder'];

const textOf = (interview: Interview, key: string): string | undefined => {
  const value = interview.value(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Values that are not known are left out: a text that names one of them is not printed. */
export function caseTemplateFacts(interview: Interview, assessment: CaseAssessment, meta: DocumentMeta): TemplateFacts {
  const name = interview.value('customer.name') as PersonName | null;
  const { council } = assessment;
  const values = {
    'date.today': formatDate(meta.printedAt.slice(0, 10)),
    'office.name': meta.office.name,
    'office.phone': meta.office.phone,
    'council.name': council === undefined ? undefined : meta.councilName(council),
    'customer.name': name === null ? undefined : formatName(name),
    'home.address': homeLine(interview),
    reference: meta.reference,
    'date.firstContact': formatDate(interview.context.firstContactDate),
    'date.oneMonth': formatDate(assessment.oneMonthDate),
    'landlord.name': textOf(interview, 'home.landlord.name'),
  };
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    holds: {
      'claim.hb': interview.derived('hbClaimed') === true,
      'claim.ctb': interview.derived('ctbClaimed') === true,
      'home.rented': interview.value('home.liableForRent') === true,
      'home.privateTenant': privateTenures.includes(interview.value('home.tenure')),
      'customer.partner': interview.value('customer.hasPartner') === true,
      'council.known': values['council.name'] !== undefined,
    },
  };
}

function homeLine(interview: Interview): string | undefined {
  const home = interview.value('home.address') as PostalAddress | null;
  if (home === null) return undefined;
  const postcode = textOf(interview, 'home.postcode');
  return [...addressLines(home), ...(postcode === undefined ? [] : [formatPostcode(postcode)])].join(', ');
}

/** The landlord's name and address, line by line; empty while either is not known. */
export function landlordLines(interview: Interview): readonly string[] {
  const name = textOf(interview, 'home.landlord.name');
  const address = interview.value('home.landlord.address') as PostalAddress | null;
  return name === undefined || address === null ? [] : [name, ...addressLines(address)];
}

const reasons = {
  noCouncilHelp: [
    'neither Housing Benefit nor Council Tax Benefit is claimed',
    'ni hawlir Budd-dal Tai na Budd-dal y Dreth Gyngor',
  ],
  notRented: ['the customer is not liable for rent', 'nid yw’r cwsmer yn atebol am rent'],
  councilLandlord: ['the landlord is the council', 'y cyngor yw’r landlord'],
  landlordUnknown: ['the landlord’s name or address is unanswered', 'nid yw enw neu gyfeiriad y landlord wedi’i ateb'],
  notSafe: ['the customer said that it is not safe to write', 'dywedodd y cwsmer nad yw’n ddiogel ysgrifennu'],
} as const satisfies Record<string, readonly [en: string, cy: string]>;
type Reason = keyof typeof reasons;

function refusal(interview: Interview, { holdPost }: CaseAssessment, product: CaseProduct): Reason | undefined {
  if (product === 'furtherEvidenceLeaflet')
    return interview.derived('hbClaimed') === true || interview.derived('ctbClaimed') === true
      ? undefined
      : 'noCouncilHelp';
  if (products[product].reader !== 'landlord') return undefined;
  if (interview.value('home.liableForRent') !== true) return 'notRented';
  if (interview.value('home.tenure') === 'councilTenant') return 'councilLandlord';
  if (products[product].form === 'leaflet') return undefined;
  // A landlord may tell whoever the customer is hiding from.
  if (holdPost) return 'notSafe';
  return landlordLines(interview).length === 0 ? 'landlordUnknown' : undefined;
}

/** Why a product may not be made from the case, in both languages; undefined when it may. */
export function productRefusal(
  interview: Interview,
  assessment: CaseAssessment,
  product: CaseProduct,
): Readonly<Record<Language, string>> | undefined {
  const reason = refusal(interview, assessment, product);
  return reason === undefined ? undefined : { en: reasons[reason][0], cy: reasons[reason][1] };
}
