/** What is said when a yes-or-no value of the case does not hold, and what the dated amounts of the rules are called. */
import type { Language } from '../base/language.ts';

type Words = Readonly<Record<Language, string>>;
const both = (en: string, cy: string): Words => ({ en, cy });

/** A value that a later release adds is told by its name and "no". */
export const deniedWords: Readonly<Record<string, Words>> = {
  interviewStopped: both(
    'Nothing in the first questions ends the interview',
    'Nid oes dim yn y cwestiynau cyntaf yn dod â’r cyfweliad i ben',
  ),
  hasPartner: both('No partner is part of the claim', 'Nid oes partner yn rhan o’r hawliad'),
  rapidReclaimPossible: both(
    'No earlier claim ended recently enough for the short route',
    'Ni ddaeth hawliad cynharach i ben yn ddigon diweddar i’r llwybr byr',
  ),
  rapidReclaim: both('The short route is not used', 'Ni ddefnyddir y llwybr byr'),
  rapidReclaimUnchanged: both(
    'It is not the short route with nothing changed',
    'Nid y llwybr byr heb ddim wedi newid ydyw',
  ),
  loneParent: both('The customer is not a lone parent', 'Nid yw’r cwsmer yn rhiant unigol'),
  customerRemunerative: both(
    'The customer does not work too many hours a week',
    'Nid yw’r cwsmer yn gweithio gormod o oriau bob wythnos',
  ),
  partnerRemunerative: both(
    'The partner does not work too many hours a week',
    'Nid yw’r partner yn gweithio gormod o oriau bob wythnos',
  ),
  ibOpen: both('An incapacity claim can no longer be made', 'Ni ellir gwneud hawliad analluogrwydd mwyach'),
  jointClaimExempt: both(
    'The couple is not excused from claiming jointly',
    'Nid yw’r cwpl wedi’i esgusodi rhag hawlio ar y cyd',
  ),
  jointClaimCouple: both('Nobody has to claim jointly', 'Nid oes rhaid i neb hawlio ar y cyd'),
  carerCategory: both('Caring is not the ground for Income Support', 'Nid gofalu yw sail y Cymhorthdal Incwm'),
  pregnancyCategory: both(
    'Pregnancy is not the ground for Income Support',
    'Nid beichiogrwydd yw sail y Cymhorthdal Incwm',
  ),
  primaryClaimed: both('No primary benefit is claimed', 'Ni hawlir prif fudd-dal'),
  jsaClaimed: both('Jobseeker’s Allowance is not claimed', 'Ni hawlir Lwfans Ceisio Gwaith'),
  isClaimed: both('Income Support is not claimed', 'Ni hawlir Cymhorthdal Incwm'),
  ibClaimed: both('Incapacity Benefit is not claimed', 'Ni hawlir Budd-dal Analluogrwydd'),
  meansTested: both('The claim is not means-tested', 'Nid yw’r hawliad yn destun prawf modd'),
  secondaryOnly: both('A primary benefit is claimed', 'Hawlir prif fudd-dal'),
  proposalOverridden: both('The choice is what was proposed', 'Y dewis yw’r hyn a gynigiwyd'),
  wfiPossible: both('No work-focused interview is due', 'Nid oes cyfweliad sy’n canolbwyntio ar waith yn ddyledus'),
  residenceTestNeeded: both('The residence test is not needed', 'Nid oes angen y prawf preswylio'),
  customerNinoApplication: both(
    'The customer has or has had a National Insurance number',
    'Mae gan y cwsmer, neu bu ganddo, rif Yswiriant Gwladol',
  ),
  partnerNinoApplication: both(
    'The partner has or has had a National Insurance number',
    'Mae gan y partner, neu bu ganddo, rif Yswiriant Gwladol',
  ),
  childSupportRelevant: both(
    'No child’s other parent lives elsewhere',
    'Nid oes rhiant arall plentyn yn byw yn rhywle arall',
  ),
  childSupportCompulsory: both(
    'The claim does not count as an application for maintenance',
    'Nid yw’r hawliad yn cyfrif fel cais am gynhaliaeth',
  ),
  capitalEvidenceNeeded: both('Proof of savings is not needed', 'Nid oes angen prawf o gynilion'),
  nilIncome: both('There is some income', 'Mae rhyw incwm'),
  carerAllowancePossible: both('Carer’s Allowance does not look possible', 'Nid yw Lwfans Gofalwr yn edrych yn bosibl'),
  hbClaimed: both('Housing Benefit is not claimed', 'Ni hawlir Budd-dal Tai'),
  ctbClaimed: both('Council Tax Benefit is not claimed', 'Ni hawlir Budd-dal Treth Gyngor'),
  laidDue: both('No document for the council is due', 'Nid oes dogfen i’r cyngor yn ddyledus'),
  nonDependantHbFlag: both(
    'Nobody claims rent or council tax from somebody else’s home',
    'Nid oes neb yn hawlio rhent neu dreth gyngor o gartref rhywun arall',
  ),
};

/** Dated amounts of the rules; one that a later release adds is told by its meaning, which is in English. */
export const parameterWords: Readonly<Record<string, Words>> = {
  loneParentChildAge: both(
    'The youngest child of a lone parent has to be under this age',
    'Rhaid i blentyn ieuengaf rhiant unigol fod o dan yr oedran hwn',
  ),
  esaStart: both('First day of Employment and Support Allowance', 'Diwrnod cyntaf y Lwfans Cyflogaeth a Chymorth'),
  childMaintenanceChoiceStart: both(
    'First day on which child maintenance was a choice',
    'Y diwrnod cyntaf yr oedd cynhaliaeth plant yn ddewis',
  ),
  jointClaimBornAfter: both(
    'Couples claim jointly when one was born after',
    'Mae cyplau’n hawlio ar y cyd pan aned un ar ôl',
  ),
  capitalLower: both('Savings up to this are ignored', 'Anwybyddir cynilion hyd at hyn'),
  capitalUpper: both('No award with savings above', 'Dim dyfarniad gyda chynilion uwchlaw'),
  tariffStep: both('A pound a week is assumed for each step of', 'Tybir punt yr wythnos am bob cam o'),
  capitalEvidenceThreshold: both('Proof of savings is asked for above', 'Gofynnir am brawf o gynilion uwchlaw'),
  rapidReclaimDays: both('Days within which the short route is open', 'Diwrnodau y mae’r llwybr byr ar agor ynddynt'),
  alternativeContactAsked: both(
    'Another contact number is asked for on this date',
    'Gofynnir am rif cyswllt arall ar y dyddiad hwn',
  ),
  hbBackdatingMonths: both('Longest backdating by the council in months', 'Ôl-ddyddio hiraf gan y cyngor mewn misoedd'),
  remunerativeHours: both(
    'Hours a week that count as full-time work',
    'Oriau’r wythnos sy’n cyfrif fel gwaith llawn amser',
  ),
  partnerRemunerativeHours: both(
    'Hours a week that count as full-time work for a partner',
    'Oriau’r wythnos sy’n cyfrif fel gwaith llawn amser i bartner',
  ),
  laidForRapidReclaim: both(
    'The short route makes a document for the council',
    'Mae’r llwybr byr yn gwneud dogfen i’r cyngor',
  ),
};
