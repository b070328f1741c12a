/** Case states and document states in words, for lists and the case screen. */
import type { Language } from '../../shared/base/language.ts';

type Label = readonly [en: string, cy: string];

const caseStates: Readonly<Record<string, Label>> = {
  deleted: ['Closed and deleted', 'Wedi cau a dileu'],
  awaitingCapture: ['Paper form to be keyed', 'Ffurflen bapur i’w bysellu'],
  changeLogged: ['Change passed on', 'Newid wedi’i drosglwyddo'],
  secondaryOnly: ['Other benefits only', 'Budd-daliadau eraill yn unig'],
  awaitingCallBack: ['Call-back due', 'Angen galw yn ôl'],
  interviewing: ['Being interviewed', 'Yn cael ei gyfweld'],
  complete: ['Complete', 'Cyflawn'],
  pushed: ['Pushed', 'Wedi’i wthio'],
  overdueOneMonth: ['One month is over', 'Mae mis wedi mynd heibio'],
  readyToPush: ['Ready to push', 'Barod i’w wthio'],
  awaitingSignature: ['Waiting for signature', 'Aros am lofnod'],
  awaitingEvidence: ['Waiting for answers or evidence', 'Aros am atebion neu dystiolaeth'],
  awaitingConditionality: ['Waiting for the adviser', 'Aros am y cynghorydd'],
  unknownRelease: ['From a release not on this workstation', 'O ryddhad nad yw ar y weithfan hon'],
};

const laidStates: Readonly<Record<string, Label>> = {
  notDue: ['Not due', 'Ddim yn ddyledus'],
  blocked: ['Held', 'Wedi’i ddal'],
  ready: ['Ready, no council yet', 'Barod, dim cyngor eto'],
  queued: ['Queued', 'Yn y ciw'],
  dispatched: ['Sent', 'Wedi’i anfon'],
};

const pick = (label: Label | undefined, code: string, language: Language): string =>
  label?.[language === 'en' ? 0 : 1] ?? code;

export const caseStateLabel = (state: string, language: Language): string => pick(caseStates[state], state, language);
export const laidStateLabel = (state: string, language: Language): string => pick(laidStates[state], state, language);
