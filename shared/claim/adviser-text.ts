/**
 * The four texts of the Conditionality and Additional Information screen, put together from what the adviser chose. The
 * fields stay text (catalogue, process.conditionality): this saves typing, and every word of it can be changed.
 */
import { formatDate } from '../base/local-date.ts';
import type { Language } from '../base/language.ts';
import { adviserWords as wordsOf, fill } from './adviser-words.ts';
import { earliestStart, backdatingMonths } from './backdating.ts';
import { type PayPattern, type Payday, paydays, payPatterns, type SigningDay } from './payday.ts';

export interface BackdatingChoice {
  readonly asked: boolean;
  /** First day asked for, or empty. */
  readonly from: string;
  readonly reasonCode: string;
  readonly reasonLabel: string;
  /** In the customer's own words. */
  readonly reason: string;
  /** Whether the customer was available for work and looked for it from that day on: the labour market's side. */
  readonly soughtWork: 'yes' | 'no' | 'notKnown';
  readonly claimDate: string;
  readonly jsaClaimed: boolean;
}

/** The benefit's side and the labour market's, each a text of its own on form CMS1. */
export function backdatingSides(
  choice: BackdatingChoice,
  language: Language,
): { readonly benefit: string; readonly labourMarket: string } {
  const words = wordsOf(language).backdating;
  if (!choice.asked) return { benefit: words.notAsked, labourMarket: words.notAsked };
  const { from, reasonLabel, reasonCode, reason, claimDate, jsaClaimed, soughtWork } = choice;
  const date = from === '' ? words.noDate : formatDate(from);
  const months = backdatingMonths(reasonCode, jsaClaimed);
  const limit =
    months === 0
      ? words.noLimit
      : fill(months === 1 ? words.limitOne : words.limitThree, {
          earliest: formatDate(earliestStart(claimDate, reasonCode, jsaClaimed)),
        });
  const benefit = [
    fill(words.asked, { date }),
    ...(reasonLabel === '' ? [] : [fill(words.reason, { reason: reasonLabel }), limit]),
    ...(reason === '' ? [] : [fill(words.said, { said: reason })]),
  ];
  return { benefit: benefit.join(' '), labourMarket: fill(words.sought[soughtWork], { date }) };
}

export function backdatingText(choice: BackdatingChoice, language: Language): string {
  const { benefit, labourMarket } = backdatingSides(choice, language);
  if (!choice.asked) return benefit;
  const words = wordsOf(language).backdating;
  return `${fill(words.benefitSide, { text: benefit })} ${fill(words.labourSide, { text: labourMarket })}`;
}

/** Concessions on hours and on notice (domain.md 3.3). */
export const concessions = [
  'none',
  'carer',
  'childUnder13',
  'noticeChildren',
  'noticeCare',
  'noticeService',
  'noticeJob',
] as const;
export type Concession = (typeof concessions)[number];

/** Weeks for which a jobseeker may keep to the usual occupation and pay. */
export const permittedWeeksMax = 13;

export interface LabourMarketChoice {
  /** Only a jobseeker has to be available for work and look for it. */
  readonly jsaClaimed: boolean;
  /** What the interview says: a label and the answer in words. */
  readonly answers: readonly { readonly label: string; readonly shown: string }[];
  readonly concession: Concession;
  /** 0 when no permitted period was agreed. */
  readonly permittedWeeks: number;
}

export function labourMarketText(
  { jsaClaimed, answers, concession, permittedWeeks }: LabourMarketChoice,
  language: Language,
): string {
  const words = wordsOf(language).labourMarket;
  return [
    ...(jsaClaimed ? [] : [words.notJobseeker]),
    ...answers.map(({ label, shown }) => `${label}: ${shown}.`),
    ...(concession === 'none' ? [] : [words.concession[concession]]),
    ...(permittedWeeks === 0 ? [] : [fill(words.permitted, { weeks: String(permittedWeeks) })]),
  ].join(' ');
}

export interface PaydayChoice {
  /** A jobseeker signs on the day; others are only paid on it. */
  readonly signs: boolean;
  readonly day: SigningDay;
  readonly pattern: PayPattern;
  readonly first: string;
  /** Bank holidays ahead. */
  readonly holidays: readonly string[];
}

/** Paydays of about half a year: among them those that a bank holiday moves. */
export const plannedPaydays = ({ pattern, first, holidays }: PaydayChoice): readonly Payday[] =>
  first === '' ? [] : paydays({ first, pattern, count: Math.ceil(182 / payPatterns[pattern]) }, new Set(holidays));

export function paydayText(choice: PaydayChoice, language: Language): string {
  const words = wordsOf(language).paydays;
  const planned = plannedPaydays(choice);
  const [first] = planned;
  const moved = planned.filter(({ due, paid }) => due !== paid);
  const day = words.day[choice.day];
  return [
    fill((choice.signs ? words.signs : words.paid)[choice.pattern], { day }),
    ...(first === undefined ? [] : [fill(words.first, { date: formatDate(first.paid) })]),
    ...moved.map(({ due, paid }) => fill(words.moved, { due: formatDate(due), paid: formatDate(paid) })),
  ].join(' ');
}

/** What the benefit asks of the customer. */
export const regimes = ['jobseeking', 'jobseeking1617', 'joint', 'interviews', 'none'] as const;
export type Regime = (typeof regimes)[number];

export interface ConditionalityChoice {
  readonly regime: Regime;
  readonly agreement: 'signed' | 'toSign' | 'notNeeded';
}

export function conditionalityText({ regime, agreement }: ConditionalityChoice, language: Language): string {
  const words = wordsOf(language).conditionality;
  return `${words.regime[regime]} ${words.agreement[agreement]}`;
}
