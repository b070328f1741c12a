/** The councils that take Housing Benefit and Council Tax Benefit claims (assets/council/la-2009-10.csv; domain.md 7.5). */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Nation } from '../../shared/rates/bank-holiday.ts';

export interface Council {
  /** Three letters, the key of the public list. */
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly nation: string;
  readonly region: string;
}

export interface CouncilDirectory {
  find(code: string): Council | undefined;
  /** Every council, by name. */
  readonly all: readonly Council[];
  /**
   * Codes of the Office for National Statistics (the older four characters, and the nine since 2011 with those of later
   * reorganisations) to council codes, with spaces where a later council took the place of several.
   */
  readonly authorities: ReadonlyMap<string, string>;
  /** Councils whose name, official name or region has words beginning with those of the text; best first. */
  search(text: string, limit: number): readonly Council[];
  /** The nation whose bank holidays count; England and Wales while no council is known. */
  nationOf(code: string | undefined): Nation;
}

const header = 'code,name,official_name,nation,region,type,county,snac';

/** Parses ons-code.csv: a nine-character code and the councils, of the list of 2009-10, that it stands for. */
export function parseOnsCodes(text: string): Result<ReadonlyMap<string, string>> {
  const [head, ...lines] = linesOf(text);
  if (head !== 'ons,councils') return refuse(1, 'the first line is ons,councils', onsFile);
  const codes = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const [, ons, councils] = /^([EWS]\d{8}),([A-Z]{3}(?: [A-Z]{3})*)$/.exec(line) ?? [];
    if (ons === undefined || councils === undefined)
      return refuse(index + 2, 'two cells are wanted: a code such as E08000035, and council codes', onsFile);
    codes.set(ons, councils);
  }
  return ok(codes);
}

const onsFile = 'ons-code.csv';
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

/** Parses the list; a line of another shape is refused with its number, and nothing of the list is used. */
export function parseCouncils(
  text: string,
  onsCodes: ReadonlyMap<string, string> = new Map(),
): Result<CouncilDirectory> {
  const [head, ...lines] = linesOf(text);
  if (head !== header) return refuse(1, `the first line is ${header}`);
  const councils: Council[] = [];
  const authorities = new Map(onsCodes);
  for (const [index, line] of lines.entries()) {
    const cells = splitCsv(line);
    const [code = '', name = '', officialName = '', nation = '', region = ''] = cells;
    if (cells.length !== 8 || !/^[A-Z]{3}$/.test(code) || name === '' || officialName === '')
      return refuse(index + 2, 'eight cells are wanted, the first a three-letter code');
    councils.push({ code, name, officialName, nation, region });
    authorities.set(cells[7] ?? '', code);
  }
  const known = new Set(councils.map(({ code }) => code));
  const stray = [...onsCodes.values()].flatMap((codes) => codes.split(' ')).find((code) => !known.has(code));
  return stray === undefined
    ? ok(directoryOf(councils, authorities))
    : refuse(1, `${stray} is no council of the list`, onsFile);
}

const refuse = (
  line: number,
  reason: string,
  file = 'la-2009-10.csv',
): { readonly ok: false; readonly failure: ReturnType<typeof failure> } =>
  fail(failure('file.unreadable', { file, reason: `line ${line}: ${reason}` }));

/** Cells of a line; a cell in quotes may hold commas. */
const splitCsv = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('en-GB')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

function directoryOf(councils: readonly Council[], authorities: ReadonlyMap<string, string>): CouncilDirectory {
  const byCode = new Map(councils.map((council) => [council.code, council]));
  const indexed = councils.map((council) => ({
    council,
    name: wordsOf(council.name),
    words: [...wordsOf(council.name), ...wordsOf(council.officialName), council.code.toLowerCase()],
  }));
  return {
    all: [...councils].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    authorities,
    find: (code) => byCode.get(code),
    nationOf: (code) => (code !== undefined && byCode.get(code)?.nation === 'Scotland' ? 'scotland' : 'englandWales'),
    search: (text, limit) => {
      const wanted = wordsOf(text);
      if (wanted.length === 0) return [];
      return indexed
        .filter(({ words }) => wanted.every((part) => words.some((word) => word.startsWith(part))))
        .sort(
          (a, b) =>
            Number(startsWith(b.name, wanted)) - Number(startsWith(a.name, wanted)) ||
            a.council.name.localeCompare(b.council.name, 'en-GB'),
        )
        .slice(0, limit)
        .map(({ council }) => council);
    },
  };
}

const startsWith = (name: readonly string[], wanted: readonly string[]): boolean =>
  name[0]?.startsWith(wanted[0] ?? '') === true;
