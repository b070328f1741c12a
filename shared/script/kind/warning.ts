/** What an answer may be warned about: it stands once somebody has seen the warning. */
import type { Language } from '../../base/language.ts';

const messages = {
  ninoSuffixMissing: {
    en: 'The last letter of the National Insurance number is missing. Ask for it, or go on without it.',
    cy: 'Mae llythyren olaf y rhif Yswiriant Gwladol ar goll. Gofynnwch amdani, neu ewch ymlaen hebddi.',
  },
  ninoTemporary: {
    en: 'This is a temporary National Insurance number. Ask whether a permanent one has been given.',
    cy: 'Rhif Yswiriant Gwladol dros dro yw hwn. Gofynnwch a roddwyd un parhaol.',
  },
  postcodeTypo: {
    en: 'The postcode has O for 0, or I for 1, or the other way round. Take the corrected form, or keep it as given.',
    cy: 'Mae O yn lle 0, neu I yn lle 1, neu fel arall, yn y cod post. Cymerwch y ffurf gywir, neu cadwch ef fel y’i rhoddwyd.',
  },
  postcodeUnusual: {
    en: 'This is not a standard United Kingdom postcode. Keep it only if the customer confirms it.',
    cy: 'Nid yw hwn yn god post safonol yn y Deyrnas Unedig. Cadwch ef dim ond os yw’r cwsmer yn ei gadarnhau.',
  },
  postcodeNoFixedAbode: {
    en: 'ZZ99 3VZ stands for no fixed abode.',
    cy: 'Mae ZZ99 3VZ yn golygu dim cyfeiriad sefydlog.',
  },
  phoneUnusual: {
    en: 'The digits are not those of a range in use in the United Kingdom. Read the number back to the customer.',
    cy: 'Nid yw’r digidau mewn ystod a ddefnyddir yn y Deyrnas Unedig. Darllenwch y rhif yn ôl i’r cwsmer.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type AnswerWarningCode = keyof typeof messages;

/** Every code, in an order that does not change. */
export const answerWarningCodes = Object.keys(messages) as readonly AnswerWarningCode[];

export interface AnswerWarning {
  readonly code: AnswerWarningCode;
  /** For the agent, in English and in Welsh; it never repeats the answer. */
  readonly message: string;
  readonly messageCy: string;
  /** What could be typed instead. It is personal data: for the screen only. */
  readonly suggestion?: string;
}

/** A warning with its message, and what could be typed instead. */
export function warning(code: AnswerWarningCode, suggestion?: string): AnswerWarning {
  const { en, cy } = messages[code];
  return { code, message: en, messageCy: cy, ...(suggestion === undefined ? {} : { suggestion }) };
}
