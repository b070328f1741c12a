/** A telephone number without what only makes it readable. */
import { cleanLine } from './clean.ts';

/** Spaces, dots, brackets and dashes go; +44, 0044 and +44 (0) become 0. */
export const packPhone = (typed: string): string =>
  cleanLine(typed)
    .replace(/[\s().\u2010-\u2015-]/g, '')
    .replace(/^(\+|00)440?/, '0');
