/** Runs the layer rules of .dependency-cruiser.mjs: `node tools/check-layers.ts` says what is in the wrong place, and where it belongs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

/** One import that stands in the wrong place. */
export interface LayerBreach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** Where the code belongs. */
  readonly comment: string;
}

export interface LayerReport {
  readonly breaches: readonly LayerBreach[];
  /** Modules read. With the wrong TypeScript the cruiser reads none and finds nothing wrong: look at this first. */
  readonly modules: number;
}

/** Fewer modules than this means that the cruiser was blind, not that the house is clean. */
export const modulesAtLeast = 100;

const folders = ['shared', 'main', 'renderer', 'server', 'tools', 'test'];
const { forbidden, options } = rules;

/** The report over a checkout (or, in tests, over a folder with planted breaches). */
export async function checkLayers(root: string): Promise<LayerReport> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    { ...options, baseDir: root, ruleSet: { forbidden }, validate: true },
  );
  const { modules, summary } = output as ICruiseResult;
  const commentOf = new Map(forbidden.map((rule) => [rule.name, rule.comment ?? '']));
  const breaches = summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle === undefined ? to : cycle.map((step) => step.name).join(' -> '),
    comment: commentOf.get(rule.name) ?? '',
  }));
  return { breaches, modules: modules.filter((module) => !module.source.startsWith('node_modules')).length };
}

if (import.meta.main) {
  const { breaches, modules } = await checkLayers(join(import.meta.dirname, '..'));
  for (const { rule, from, to, comment } of breaches) process.stderr.write(`${from} -> ${to}\n  ${rule}: ${comment}\n`);
  if (modules < modulesAtLeast)
    process.stderr.write(`only ${modules} modules were read: the cruiser cannot see the code\n`);
  process.stdout.write(`layers: ${modules} modules, ${breaches.length} in the wrong place\n`);
  process.exitCode = breaches.length > 0 || modules < modulesAtLeast ? 1 : 0;
}
