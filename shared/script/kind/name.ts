/** A person's name: any letters of any script, with forenames and surname. */
import type { Result } from '../../base/result.ts';
import type { PersonName } from '../value.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { cleanLine, lengthOf } from './clean.ts';
import { textParts } from './parts.ts';

/** Longest part of a name or an address, in characters. */
export const partLimit = 100;

const titles = /^(mr|mrs|miss|ms|mx|dr|rev|sir|lady|lord|prof|professor|y parch)\.? (?=\S+ \S)/i;

function parseName(typed: unknown): Result<Answer<PersonName>> {
  const parts =
    typeof typed === 'string' ? splitName(cleanLine(typed)) : textParts(typed, ['title', 'forenames', 'surname']);
  if (parts === undefined) return refuse('answer.shape', { expected: 'a name: title, forenames and surname' });
  for (const part of ['forenames', 'surname'] as const) {
    if (parts[part] === '') return refuse('answer.nameIncomplete', { part });
    if (!/\p{L}/u.test(parts[part])) return refuse('answer.nameWithoutLetters', { part });
  }
  const length = Math.max(...Object.values(parts).map(lengthOf));
  if (length > partLimit) return refuse('answer.tooLong', { max: partLimit, length });
  const { title, forenames, surname } = parts;
  return accept({ ...(title === '' ? {} : { title }), forenames, surname });
}

/** "Mrs Mary Ann O'Neil": a common title in front when two more words follow, and the last word as the surname. */
function splitName(text: string): { title: string; forenames: string; surname: string } {
  const title = titles.exec(text)?.[0] ?? '';
  const rest = text.slice(title.length);
  const at = rest.lastIndexOf(' ');
  return {
    title: title.trim(),
    forenames: at < 0 ? rest : rest.slice(0, at),
    surname: at < 0 ? '' : rest.slice(at + 1),
  };
}

export const nameKind: AnswerKind<PersonName> = {
  parse: parseName,
  toTyped: ({ title, forenames, surname }) => ({ title: title ?? '', forenames, surname }),
};
