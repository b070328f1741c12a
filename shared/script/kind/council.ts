/** The council that takes the claim for Housing Benefit and Council Tax Benefit, by its three-letter code. */
import { accept, refuse } from './answer.ts';
import type { AnswerKind } from './answer.ts';
import { cleanLine } from './clean.ts';

export const councilKind: AnswerKind<string> = {
  parse(typed, _fact, { knownCouncil }) {
    const code = typeof typed === 'string' ? cleanLine(typed).toUpperCase() : '';
    return /^[A-Z]{3}$/.test(code) && knownCouncil(code) ? accept(code) : refuse('answer.council');
  },
  toTyped: (code) => code,
};
