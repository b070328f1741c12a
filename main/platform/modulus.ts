/** Reads the published modulus tables (assets/bank) for the check that warns of a mistyped account number. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createModulusCheck } from '../../shared/script/kind/modulus.ts';
import type { ModulusRow, ModulusTables, ModulusValid } from '../../shared/script/kind/modulus.ts';

/**
 * The check over `valacdos.txt` and `scsubtab.txt` of a folder. They are part of the product, so a file that is missing
 * or has a row that cannot be read is a defect: it throws, naming file and line.
 */
export function loadModulusCheck(folder: string): ModulusValid {
  return createModulusCheck(readModulusTables(folder));
}

/** The tables themselves, in the order of the files: the first row of a range is the first check. */
export function readModulusTables(folder: string): ModulusTables {
  const rows = fields(folder, 'valacdos.txt').map(({ place, words }) => weightRow(place, words));
  const substitutes = fields(folder, 'scsubtab.txt').map(({ place, words }): readonly [string, string] => {
    const [from, to] = words;
    if (words.length !== 2 || !isSortCode(from) || !isSortCode(to)) throw new Error(`${place}: not two sort codes`);
    return [from, to];
  });
  return { rows, substitutes: new Map(substitutes) };
}

function fields(folder: string, file: string): { place: string; words: string[] }[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/\r?\n/)
    .map((line, at) => ({ place: `${file}:${at + 1}`, words: line.split(/\s+/).filter((word) => word !== '') }))
    .filter(({ words }) => words.length > 0);
}

function weightRow(place: string, words: readonly string[]): ModulusRow {
  const [start, end, method] = words;
  const weights = words.slice(3, 17).map(Number);
  const exception = Number(words[17] ?? 0);
  const sound = weights.length === 14 && [...weights, exception].every(Number.isInteger) && words.length <= 18;
  if (!isSortCode(start) || !isSortCode(end) || !isMethod(method) || !sound)
    throw new Error(`${place}: not a row of weights`);
  return { start, end, method, weights, exception };
}

const isSortCode = (word: string | undefined): word is string => word !== undefined && /^\d{6}$/.test(word);

const isMethod = (word: string | undefined): word is ModulusRow['method'] =>
  word === 'MOD10' || word === 'MOD11' || word === 'DBLAL';
