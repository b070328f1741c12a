/** Something wrong with a release: which file and line, and why. A release with any is refused whole. */
import type { Place } from './release.ts';

export interface ScriptProblem {
  readonly place: Place;
  readonly reason: string;
}
