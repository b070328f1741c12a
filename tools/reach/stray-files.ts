/** Files of a release that nothing reads: what is left of a section, or a name with a slip in it. */
import type { ScriptProblem } from '../../shared/script/problem.ts';

const policies = ['derived', 'benefit', 'evidence', 'referral', 'wfi', 'marker', 'statement', 'laid'];

export function strayFiles(files: readonly string[], sections: readonly string[]): readonly ScriptProblem[] {
  const wordings = ['policy', 'document', ...sections].flatMap((name) => [
    `wording/en/${name}.yaml`,
    `wording/cy/${name}.yaml`,
  ]);
  const known = new Set(['release.yaml', ...policies.map((name) => `policy/${name}.yaml`), ...wordings]);
  return files
    .filter((file) => !known.has(file) && !/^section\/[^/]+\.yaml$/.test(file))
    .map((file) => ({ place: { file, line: 1 }, reason: 'the release does not read this file' }));
}
