import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadModulusCheck, readModulusTables } from '../../../../main/platform/modulus.ts';

const folder = join(import.meta.dirname, '../../../../assets/bank');
const modulusValid = loadModulusCheck(folder);

/** The published test cases (domain.md 7.2; chapter 3 of the specification). */
const valid = `089999/66374958 107999/88837491 202959/63748472 871427/46238510 872427/46238510 871427/09123496
871427/99123496 820000/73688637 827999/73988638 827101/28748352 134020/63849203 118765/64371389 200915/41011166
938611/07806039 938600/42368003 938063/55065200 772798/99345694 086090/06774744 309070/02355688 309070/12345668
309070/12345677 309070/99345694 180002/00000190 074456/12345112 070116/34012583 074456/11104102`.split(/\s+/);
const invalid = `938063/15764273 938063/15764264 938063/15763217 118765/64371388 203099/66831036 203099/58716970
089999/66374959 107999/88837493`.split(/\s+/);

describe('the modulus check over the published tables', () => {
  test.each(valid)('%s belongs together', (pair) => {
    const [sortCode = '', account = ''] = pair.split('/');
    expect(modulusValid(sortCode, account)).toBe(true);
  });

  test.each(invalid)('%s does not belong together', (pair) => {
    const [sortCode = '', account = ''] = pair.split('/');
    expect(modulusValid(sortCode, account)).toBe(false);
  });

  test('a sort code that no row covers is taken as valid', () => {
    expect(modulusValid('000000', '12345678')).toBe(true);
    expect(modulusValid('999999', '12345678')).toBe(true);
  });

  test('the example of exception 14 whose first check passes is valid, one with another last digit is not', () => {
    expect(modulusValid('180002', '98093517')).toBe(true);
    expect(modulusValid('180002', '98093518')).toBe(false);
  });

  test('a remainder of ten matches the two-digit check digit 10 of exception 4', () => {
    // The specification has no such case; an account ending in 10 whose weighted total leaves ten is looked for.
    const { rows } = readModulusTables(folder);
    const weights = rows.find((row) => row.start <= '134020' && row.end >= '134020')?.weights ?? [];
    const account = Array.from({ length: 1000 }, (_, at) => `${String(at).padStart(6, '0')}10`).find((candidate) => {
      const digits = [...`134020${candidate}`].map(Number);
      return digits.reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0) % 11 === 10;
    });
    expect(account).toBeDefined();
    expect(modulusValid('134020', account ?? '')).toBe(true);
  });

  test('a nine in the wrong place does not take exception 10: g must be 9 as well', () => {
    expect(modulusValid('871427', '09992338')).toBe(true);
  });

  test('anything but six and eight digits is not valid', () => {
    expect(modulusValid('08999', '66374958')).toBe(false);
    expect(modulusValid('089999', '6637495')).toBe(false);
    expect(modulusValid('08-999', '66374958')).toBe(false);
  });
});

describe('reading the tables', () => {
  test('all rows of version 6.40 are there', () => {
    const tables = readModulusTables(folder);
    expect(tables.rows).toHaveLength(1115);
    expect(tables.substitutes.size).toBe(21);
  });

  test('a row that is cut short is named by file and line', () => {
    const broken = mkdtempSync(join(tmpdir(), 'modulus-'));
    try {
      writeFileSync(join(broken, 'scsubtab.txt'), '938173 938017\n');
      writeFileSync(join(broken, 'valacdos.txt'), '010004 016715 MOD11 0 0 0\n');
      expect(() => readModulusTables(broken)).toThrow('valacdos.txt:1: not a row of weights');
    } finally {
      rmSync(broken, { recursive: true });
    }
  });
});
