/** A roster has facts, and a number of rows that the interview can hold to. */
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';

/** Row numbers of a call go to 99 (shared/contract/desktop.ts). */
const mostRows = 99;

export function checkRosters({ rosters }: Release): readonly ScriptProblem[] {
  return rosters.flatMap(({ source: { key, place, min, max }, facts }) => {
    const problem = (reason: string): ScriptProblem => ({ place, reason: `roster ${key} ${reason}` });
    return [
      ...(facts.length === 0 ? [problem('has no facts')] : []),
      ...(min === 1
        ? []
        : [problem(`has min ${min}; a roster on route is asked for one row and no more, so min can only be 1`)]),
      ...(Number.isInteger(max) && max >= 1 && max <= mostRows
        ? []
        : [problem(`has max ${max}, which is not a whole number from 1 to ${mostRows}`)]),
    ];
  });
}
