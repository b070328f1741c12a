/** A postal address without its postcode, which is a question of its own. */
import type { Result } from '../../base/result.ts';
import type { PostalAddress } from '../value.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { cleanLine, lengthOf } from './clean.ts';
import { partLimit } from './name.ts';
import { textParts } from './parts.ts';

type AddressParts = Record<'line1' | 'line2' | 'town' | 'county', string>;

function parseAddress(typed: unknown): Result<Answer<PostalAddress>> {
  const parts =
    typeof typed === 'string' ? splitAddress(typed) : textParts(typed, ['line1', 'line2', 'town', 'county']);
  if (parts === undefined)
    return refuse('answer.shape', { expected: 'an address: first line, second line, town and county' });
  if (parts.line1 === '') return refuse('answer.addressIncomplete', { part: 'first line' });
  if (parts.town === '') return refuse('answer.addressIncomplete', { part: 'town' });
  const length = Math.max(...Object.values(parts).map(lengthOf));
  if (length > partLimit) return refuse('answer.tooLong', { max: partLimit, length });
  const { line1, line2, town, county } = parts;
  return accept({ line1, ...(line2 === '' ? {} : { line2 }), town, ...(county === '' ? {} : { county }) });
}

/** Lines or commas: two are first line and town, three have a second line between, four a county at the end. */
function splitAddress(text: string): AddressParts | undefined {
  const lines = text
    .split(/[\n,]/)
    .map(cleanLine)
    .filter((line) => line !== '');
  if (lines.length > 4) return undefined;
  const [line1 = '', second = '', third, county = ''] = lines;
  return third === undefined
    ? { line1, line2: '', town: second, county }
    : { line1, line2: second, town: third, county };
}

export const addressKind: AnswerKind<PostalAddress> = {
  parse: parseAddress,
  toTyped: ({ line1, line2, town, county }) => ({ line1, line2: line2 ?? '', town, county: county ?? '' }),
};
