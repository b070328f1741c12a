/** What an answer may be warned about: it stands once somebody has seen the warning. */

const messages = {
  ninoSuffixMissing: 'The last letter of the National Insurance number is missing. Ask for it, or go on without it.',
  ninoTemporary: 'This is a temporary National Insurance number. Ask whether a permanent one has been given.',
  postcodeTypo:
    'The postcode has O for 0, or I for 1, or the other way round. Take the corrected form, or keep it as given.',
  postcodeUnusual: 'This is not a standard United Kingdom postcode. Keep it only if the customer confirms it.',
  postcodeNoFixedAbode: 'ZZ99 3VZ stands for no fixed abode.',
  phoneUnusual:
    'The digits are not those of a range in use in the United Kingdom. Read the number back to the customer.',
} as const;

export type AnswerWarningCode = keyof typeof messages;

/** Every code, in an order that does not change. */
export const answerWarningCodes = Object.keys(messages) as readonly AnswerWarningCode[];

export interface AnswerWarning {
  readonly code: AnswerWarningCode;
  /** For the agent; it never repeats the answer. */
  readonly message: string;
  /** What could be typed instead. It is personal data: for the screen only. */
  readonly suggestion?: string;
}

/** A warning with its message, and what could be typed instead. */
export function warning(code: AnswerWarningCode, suggestion?: string): AnswerWarning {
  return { code, message: messages[code], ...(suggestion === undefined ? {} : { suggestion }) };
}
