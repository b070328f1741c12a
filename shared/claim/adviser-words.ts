/** The adviser's texts in both languages. They are records for the staff, not words said to a customer. */
import type { Language } from '../base/language.ts';

const english = {
  backdating: {
    notAsked: 'No earlier date asked for.',
    noDate: 'a date not given',
    asked: 'Earlier date asked for: {date}.',
    reason: 'Reason: {reason}.',
    limitOne: 'May allow up to one month, to {earliest}.',
    limitThree: 'May allow up to three months, to {earliest}.',
    noLimit: 'This reason alone allows no earlier date.',
    said: 'Customer says: {said}',
    benefitSide: 'Benefit: {text}',
    labourSide: 'Labour market: {text}',
    sought: {
      yes: 'Says they were available for work and looked for it from {date}.',
      no: 'Was not available for work, or did not look for it, from {date}.',
      notKnown: 'Not known whether they were available for work and looked for it from {date}.',
    },
  },
  labourMarket: {
    notJobseeker: 'Not a jobseeker’s claim: no labour market conditions.',
    concession: {
      carer: 'Carer: may keep to 16 hours or more a week with reasonable prospects of work.',
      childUnder13: 'Child under 13: may keep to school hours.',
      noticeChildren: 'Cares for a child: up to 28 days to start work, 7 days for an interview.',
      noticeCare: 'Cares for an adult or volunteers: one week to start work, 48 hours for an interview.',
      noticeService: 'Provides a service: 24 hours to start work.',
      noticeJob: 'Part-time work: may serve the notice of that job.',
    },
    permitted: 'Permitted period of {weeks} weeks in the usual work at the usual pay.',
  },
  paydays: {
    day: { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
    signs: {
      weekly: 'Signs every week on {day}.',
      fortnightly: 'Signs every two weeks on {day}.',
      fourWeekly: 'Signs every four weeks on {day}.',
    },
    paid: {
      weekly: 'Paid every week on {day}.',
      fortnightly: 'Paid every two weeks on {day}.',
      fourWeekly: 'Paid every four weeks on {day}.',
    },
    first: 'First payday {date}.',
    moved: 'Bank holiday: paid on {paid} instead of {due}.',
  },
  conditionality: {
    regime: {
      jobseeking: 'Available for work, actively seeking it and a Jobseeker’s Agreement.',
      jobseeking1617: 'Aged 16 or 17: careers service first, and a Jobseeker’s Agreement for that age.',
      joint: 'Joint claim: both of the couple are available for work, seek it and have an agreement.',
      interviews: 'Work-focused interviews are a condition of the claim; no jobseeking.',
      none: 'No work-related condition applies now.',
    },
    agreement: {
      signed: 'The agreement is signed.',
      toSign: 'The agreement is still to be signed.',
      notNeeded: 'No agreement is needed.',
    },
  },
};

type Words = typeof english;

const welsh: Words = {
  backdating: {
    notAsked: 'Ni ofynnwyd am ddyddiad cynharach.',
    noDate: 'dyddiad heb ei roi',
    asked: 'Gofynnwyd am ddyddiad cynharach: {date}.',
    reason: 'Rheswm: {reason}.',
    limitOne: 'Gall ganiatáu hyd at fis, i {earliest}.',
    limitThree: 'Gall ganiatáu hyd at dri mis, i {earliest}.',
    noLimit: 'Nid yw’r rheswm hwn ar ei ben ei hun yn caniatáu dyddiad cynharach.',
    said: 'Dywed y cwsmer: {said}',
    benefitSide: 'Budd-dal: {text}',
    labourSide: 'Y farchnad lafur: {text}',
    sought: {
      yes: 'Dywed ei fod ar gael i weithio ac yn chwilio am waith o {date}.',
      no: 'Nid oedd ar gael i weithio, neu nid oedd yn chwilio am waith, o {date}.',
      notKnown: 'Nid yw’n hysbys a oedd ar gael i weithio ac yn chwilio am waith o {date}.',
    },
  },
  labourMarket: {
    notJobseeker: 'Nid hawliad ceisiwr gwaith: dim amodau’r farchnad lafur.',
    concession: {
      carer: 'Gofalwr: gall gadw at 16 awr neu fwy yr wythnos os oes gobaith rhesymol o waith.',
      childUnder13: 'Plentyn o dan 13: gall gadw at oriau ysgol.',
      noticeChildren: 'Yn gofalu am blentyn: hyd at 28 diwrnod i ddechrau gwaith, 7 diwrnod ar gyfer cyfweliad.',
      noticeCare: 'Yn gofalu am oedolyn neu’n gwirfoddoli: wythnos i ddechrau gwaith, 48 awr ar gyfer cyfweliad.',
      noticeService: 'Yn darparu gwasanaeth: 24 awr i ddechrau gwaith.',
      noticeJob: 'Gwaith rhan-amser: gall weithio cyfnod rhybudd y swydd honno.',
    },
    permitted: 'Cyfnod a ganiateir o {weeks} wythnos yn y gwaith arferol ar y cyflog arferol.',
  },
  paydays: {
    day: { mon: 'dydd Llun', tue: 'dydd Mawrth', wed: 'dydd Mercher', thu: 'dydd Iau', fri: 'dydd Gwener' },
    signs: {
      weekly: 'Yn llofnodi bob wythnos ar {day}.',
      fortnightly: 'Yn llofnodi bob pythefnos ar {day}.',
      fourWeekly: 'Yn llofnodi bob pedair wythnos ar {day}.',
    },
    paid: {
      weekly: 'Telir bob wythnos ar {day}.',
      fortnightly: 'Telir bob pythefnos ar {day}.',
      fourWeekly: 'Telir bob pedair wythnos ar {day}.',
    },
    first: 'Diwrnod talu cyntaf {date}.',
    moved: 'Gŵyl y banc: telir ar {paid} yn lle {due}.',
  },
  conditionality: {
    regime: {
      jobseeking: 'Ar gael i weithio, yn chwilio am waith, a Chytundeb Ceisio Gwaith.',
      jobseeking1617: '16 neu 17 oed: y gwasanaeth gyrfaoedd yn gyntaf, a Chytundeb Ceisio Gwaith ar gyfer yr oedran.',
      joint: 'Hawliad ar y cyd: mae’r ddau ar gael i weithio, yn chwilio am waith ac â chytundeb.',
      interviews: 'Mae cyfweliadau canolbwyntio ar waith yn amod o’r hawliad; dim ceisio gwaith.',
      none: 'Nid oes amod gwaith yn berthnasol nawr.',
    },
    agreement: {
      signed: 'Mae’r cytundeb wedi’i lofnodi.',
      toSign: 'Mae’r cytundeb eto i’w lofnodi.',
      notNeeded: 'Nid oes angen cytundeb.',
    },
  },
};

export const adviserWords = (language: Language): Words => (language === 'cy' ? welsh : english);

/** A text with its {placeholders} filled. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
