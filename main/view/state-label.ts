/** Case states and document states in words, for lists and the case screen. */
import type { Language } from '../../shared/base/language.ts';

type Label = readonly [en: string, cy: string];

const caseStates: Readonly<Record<string, Label>> = {
  deleted: ['Closed and deleted', 'Wedi’i gau a’i ddileu'],
  awaitingCapture: ['Paper form to be keyed', 'Ffurflen bapur i’w bysellu'],
  changeLogged: ['Change passed on', 'Newid wedi’i basio ymlaen'],
  secondaryOnly: ['Other benefits only', 'Budd-daliadau eraill yn unig'],
  awaitingCallBack: ['Call-back due', 'Angen galw’n ôl'],
  interviewing: ['Being interviewed', 'Yn cael ei gyfweld'],
  complete: ['Complete', 'Cyflawn'],
  pushed: ['Pushed', 'Wedi’i drosglwyddo'],
  overdueOneMonth: ['One month is over', 'Mae mis wedi mynd heibio'],
  readyToPush: ['Ready to push', 'Barod i’w drosglwyddo'],
  awaitingSignature: ['Waiting for signature', 'Yn aros am lofnod'],
  awaitingEvidence: ['Waiting for answers or evidence', 'Yn aros am atebion neu dystiolaeth'],
  awaitingConditionality: ['Waiting for the adviser', 'Yn aros am y cynghorydd'],
  unknownRelease: ['From a release not on this workstation', 'O fersiwn o’r sgript nad yw ar y weithfan hon'],
};

const laidStates: Readonly<Record<string, Label>> = {
  notDue: ['Not due', 'Ddim yn ddyledus'],
  blocked: ['Held', 'Wedi’i dal yn ôl'],
  ready: ['Ready, no council yet', 'Barod, dim cyngor eto'],
  queued: ['Queued', 'Yn y ciw'],
  dispatched: ['Sent', 'Wedi’i hanfon'],
};

const pick = (label: Label | undefined, code: string, language: Language): string =>
  label?.[language === 'en' ? 0 : 1] ?? code;

export const caseStateLabel = (state: string, language: Language): string => pick(caseStates[state], state, language);
export const laidStateLabel = (state: string, language: Language): string => pick(laidStates[state], state, language);
