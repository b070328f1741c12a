/** What derived values and dates of the case are called when the program tells why it asks; for the agent's eyes. */
import type { Language } from '../base/language.ts';

type Words = Readonly<Record<Language, string>>;
const both = (en: string, cy: string): Words => ({ en, cy });

/**
 * Yes-or-no values are statements, others are names. A value that a later release adds is told by its `meaning`, which is
 * in English.
 */
export const derivedWords: Readonly<Record<string, Words>> = {
  customerAge: both('Customer’s age on the date of claim', 'Oedran y cwsmer ar ddyddiad yr hawliad'),
  partnerAge: both('Partner’s age on the date of claim', 'Oedran y partner ar ddyddiad yr hawliad'),
  ageBand: both('Age group', 'Grŵp oedran'),
  interviewStopped: both('The interview ends after the gate', 'Daw’r cyfweliad i ben wrth y porth'),
  hasPartner: both('A partner is part of the claim', 'Mae partner yn rhan o’r hawliad'),
  rapidReclaimPossible: both(
    'The last claim ended recently enough for the short route',
    'Daeth yr hawliad diwethaf i ben yn ddigon diweddar i’r llwybr byr',
  ),
  rapidReclaim: both('The short route is used', 'Defnyddir y llwybr byr'),
  rapidReclaimUnchanged: both('The short route, with nothing changed', 'Y llwybr byr, heb ddim wedi newid'),
  loneParent: both('Lone parent', 'Rhiant unigol'),
  youngestChildAge: both('Age of the youngest child', 'Oedran y plentyn ieuengaf'),
  customerHours: both('Customer’s paid hours a week', 'Oriau cyflogedig y cwsmer bob wythnos'),
  partnerHours: both('Partner’s paid hours a week', 'Oriau cyflogedig y partner bob wythnos'),
  customerRemunerative: both(
    'The customer works too many hours a week',
    'Mae’r cwsmer yn gweithio gormod o oriau bob wythnos',
  ),
  partnerRemunerative: both(
    'The partner works too many hours a week',
    'Mae’r partner yn gweithio gormod o oriau bob wythnos',
  ),
  ibOpen: both('An incapacity claim can still be made', 'Gellir gwneud hawliad analluogrwydd o hyd'),
  jointClaimExempt: both(
    'The couple is excused from claiming jointly',
    'Mae’r cwpl wedi’i esgusodi rhag hawlio ar y cyd',
  ),
  jointClaimCouple: both('The couple has to claim jointly', 'Rhaid i’r cwpl hawlio ar y cyd'),
  carerCategory: both('Carer’s ground for Income Support', 'Sail gofalwr ar gyfer Cymhorthdal Incwm'),
  pregnancyCategory: both('Pregnancy ground for Income Support', 'Sail beichiogrwydd ar gyfer Cymhorthdal Incwm'),
  isCategory: both('Ground for Income Support', 'Sail ar gyfer Cymhorthdal Incwm'),
  benefitsProposed: both('Benefits proposed', 'Budd-daliadau a gynigir'),
  primaryClaimed: both('A primary benefit is claimed', 'Hawlir prif fudd-dal'),
  jsaClaimed: both('Jobseeker’s Allowance is claimed', 'Hawlir Lwfans Ceisio Gwaith'),
  isClaimed: both('Income Support is claimed', 'Hawlir Cymhorthdal Incwm'),
  ibClaimed: both('Incapacity Benefit is claimed', 'Hawlir Budd-dal Analluogrwydd'),
  meansTested: both('The claim is means-tested', 'Mae’r hawliad yn destun prawf modd'),
  governingBenefits: both('Benefits that govern the claim', 'Budd-daliadau sy’n rheoli’r hawliad'),
  secondaryOnly: both('No primary benefit is claimed', 'Ni hawlir prif fudd-dal'),
  proposalOverridden: both('The choice differs from what was proposed', 'Mae’r dewis yn wahanol i’r hyn a gynigiwyd'),
  wfiPossible: both('A work-focused interview may be due', 'Gall cyfweliad sy’n canolbwyntio ar waith fod yn ddyledus'),
  residenceTestNeeded: both('The residence test is needed', 'Mae angen y prawf preswylio'),
  customerNinoApplication: both(
    'The customer has never had a National Insurance number',
    'Ni fu gan y cwsmer rif Yswiriant Gwladol erioed',
  ),
  partnerNinoApplication: both(
    'The partner has never had a National Insurance number',
    'Ni fu gan y partner rif Yswiriant Gwladol erioed',
  ),
  childSupportRelevant: both(
    'A child’s other parent lives elsewhere',
    'Mae rhiant arall plentyn yn byw yn rhywle arall',
  ),
  childSupportCompulsory: both(
    'The claim counts as an application for maintenance',
    'Mae’r hawliad yn cyfrif fel cais am gynhaliaeth',
  ),
  capitalTotal: both('Capital in total', 'Cyfanswm cyfalaf'),
  capitalBand: both('Band of capital', 'Band cyfalaf'),
  tariffIncome: both('Weekly income assumed from capital', 'Incwm wythnosol a dybir o gyfalaf'),
  capitalEvidenceNeeded: both('Proof of savings is needed', 'Mae angen prawf o gynilion'),
  nilIncome: both('There is no income of any kind', 'Nid oes incwm o unrhyw fath'),
  carerAllowancePossible: both('Carer’s Allowance looks possible', 'Mae Lwfans Gofalwr yn edrych yn bosibl'),
  hbClaimed: both('Housing Benefit is claimed', 'Hawlir Budd-dal Tai'),
  ctbClaimed: both('Council Tax Benefit is claimed', 'Hawlir Budd-dal Treth Gyngor'),
  laidDue: both('A document for the council is due', 'Mae dogfen i’r cyngor yn ddyledus'),
  nonDependantHbFlag: both(
    'Rent or council tax is claimed from somebody else’s home',
    'Hawlir rhent neu dreth gyngor o gartref rhywun arall',
  ),
  nonDependantCount: both('Grown-up members of the household', 'Oedolion yn y cartref'),
  callBackUrgency: both('How soon a call-back is due', 'Pa mor fuan y mae angen galw’n ôl'),
  callBackDue: both('Call-back due', 'Galw’n ôl erbyn'),
  oneMonthDate: both('One month after first contact', 'Mis ar ôl y cyswllt cyntaf'),
  earlierDateLimitMonths: both('Longest backdating in months', 'Ôl-ddyddio hiraf mewn misoedd'),
  signingDay: both('Signing day', 'Diwrnod llofnodi'),
  relevantTaxYears: both('Relevant tax years', 'Blynyddoedd treth perthnasol'),
};

