/** The words a case is found by, alone and two by two, and what every word sounds and is mistyped like. Written when a name is; so rarely. */
import { soundOf } from '../name-sound.ts';
import { shorterForms } from '../near-word.ts';
import { indexKeys } from '../search-key.ts';
import type { Database } from './open.ts';

/** Longer words are found by what they begin with. */
export const wordMax = 30;
/** Words of one case that are also indexed two by two; nobody has more. */
const pairedMax = 10;
/** One letter makes a shorter word another one. */
export const typoMin = 4;

export interface NameTable {
  /** Takes the names of a case in place of those it had. Inside a transaction. */
  put(caseId: string, contact: string, names: readonly string[], hadNames: boolean): void;
}

export function nameTable(database: Database): NameTable {
  const clear = database.prepare<[string]>('delete from case_name where case_id = ?');
  const add = database.prepare<[string, string, string]>('insert or ignore into case_name values (?, ?, ?)');
  const addWord = database.prepare<[string, string]>('insert or ignore into name_word values (?, ?)');
  const addForm = database.prepare<[string, string]>('insert or ignore into name_typo values (?, ?)');
  return {
    put: (caseId, contact, names, hadNames) => {
      if (hadNames) clear.run(caseId);
      const words = [...new Set(names.flatMap(indexKeys).map((key) => key.slice(0, wordMax)))];
      // Both orders: either word may be the one that is only begun.
      for (const [one, two] of pairsOf(words.slice(0, pairedMax))) add.run(`${one} ${two}`, contact, caseId);
      for (const word of words) {
        add.run(word, contact, caseId);
        const isNew = addWord.run(word, soundOf(word)).changes > 0;
        if (isNew && word.length >= typoMin) for (const form of shorterForms(word)) addForm.run(form, word);
      }
    },
  };
}

const pairsOf = (words: readonly string[]): readonly (readonly [string, string])[] =>
  words.flatMap((one) => words.filter((two) => two !== one).map((two) => [one, two] as const));
