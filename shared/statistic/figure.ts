/**
 * The figures for liaison with councils (domain.md 2.7; seed 001: "statistics on the volume of HB/CTB claims received from
 * non-dependants"). Each is defined here once, in a sentence a council can be told, and counted case by case.
 */
import type { Language } from '../base/language.ts';

/** What is counted of a case. `laid` figures have an age, `released` and `dispatched` the days that they took. */
export const claimFigures = ['claim', 'nonDependant', 'nonDependantNoHelp', 'nonDependantWordOnly'] as const;
export const ageFigures = ['laid.blocked', 'laid.ready', 'laid.queued'] as const;
export const daysFigures = ['released', 'dispatched'] as const;
export type CountedFigure =
  | (typeof claimFigures)[number]
  | (typeof ageFigures)[number]
  | (typeof daysFigures)[number]
  | OutstandingFigure;
/** Evidence that was outstanding when the document was released: why it was released, and which item. */
export type OutstandingFigure = `outstanding.${OutstandingReason}.${string}`;
export const outstandingReasons = ['oneMonth', 'reasonGiven', 'manual'] as const;
export type OutstandingReason = (typeof outstandingReasons)[number];

type Words = Readonly<Record<Language, string>>;
export type Definition = { readonly name: Words; readonly means: Words };
const define = (name: Words, means: Words): Definition => ({ name, means });

export const definitions = {
  claim: define(
    { en: 'HB/CTB claims', cy: 'Hawliadau BT/BDG' },
    {
      en: 'Cases in which Housing Benefit or Council Tax Benefit is claimed, by the month of first contact and the council of the home.',
      cy: 'Achosion lle hawlir Budd-dal Tai neu Fudd-dal y Dreth Gyngor, yn ôl mis y cyswllt cyntaf a chyngor y cartref.',
    },
  ),
  nonDependant: define(
    { en: 'By non-dependants', cy: 'Gan rai nad ydynt yn ddibynyddion' },
    {
      en: 'Of these, claims by customers who live in the home of family or friends and said that they are liable for its rent or council tax.',
      cy: 'O’r rhain, hawliadau gan gwsmeriaid sy’n byw yng nghartref teulu neu ffrindiau ac a ddywedodd eu bod yn atebol am ei rent neu ei dreth gyngor.',
    },
  ),
  nonDependantNoHelp: define(
    { en: 'Help text not opened', cy: 'Testun cymorth heb ei agor' },
    {
      en: 'Of the claims by non-dependants, those in which the help of a liability question that was answered yes was not opened.',
      cy: 'O’r hawliadau gan rai nad ydynt yn ddibynyddion, y rhai lle na agorwyd cymorth cwestiwn atebolrwydd a atebwyd ag ie.',
    },
  ),
  nonDependantWordOnly: define(
    { en: 'Customer’s word only', cy: 'Gair y cwsmer yn unig' },
    {
      en: 'Of the claims by non-dependants, those in which liability for rent is known by the customer’s word only, or someone else is the tenant.',
      cy: 'O’r hawliadau gan rai nad ydynt yn ddibynyddion, y rhai lle nad yw atebolrwydd am rent yn hysbys ond o air y cwsmer, neu lle mae rhywun arall yn denant.',
    },
  ),
  age: define(
    { en: 'Documents waiting, by age', cy: 'Dogfennau’n aros, yn ôl oedran' },
    {
      en: 'Documents for the council that have not been dispatched today, by the days since first contact.',
      cy: 'Dogfennau i’r cyngor nad ydynt wedi’u hanfon heddiw, yn ôl y dyddiau ers y cyswllt cyntaf.',
    },
  ),
  released: define(
    { en: 'Days to release', cy: 'Dyddiau hyd ryddhau' },
    {
      en: 'Documents by the month of their release, and the average of days from first contact to it.',
      cy: 'Dogfennau yn ôl mis eu rhyddhau, a’r cyfartaledd o ddyddiau o’r cyswllt cyntaf.',
    },
  ),
  dispatched: define(
    { en: 'Days to dispatch', cy: 'Dyddiau hyd anfon' },
    {
      en: 'Documents by the month in which they were dispatched, and the average of days from first contact to it.',
      cy: 'Dogfennau yn ôl y mis y’u hanfonwyd, a’r cyfartaledd o ddyddiau o’r cyswllt cyntaf.',
    },
  ),
  outstanding: define(
    { en: 'Evidence outstanding at release', cy: 'Tystiolaeth heb ddod i law wrth ryddhau' },
    {
      en: 'Items of evidence for the primary benefit that had not been seen when the document was released, by why it was released and by item; items that the answers call for now.',
      cy: 'Eitemau o dystiolaeth ar gyfer y prif fudd-dal nad oeddent wedi’u gweld pan ryddhawyd y ddogfen, yn ôl pam y’i rhyddhawyd ac yn ôl eitem; eitemau y mae’r atebion yn galw amdanynt nawr.',
    },
  ),
} as const satisfies Record<string, Definition>;
export type DefinedFigure = keyof typeof definitions;

/** Bands of age in days, the last without an end. The fourth begins where the month is over. */
export const ageBands = [
  { from: 0, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 31 },
  { from: 32, to: undefined },
] as const;

export const bandOf = (days: number): number => ageBands.findIndex(({ to }) => to === undefined || days <= to);
