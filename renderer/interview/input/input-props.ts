/** What every input gets: the question, and where to hand the answer. */
import type { Language } from '../../../shared/base/language.ts';
import type { QuestionView } from '../../../shared/contract/view.ts';
import type { Typed } from '../interview-store.ts';

export interface InputProps {
  readonly question: QuestionView;
  /** The language of the interview, which decides the letters of yes and no. */
  readonly language: Language;
  readonly disabled: boolean;
  /** Ids of the error and the hint, for the box that they are about. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** Gives the answer; tells whether it was taken, or refused for now. */
  readonly onSubmit: (typed: Typed) => Promise<boolean>;
  readonly onDraft: (text: string, caret: number) => void;
}

/** Id of the question's words, which name every input. */
export const askId = 'ask';
