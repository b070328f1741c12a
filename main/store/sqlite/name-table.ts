/** The words a case is found by, and what every word sounds and is mistyped like. Written when a name is; so rarely. */
import { soundOf } from '../name-sound.ts';
import { shorterForms } from '../near-word.ts';
import { indexKeys } from '../search-key.ts';
import type { Database } from './open.ts';

/** Longer words are found by what they begin with. */
export const wordMax = 30;
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
      for (const word of names.flatMap(indexKeys).map((key) => key.slice(0, wordMax))) {
        add.run(word, contact, caseId);
        const isNew = addWord.run(word, soundOf(word)).changes > 0;
        if (isNew && word.length >= typoMin) for (const form of shorterForms(word)) addForm.run(form, word);
      }
    },
  };
}
