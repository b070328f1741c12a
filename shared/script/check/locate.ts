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
export const problemAt = (file: string, path: FilePath, reason: string): PathProblem => ({ place: { file, line: 1 }, path, reason });

/** The same problems, those with a path at the line of the deepest part of it that is there. */
export function locateProblems(problems: readonly ScriptProblem[], files: Readonly<Record<string, string>>): readonly ScriptProblem[] {
  const openFiles = new Map<string, { readonly root: Node | null; readonly lines: LineCounter }>();
  const open = (file: string, text: string): { readonly root: Node | null; readonly lines: LineCounter } => {
    const known = openFiles.get(file);
    if (known !== undefined) return known;
    const lines = new LineCounter();
    const opened = { root: parseDocument(text, { lineCounter: lines, schema: 'core' }).contents as Node | null, lines };
    openFiles.set(file, opened);
    return opened;
  };
  return problems
    .map((problem): ScriptProblem => {
      const { place, reason } = problem;
      const text = Object.hasOwn(files, place.file) ? files[place.file] : undefined;
      if (!('path' in problem) || text === undefined) return { place, reason };
      const { root, lines } = open(place.file, text);
      const start = deepest(root, (problem as PathProblem).path)?.range?.[0];
      return { place: { file: place.file, line: start === undefined ? place.line : lines.linePos(start).line }, reason };
    })
    .sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.line - b.place.line));
}

/** The key or item that a path leads to, or the last one on the way to it. */
function deepest(root: Node | null, path: FilePath): Node | undefined {
  let found: Node | undefined;
  let inside: unknown = root;
  for (const step of path) {
    if (isMap(inside)) {
      const pair = inside.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return found;
      found = pair.key as Node;
      inside = pair.value;
    } else if (isSeq(inside)) {
      const item = typeof step === 'number' ? inside.items[step] : undefined;
      if (item === undefined) return found;
      found = item as Node;
      inside = item;
    } else return found;
  }
  return found;
}
