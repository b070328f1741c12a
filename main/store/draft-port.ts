/** Half-typed text: kept as it is typed, so that a kill costs no keystroke, and gone when its answer is recorded. */
import type { Result } from '../../shared/base/result.ts';

/** Where on the screen: a question of a case, with its row for a roster; or any other field, by a key of its own. */
export interface DraftPlace {
  readonly key: string;
  readonly row?: number;
}

export interface Draft extends DraftPlace {
  readonly text: string;
  /** Position of the caret in the text, in UTF-16 units. */
  readonly caret: number;
  /** Instant, ISO 8601. */
  readonly typed: string;
}

export interface DraftReader {
  /** Drafts of a case, latest first. */
  list(caseId: string): readonly Draft[];
}

export interface DraftWriter {
  keep(caseId: string, draft: Draft): Result<void>;
  clear(caseId: string, place: DraftPlace): Result<void>;
}
