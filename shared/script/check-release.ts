/**
 * What makes a compiled release unfit to be used in an interview: each finding with its file, line and reason. These checks
 * are cheap and run at every start; whether everything can be reached is proved by walking (`tools/reach`, `npm run
 * script:check`), which takes seconds.
 */
import { byPlace } from './check/locate.ts';
import { checkCodes } from './check/codes.ts';
import { checkDocuments } from './check/documents.ts';
import { checkNames } from './check/names.ts';
import { checkNeverOnLaid } from './check/never-on-laid.ts';
import { checkOrder } from './check/order.ts';
import { checkParameters } from './check/parameters.ts';
import { checkRosters } from './check/rosters.ts';
import { checkUsed } from './check/used.ts';
import { checkPolicyWording } from './check/wording-policy.ts';
import { checkPhrases } from './check/wording-phrases.ts';
import { checkRouteWording } from './check/wording-route.ts';
import type { Release } from './compile-release.ts';
import type { ScriptProblem } from './problem.ts';

const checks: readonly ((release: Release) => readonly ScriptProblem[])[] = [
  checkNames,
  checkCodes,
  checkRosters,
  checkParameters,
  checkOrder,
  checkDocuments,
  checkNeverOnLaid,
  checkUsed,
  checkRouteWording,
  checkPolicyWording,
  checkPhrases,
];

/** Every finding, by file and line. Findings about wording carry their path: `locateProblems` gives them their line. */
export function checkRelease(release: Release): readonly ScriptProblem[] {
  return checks.flatMap((check) => check(release)).sort(byPlace);
}
