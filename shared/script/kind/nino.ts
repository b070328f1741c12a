/** National Insurance numbers (catalogue, kinds.nino; domain.md 7.1). There is no check digit: form is all one can test. */
import type { Result } from '../../base/result.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { cleanLine } from './clean.ts';
import { warning } from './warning.ts';

/** Prefixes that were never given out. TN is temporary and handled before this. */
const neverUsed = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);
/** Prefixes of other schemes: tax credits, the Isle of Man, Guernsey and so on. */
const otherUse = new Set(['OO', 'CR', 'FY', 'MW', 'NC', 'PP', 'PY', 'PZ']);
const letters = /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/;

function parseNino(typed: unknown): Result<Answer<string>> {
  const text = typeof typed === 'string' ? cleanLine(typed).toUpperCase().replace(/[\s-]/g, '') : '';
  if (/^\d{2}[A-Z]\d{5}$/.test(text)) return refuse('answer.ninoIsTrn');
  if (/^TN\d{6}[A-DFMP]?$/.test(text)) return accept(text, warning('ninoTemporary'));
  const [, prefix, suffix] = /^([A-Z]{2})\d{6}([A-Z]?)$/.exec(text) ?? [];
  if (prefix === undefined || suffix === undefined) return refuse('answer.nino');
  if (otherUse.has(prefix)) return refuse('answer.ninoOtherUse', { prefix });
  if (neverUsed.has(prefix) || !letters.test(prefix)) return refuse('answer.ninoPrefix', { prefix });
  if (suffix === '') return accept(text, warning('ninoSuffixMissing'));
  if (/[FMP]/.test(suffix)) return accept(text, warning('ninoTemporary'));
  return /[A-D]/.test(suffix) ? accept(text) : refuse('answer.ninoSuffix', { suffix });
}

export const ninoKind: AnswerKind<string> = {
  parse: parseNino,
  toTyped: (nino) => (nino.match(/.{1,2}/g) ?? []).join(' '),
};