/** Codes that derived values have. Codes of benefits are in the release's wording. */
export const codeWords: Readonly<Record<string, Words>> = {
  under16: both('under 16', 'o dan 16'),
  youth16to17: both('16 or 17', '16 neu 17'),
  workingAge: both('working age', 'oedran gwaith'),
  pensionCreditAge: both('Pension Credit age', 'oedran Credyd Pensiwn'),
  loneParent: both('lone parent', 'rhiant unigol'),
  carer: both('carer', 'gofalwr'),
  pregnancy: both('pregnancy', 'beichiogrwydd'),
  incapacity: both('incapacity', 'analluogrwydd'),
  education: both('education', 'addysg'),
  otherGroup: both('another group', 'grŵp arall'),
  none: both('none', 'dim'),
  belowLower: both('below the lower limit', 'o dan y terfyn isaf'),
  tariff: both('between the limits', 'rhwng y terfynau'),
  aboveUpper: both('above the upper limit', 'uwchlaw’r terfyn uchaf'),
  urgent4h: both('within 4 hours', 'o fewn 4 awr'),
  standard24h: both('within 24 hours', 'o fewn 24 awr'),
  monday: both('Monday', 'dydd Llun'),
  tuesday: both('Tuesday', 'dydd Mawrth'),
  wednesday: both('Wednesday', 'dydd Mercher'),
  thursday: both('Thursday', 'dydd Iau'),
  friday: both('Friday', 'dydd Gwener'),
  telephone: both('by telephone', 'dros y ffôn'),
  office: both('at the office', 'yn y swyddfa'),
  visit: both('at a visit', 'mewn ymweliad'),
};

export const contextWords: Readonly<Record<string, Words>> = {
  now: both('First contact', 'Cyswllt cyntaf'),
  firstContactDate: both('Date of first contact', 'Dyddiad y cyswllt cyntaf'),
  claimDate: both('Date of claim', 'Dyddiad yr hawliad'),
  rulesDate: both('Date of the rules', 'Dyddiad y rheolau'),
  channel: both('How the customer is seen', 'Sut y gwelir y cwsmer'),
};

export const phraseWords = {
  yes: both('yes', 'ydy'),
  no: both('no', 'nac ydy'),
  nothing: both('nothing to say', 'dim i’w ddweud'),
  notKnown: both('not known', 'ddim yn hysbys'),
  none: both('none', 'dim'),
  always: both('It is asked in every interview.', 'Fe’i gofynnir ym mhob cyfweliad.'),
  otherwise: both('Nothing that was said rules it out.', 'Nid oes dim a ddywedwyd yn ei ddiystyru.'),
  rowAdded: both('{row} was added', 'Ychwanegwyd {row}'),
  rowsGiven: both('{count} recorded under “{roster}”', 'Cofnodwyd {count} o dan “{roster}”'),
  answered: both('You answered {said} to “{question}”', 'Eich ateb i “{question}” oedd {said}'),
  wasBlank: both('You had nothing to say to “{question}”', 'Nid oedd gennych ddim i’w ddweud wrth “{question}”'),
  wasCopied: both(
    'The earlier claim says {said} to “{question}”',
    'Mae’r hawliad cynharach yn dweud {said} i “{question}”',
  ),
  wasLeft: both('You left “{question}” unanswered', 'Gadawsoch “{question}” heb ei ateb'),
  notYet: both('“{question}” is not answered yet', 'Nid yw “{question}” wedi’i ateb eto'),
} as const;

/** One entry's words, or something else where there is none. */
export const wordsOf = (
  table: Readonly<Record<string, Words>>,
  name: string,
  language: Language,
  otherwise: string,
): string => (Object.hasOwn(table, name) ? (table[name]?.[language] ?? otherwise) : otherwise);
