/** The real release and the real data, read once for the tests of claim rules and documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { mustBeOk } from '../../../../../shared/base/result.ts';
import type { ClaimRules } from '../../../../../shared/claim/assess-case.ts';
import { parseBankHolidays } from '../../../../../shared/rates/bank-holiday.ts';
import { compileRelease, type Release } from '../../../../../shared/script/compile-release.ts';
import { readRelease } from '../../../../../shared/script/load-release.ts';

const assets = join(import.meta.dirname, '../../../../../assets');
const folder = join(assets, 'script/2009-10');

function releaseFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.yaml')) files[name.replaceAll('\\', '/')] = readFileSync(join(folder, name), 'utf8');
  }
  return files;
}

/** The release as it is shipped: read and compiled; the linter has tests of its own. */
function compiled(): Release {
  const problems: Parameters<typeof readRelease>[1] = [];
  const parameters = { file: 'parameters.yaml', text: readFileSync(join(assets, 'rates/parameters.yaml'), 'utf8') };
  const source = readRelease({ files: releaseFiles(), parameters }, problems);
  if (source === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return mustBeOk(compileRelease(source, { modulusValid: () => true }));
}

export const release: Release = compiled();

export const bankHolidays = mustBeOk(
  parseBankHolidays(parse(readFileSync(join(assets, 'rates/bank-holidays.yaml'), 'utf8'))),
);

/** Official names by code, and which councils are in Scotland. */
const councils = new Map(
  readFileSync(join(assets, 'council/la-2009-10.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', , official = '', nation = ''] = line.split(',');
      return [code, { official, nation }] as const;
    }),
);

export const councilName = (code: string): string | undefined => councils.get(code)?.official;
export const knownCouncil = (code: string): boolean => councils.has(code);

export const rules: ClaimRules = {
  bankHolidays,
  nationOf: (code) => (code !== undefined && councils.get(code)?.nation === 'Scotland' ? 'scotland' : 'englandWales'),
};
