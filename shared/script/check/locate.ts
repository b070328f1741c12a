/**
 * Wording and lists keep no lines in a release: a program that starts has no use for them. A finding about them carries the
 * path inside its file instead, and gets its line here, where there is a finding and the files are at hand.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ScriptProblem } from '../problem.ts';

/** Names of groups and places in lists, from the top of the file: `facts`, `home.tenure`, `options`. */
export type FilePath = readonly (string | number)[];

export interface PathProblem extends ScriptProblem {
  readonly path: FilePath;
}

/** A finding at a path of a file. */
export const problemAt = (file: string, path: FilePath, reason: string): PathProblem => ({
  place: { file, line: 1 },
  path,
  reason,
});

/** The same problems, those with a path at the line of the deepest part of it that is there. */
export function locateProblems(
  problems: readonly ScriptProblem[],
  files: Readonly<Record<string, string>>,
): readonly ScriptProblem[] {
  const open = createOpener(files);
  return problems
    .map((problem): ScriptProblem => {
      const { place, reason } = problem;
      if (!('path' in problem)) return { place, reason };
      const { path } = problem as PathProblem;
      const found = candidates(place.file, files).map((file) => ({ file, ...deepest(open(file), path) }));
      const best = found.find(({ whole }) => whole) ?? found[0];
      return { place: best === undefined ? place : { file: best.file, line: best.line ?? place.line }, reason };
    })
    .sort(byPlace);
}

/** By file, and by line inside a file. */
export const byPlace = (a: ScriptProblem, b: ScriptProblem): number =>
  a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.line - b.place.line;

/** `wording/en/*.yaml` stands for whichever file of the folder has the path. */
function candidates(file: string, files: Readonly<Record<string, string>>): readonly string[] {
  if (!file.endsWith('/*.yaml')) return Object.hasOwn(files, file) ? [file] : [];
  return Object.keys(files).filter((name) => name.startsWith(file.slice(0, -'*.yaml'.length)));
}

interface Opened {
  readonly root: Node | null;
  readonly lines: LineCounter;
}

/** Parses each file once. */
function createOpener(files: Readonly<Record<string, string>>): (file: string) => Opened {
  const known = new Map<string, Opened>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const lines = new LineCounter();
    const root = parseDocument(files[file] ?? '', { lineCounter: lines, schema: 'core' }).contents as Node | null;
    known.set(file, { root, lines });
    return { root, lines };
  };
}

/** The line of the key or item that a path leads to, or of the last one on the way to it. */
function deepest(
  { root, lines }: Opened,
  path: FilePath,
): { readonly line: number | undefined; readonly whole: boolean } {
  let line: number | undefined;
  let inside: unknown = root;
  for (const step of path) {
    const [node, next] = stepInto(inside, step);
    if (node?.range == null) return { line, whole: false };
    line = lines.linePos(node.range[0]).line;
    inside = next;
  }
  return { line, whole: true };
}

function stepInto(inside: unknown, step: string | number): readonly [Node | undefined, unknown] {
  if (isMap(inside)) {
    const pair = inside.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return [pair?.key as Node | undefined, pair?.value];
  }
  const item = isSeq(inside) && typeof step === 'number' ? (inside.items[step] as Node | undefined) : undefined;
  return [item, item];
}
