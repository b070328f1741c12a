/** What form CMS1 says, in both languages. It belongs to the layout of the form, which has a number of its own (cms1.ts). */
import type { Language } from '../base/language.ts';

const english = {
  title: 'CMS1 JSA',
  subtitle: { customer: 'Jobseeker’s Agreement: the customer', partner: 'Jobseeker’s Agreement: the partner' },
  name: 'Name',
  nino: 'National Insurance number',
  adviser: 'Adviser',
  goals: 'The work I am looking for',
  availability: 'When I can work',
  pattern: 'The hours I can work',
  day: 'Day',
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  from: 'From',
  to: 'To',
  limits: 'Limits on the work I can take',
  restrictions: 'Agreed limits and why',
  none: 'None',
  steps: 'What I will do each week to find work',
  stepsIntro: 'Normally three steps or more each week.',
  backdating: 'An earlier start date',
  backdatingLabourMarket: 'Labour market',
  backdatingBenefit: 'Benefit',
  agreement: 'Agreement',
  declaration:
    'This is what we have agreed. I will be available for work, and look for work, as it says. I will tell the office if anything changes.',
  review:
    'The agreement can be changed when we both agree. If we cannot agree, I can ask for a decision maker to look at it.',
  signJobseeker: 'Signature of the jobseeker',
  signAdviser: 'Signature of the adviser',
};

export type Cms1Words = typeof english;

const welsh: Cms1Words = {
  title: 'CMS1 JSA',
  subtitle: { customer: 'Cytundeb Ceisio Gwaith: y cwsmer', partner: 'Cytundeb Ceisio Gwaith: y partner' },
  name: 'Enw',
  nino: 'Rhif Yswiriant Gwladol',
  adviser: 'Cynghorydd',
  goals: 'Y gwaith rwy’n chwilio amdano',
  availability: 'Pryd y gallaf weithio',
  pattern: 'Yr oriau y gallaf weithio',
  day: 'Diwrnod',
  days: {
    mon: 'Dydd Llun',
    tue: 'Dydd Mawrth',
    wed: 'Dydd Mercher',
    thu: 'Dydd Iau',
    fri: 'Dydd Gwener',
    sat: 'Dydd Sadwrn',
    sun: 'Dydd Sul',
  },
  from: 'O',
  to: 'Hyd',
  limits: 'Cyfyngiadau ar y gwaith y gallaf ei gymryd',
  restrictions: 'Cyfyngiadau y cytunwyd arnynt a pham',
  none: 'Dim',
  steps: 'Yr hyn a wnaf bob wythnos i ddod o hyd i waith',
  stepsIntro: 'Fel arfer tri cham neu fwy bob wythnos.',
  backdating: 'Dyddiad dechrau cynharach',
  backdatingLabourMarket: 'Y farchnad lafur',
  backdatingBenefit: 'Budd-dal',
  agreement: 'Cytundeb',
  declaration:
    'Dyma’r hyn rydym wedi cytuno arno. Byddaf ar gael i weithio, ac yn chwilio am waith, fel y mae’n ei ddweud. Byddaf yn dweud wrth y swyddfa os bydd unrhyw beth yn newid.',
  review:
    'Gellir newid y cytundeb pan fydd y ddau ohonom yn cytuno. Os na allwn gytuno, gallaf ofyn i benderfynwr edrych arno.',
  signJobseeker: 'Llofnod y ceisiwr gwaith',
  signAdviser: 'Llofnod y cynghorydd',
};

export const cms1Words: Readonly<Record<Language, Cms1Words>> = { en: english, cy: welsh };
