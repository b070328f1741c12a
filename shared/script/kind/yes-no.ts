/** Yes or no, in English or Welsh. */
import { accept, refuse } from './answer.ts';
import type { AnswerKind } from './answer.ts';
import { cleanLine } from './clean.ts';

/** Welsh has no single word: it repeats the verb of the question. These are the ones the script's questions call for. */
const yes = new Set([
  'y',
  'yes',
  'ye',
  'yep',
  'true',
  'ydw',
  'ydy',
  'ydi',
  'ydyn',
  'oes',
  'ie',
  'do',
  'bydd',
  'byddaf',
  'oedd',
  'oeddwn',
  'gallaf',
  'hoffwn',
]);
const no = new Set([
  'n',
  'no',
  'nope',
  'false',
  'na',
  'nac ydw',
  'nac ydy',
  'nac ydi',
  'nac ydyn',
  'nac oes',
  'nage',
  'naddo',
  'na fydd',
  'na fyddaf',
  'nac oedd',
  'nac oeddwn',
  'na allaf',
  'na hoffwn',
]);

export const yesNoKind: AnswerKind<boolean> = {
  parse(typed) {
    if (typeof typed === 'boolean') return accept(typed);
    if (typeof typed !== 'string') return refuse('answer.yesNo');
    const word = cleanLine(typed).toLowerCase();
    if (yes.has(word)) return accept(true);
    return no.has(word) ? accept(false) : refuse('answer.yesNo');
  },
  toTyped: (value) => (value ? 'yes' : 'no'),
};
