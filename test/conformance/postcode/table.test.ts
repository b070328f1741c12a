/** The packed postcode table against a plain Map, over random directories. The seed is printed when one differs. */
import { describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../shared/base/result.ts';
import { encodeTable } from '../../../shared/postcode/encode.ts';
import { councilsNear, lookUp, type PostcodeFinding } from '../../../shared/postcode/look-up.ts';
import { DirectoryReader } from '../../../shared/postcode/read-directory.ts';
import { openTable, type PostcodeTable } from '../../../shared/postcode/table.ts';
import { directoryHeader, directoryLine, directoryRows, type DirectoryRow } from '../../support/postcode-directory.ts';
import { randomFrom } from '../../support/random.ts';

const authorities = new Map([
  ['00DA', 'LEE'],
  ['E08000035', 'LEE'],
  ['00CX', 'BRD'],
  ['00QA', 'ABE'],
  ['00PT', 'CRF'],
  ['E06000060', 'AYL CHN SBU WYO'],
]);
const codes = [...authorities.keys(), '95Z', 'N09000003', 'L99999999', 'M99999999', '77XX', ''];

/** Reads the text in pieces of random sizes, each beginning where the reader stopped. */
function tableOf(text: string, piece: () => number = () => 64_000): PostcodeTable {
  const bytes = Buffer.from(text);
  const reader = new DirectoryReader(authorities);
  let from = 0;
  for (let to = 0; to < bytes.length; ) {
    to = Math.min(bytes.length, to + piece());
    from += mustBeOk(reader.push(bytes.subarray(from, to)));
  }
  mustBeOk(reader.end(bytes.subarray(from)));
  const { values, lines } = reader.place();
  const description = { edition: '', source: 'test.csv', sha256: '', made: '', rows: lines - 1, values };
  const table = openTable(encodeTable(reader.takeEntries(), description));
  if (table === undefined) throw new Error('the table does not open');
  return table;
}

/** What a Map of the rows says: those in use before those that are not, all councils of the same postcode together. */
function naive(rows: readonly DirectoryRow[]): Map<string, PostcodeFinding> {
  const byPostcode = new Map<string, DirectoryRow[]>();
  for (const row of rows) byPostcode.set(row.postcode, [...(byPostcode.get(row.postcode) ?? []), row]);
  return new Map([...byPostcode].map(([postcode, own]) => [postcode, findingOf(own)]));
}

function findingOf(rows: readonly DirectoryRow[]): PostcodeFinding {
  const used = rows.filter((row) => row.ended === '');
  const standing = used.length > 0 ? used : rows;
  const ended = used.length === 0;
  const councils = [...new Set(standing.flatMap((row) => authorities.get(row.authority)?.split(' ') ?? []))].sort();
  if (councils.length > 1) return { kind: 'split', councils, ended };
  const [council] = councils;
  if (council !== undefined) return { kind: 'found', council, ended };
  const code = standing[0]?.authority ?? '';
  const reason = /^(N|95)/.test(code)
    ? 'northernIreland'
    : code.startsWith('L')
      ? 'channelIslands'
      : code.startsWith('M')
        ? 'isleOfMan'
        : 'unknownAuthority';
  return { kind: 'outside', reason, ended };
}

describe('the packed postcode table', () => {
  it.each([1, 2, 3, 4])(
    'says what a plain Map says, for postcodes that are there and for those that are not',
    (round) => {
      const seed = round * 7_919;
      const random = randomFrom(seed);
      const rows = [...directoryRows(random, codes, { districts: 2, units: 4 * round })];
      // Some postcodes again: at another authority, or ended here and in use there.
      for (let again = 0; again < 200; again++) {
        const row = rows[Math.floor(random() * rows.length)] as DirectoryRow;
        const authority = [...authorities.keys()][Math.floor(random() * authorities.size)] as string;
        if (authorities.has(row.authority)) rows.push({ ...row, authority, ended: random() < 0.5 ? '' : '200101' });
      }
      const expected = naive(rows);
      const table = tableOf(
        directoryHeader + rows.map(directoryLine).join(''),
        () => 200 + Math.floor(random() * 5_000),
      );
      expect(table.postcodes).toBe(expected.size);
      for (const [postcode, finding] of expected) {
        const found = lookUp(table, postcode);
        if (JSON.stringify(found) !== JSON.stringify(finding))
          throw new Error(`seed ${seed}, ${postcode}: ${JSON.stringify(found)} instead of ${JSON.stringify(finding)}`);
      }
      const letters = 'ABDEFGHJLNPQRSTUWXYZ';
      const letter = (): string => letters[Math.floor(random() * 20)] as string;
      for (let other = 0; other < 2_000; other++) {
        const postcode = `${letter()}${Math.floor(random() * 30)} ${Math.floor(random() * 10)}${letter()}${letter()}`;
        const expectation = expected.get(postcode) ?? { kind: 'unknown' };
        expect([seed, postcode, lookUp(table, postcode)]).toEqual([seed, postcode, expectation]);
      }
    },
  );

  it('finds GIR 0AA, one-letter districts and postcodes however they are typed', () => {
    const table = tableOf('pcds,oslaua\nGIR 0AA,00DA\nW1A 0AX,00CX\nEC1A 1BB,00QA\nM1 1AE,00PT\n');
    expect(lookUp(table, 'GIR 0AA')).toEqual({ kind: 'found', council: 'LEE', ended: false });
    for (const typed of ['W1A 0AX', 'w1a0ax', ' W1A  0AX '])
      expect(lookUp(table, typed)).toMatchObject({ kind: 'found', council: 'BRD' });
    expect(lookUp(table, 'M1 1AE')).toMatchObject({ council: 'CRF' });
    for (const none of ['', 'W1A', 'W1A 0AC', '0AX', 'ZZ99 3VZ', 'M1 1AF', 'M11 1AE', 'not a postcode'])
      expect([none, lookUp(table, none)]).toEqual([none, { kind: 'unknown' }]);
  });

  it('offers councils of the sector, else of the district, else of the area, those with most postcodes first', () => {
    const table = tableOf(
      'pcds,oslaua\nLS1 1AA,00DA\nLS1 1AB,00CX\nLS1 1AD,00CX\nLS1 2AA,00PT\nLS9 1AA,00QA\nL1 1AA,E06000060\nLS1 4AA,95Z\n',
    );
    expect(councilsNear(table, 'LS1 1ZZ')).toEqual(['BRD', 'LEE']);
    expect(councilsNear(table, 'LS1 9ZZ')).toEqual(['BRD', 'CRF', 'LEE']);
    // A sector that has postcodes of no council says nothing: its district does.
    expect(councilsNear(table, 'LS1 4AB')).toEqual(['BRD', 'CRF', 'LEE']);
    expect(councilsNear(table, 'LS20 1AA')).toEqual(['BRD', 'ABE', 'CRF', 'LEE']);
    expect(councilsNear(table, 'L2 1AA')).toEqual(['AYL', 'CHN', 'SBU', 'WYO']);
    expect(councilsNear(table, 'YO1 1AA')).toEqual([]);
  });

  it('is refused when its bytes are cut, longer, or something else', () => {
    const description = { edition: '', source: '', sha256: '', made: '', rows: 0, values: ['LEE'] };
    const bytes = encodeTable(new Float64Array([]), description);
    expect(openTable(bytes)?.description).toEqual(description);
    for (const bad of [bytes.subarray(0, bytes.length - 4), Buffer.concat([bytes, Buffer.alloc(4)]), Buffer.from('x')])
      expect(openTable(bad)).toBeUndefined();
  });
});
