/** How warnings of the kind of answer are told from the script's own checks, which count from 0. */
import { type AnswerWarning, answerWarningCodes } from '../../shared/script/kind/warning.ts';

/** Warnings of the kind of answer are numbered from here. */
export const firstKindWarning = 100;

export const warningNumber = ({ code }: AnswerWarning): number => firstKindWarning + answerWarningCodes.indexOf(code);
