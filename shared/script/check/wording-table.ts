/** Comparing a table of texts with the codes it has to name. */
import { type FilePath, type PathProblem, problemAt } from './locate.ts';

/** A text that says nothing is as bad as none. */
export const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Codes without a text, and texts without a code. `what` says what a code stands for. */
export function compareTable(
  file: string,
  path: FilePath,
  table: Readonly<Record<string, unknown>> | undefined,
  codes: readonly string[],
  what: string,
): readonly PathProblem[] {
  const wanted = new Set(codes);
  const missing = [...wanted].filter((code) => table === undefined || !Object.hasOwn(table, code));
  const left = Object.keys(table ?? {}).filter((code) => !wanted.has(code));
  return [
    ...missing.map((code) => problemAt(file, [...path, code], `there is no wording for ${what} ${code}`)),
    ...left.map((code) =>
      problemAt(file, [...path, code], `there is wording for ${what} ${code}, which does not exist`),
    ),
    ...Object.entries(table ?? {}).flatMap(([code, text]) =>
      typeof text === 'string' && isEmpty(text)
        ? [problemAt(file, [...path, code], `the wording for ${what} ${code} is empty`)]
        : [],
    ),
  ];
}
