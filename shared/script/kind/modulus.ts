/**
 * The modulus check of a sort code and account number, by Vocalink's "Validating account numbers" 6.40 (domain.md 7.2).
 * Our own because uk-modulus-checking 0.1.4 reads exceptions 4 (remainder ten) and 10 (g must be 9) wrongly.
 * The tables come in as data. Failing it is a warning and never a refusal: banks add ranges before the tables do.
 */

/** Whether a sort code (six digits) and account number (eight digits) belong together; an unknown sort code does. */
export type ModulusValid = (sortCode: string, accountNumber: string) => boolean;

/** One row of the weight table: 14 weights for the positions u v w x y z a b c d e f g h. */
export interface ModulusRow {
  readonly start: string;
  readonly end: string;
  readonly method: 'MOD10' | 'MOD11' | 'DBLAL';
  readonly weights: readonly number[];
  /** 0 when the row has no exception. */
  readonly exception: number;
}
export interface ModulusTables {
  readonly rows: readonly ModulusRow[];
  /** Sort codes that exception 5 replaces for the check. */
  readonly substitutes: ReadonlyMap<string, string>;
}

const euroWeights = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1];
const euroWeightsNine = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1];
/** For these exceptions one passed check is enough. */
const oneIsEnough: ReadonlySet<number> = new Set([2, 9, 10, 11, 12, 13, 14]);

/** Makes the check over its tables. Anything but six and eight digits is not valid. */
export function createModulusCheck(tables: ModulusTables): ModulusValid {
  return (sortCode, accountNumber) => {
    if (!/^\d{6}$/.test(sortCode) || !/^\d{8}$/.test(accountNumber)) return false;
    const [first, second] = tables.rows.filter((row) => sortCode >= row.start && sortCode <= row.end);
    if (first === undefined) return true;
    const passes = (row: ModulusRow, account: string): boolean => rowPasses(row, tables, sortCode, account);
    const firstPasses = passes(first, accountNumber);
    if (first.exception === 14) return firstPasses || passesShifted(first, accountNumber, passes);
    if (second === undefined) return firstPasses;
    const secondPasses = passes(second, accountNumber);
    return oneIsEnough.has(first.exception) ? firstPasses || secondPasses : firstPasses && secondPasses;
  };
}

/** Exception 14: a last digit of 0, 1 or 9 is dropped and the rest moved one place to the right. */
function passesShifted(
  row: ModulusRow,
  account: string,
  passes: (row: ModulusRow, account: string) => boolean,
): boolean {
  return /[019]$/.test(account) && passes(row, `0${account.slice(0, 7)}`);
}

function rowPasses(row: ModulusRow, tables: ModulusTables, sortCode: string, account: string): boolean {
  const [a, b, c, , , , g, h] = [...account].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (row.exception === 3 && (c === 6 || c === 9)) return true;
  if (row.exception === 6 && a >= 4 && a <= 8 && g === h) return true;
  const digits = [...checkedSortCode(row, tables, sortCode), ...account].map(Number);
  const total = weightedTotal(row, digits, weightsFor(row, a, b, g));
  const modulus = row.method === 'MOD11' ? 11 : 10;
  const remainder = ((total % modulus) + modulus) % modulus;
  if (row.exception === 4) return remainder === g * 10 + h;
  if (row.exception === 5) return checkDigitMatches(row, remainder, modulus, g, h);
  return remainder === 0;
}

function checkedSortCode(row: ModulusRow, tables: ModulusTables, sortCode: string): string {
  if (row.exception === 5) return tables.substitutes.get(sortCode) ?? sortCode;
  if (row.exception === 8) return '090126';
  return row.exception === 9 ? '309634' : sortCode;
}

function weightsFor(row: ModulusRow, a: number, b: number, g: number): readonly number[] {
  if (row.exception === 2 && a !== 0) return g === 9 ? euroWeightsNine : euroWeights;
  const fromNine = row.exception === 7 || (row.exception === 10 && (a === 0 || a === 9) && b === 9);
  return fromNine && g === 9 ? row.weights.map((weight, at) => (at < 8 ? 0 : weight)) : row.weights;
}

/** Double alternate adds the digits of each product; exception 1 adds 27. */
function weightedTotal(row: ModulusRow, digits: readonly number[], weights: readonly number[]): number {
  const start = row.exception === 1 ? 27 : 0;
  return digits.reduce((total, digit, at) => {
    const product = digit * (weights[at] ?? 0);
    return total + (row.method === 'DBLAL' ? Math.floor(product / 10) + (product % 10) : product);
  }, start);
}

/** Exception 5: the remainder taken from the modulus must be the check digit, g for the standard check, else h. */
function checkDigitMatches(row: ModulusRow, remainder: number, modulus: number, g: number, h: number): boolean {
  if (row.method === 'DBLAL') return (modulus - remainder) % modulus === h;
  return remainder !== 1 && (modulus - remainder) % modulus === g;
}
