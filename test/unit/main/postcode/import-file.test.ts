import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCheckpoint } from '../../../../main/postcode/checkpoint.ts';
import { importDirectory, type ImportOrder } from '../../../../main/postcode/import-file.ts';
import { readTable } from '../../../../main/postcode/table-file.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { lookUp } from '../../../../shared/postcode/look-up.ts';
import { directoryHeader, directoryLine, directoryRows } from '../../../support/postcode-directory.ts';
import { randomFrom } from '../../../support/random.ts';
import { testParts } from '../../../support/workstation.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cms-postcode-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const order = (change: Partial<ImportOrder> = {}): ImportOrder => ({
  file: join(folder, 'ONSPD.csv'),
  name: 'ONSPD.csv',
  folder,
  tableFile: join(folder, 'postcodes.bin'),
  authorities: testParts().councils.authorities,
  made: '2009-06-02T09:15:00.000Z',
  pieceBytes: 40_000,
  ...change,
});
const never = { progress: () => undefined, isStopped: () => false };
const give = (text: string | Buffer): void => writeFileSync(order().file, text);
const run = (change: Partial<ImportOrder> = {}) => importDirectory(order(change), never);
const table = () => mustBeOk(readTable(order().tableFile));
const good = 'pcd,pcds,dointr,doterm,oslaua,oseast1m\n"LS1 1AA","LS1 1AA",198001,,00DA,1\n';

describe('importing a postcode directory', () => {
  it('takes the columns by their names, with quotes, CRLF and a byte order mark, old codes and new', () => {
    give(
      '\uFEFF"pcd","PCDS","dointr","doterm","oslaua"\r\n' +
        '"LS1 1AA","LS1 1AA",198001,,"00DA"\r\n"BT1 1AA","BT1 1AA",198001,200911,"95Z"\r\n"HP1 1AA","HP1 1AA",198001,,"E06000060"\r\n' +
        '"JE2 3AB","JE2 3AB",200001,,"L99999999"\r\n"XX1 1AA","XX1 1AA",200001,,"99ZZ"\r\n"XX1 1AB","XX1 1AB",200001,,""\r\n',
    );
    expect(mustBeOk(run())).toEqual({ rows: 6, postcodes: 6, unknown: { '99ZZ': 1, '': 1 }, resumed: false });
    const made = table();
    if (made === undefined) throw new Error('no table');
    expect(made.description).toMatchObject({ edition: '2009-11', source: 'ONSPD.csv', rows: 6 });
    expect(lookUp(made, 'LS1 1AA')).toEqual({ kind: 'found', council: 'LDS', ended: false });
    expect(lookUp(made, 'HP1 1AA')).toMatchObject({ kind: 'split', councils: ['AYL', 'CHN', 'SBU', 'WYO'] });
    expect(lookUp(made, 'BT1 1AA')).toEqual({ kind: 'outside', reason: 'northernIreland', ended: true });
    expect(lookUp(made, 'JE2 3AB')).toMatchObject({ reason: 'channelIslands' });
    expect(lookUp(made, 'XX1 1AA')).toMatchObject({ reason: 'unknownAuthority' });
  });

  it.each([
    ['an empty file', '', 1, 'empty'],
    ['another table', 'name,town\nx,y\n', 1, 'no column is a postcode'],
    ['no authority', 'pcds,dointr\nLS1 1AA,198001\n', 1, 'no column is a local authority'],
    ['a header alone', 'pcds,oslaua\n', 2, 'no postcode follows'],
    ['a column too few', `${good}"LS1 1AB","LS1 1AB",198001,00DA,1\n`, 3, 'it has 5 columns; the header has 6'],
    ['a column too many', `${good}"LS1 1AB","LS1 1AB",198001,,00DA,1,2\n`, 3, 'it has 7 columns; the header has 6'],
    ['a cell that is no postcode', `${good}"LS1","LS1",198001,,00DA,1\n`, 3, 'no postcode, such as LS1 1AA'],
    ['a letter no unit has', `${good}"LS1 1AC","LS1 1AC",198001,,00DA,1\n`, 3, 'no postcode'],
    ['something that is no code', `${good}"LS1 1AB","LS1 1AB",198001,,Leeds!,1\n`, 3, 'no code of an authority'],
    ['a month that is none', `${good}"LS1 1AB","LS1 1AB",198001,soon,00DA,1\n`, 3, 'six digits'],
    ['a file cut short', good.slice(0, -4), 2, 'cut short'],
    ['a quote that is not closed', `${good}"LS1 1AB,${'x'.repeat(20_000)}\n`, 3, 'a quote is not closed'],
    ['a line break missing for good', 'x'.repeat(20_000), 1, 'not a CSV file'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a]), 1, 'no column is a postcode'],
  ])('refuses %s with its line, and the table in use stays', (_what, text, line, reason) => {
    give(good);
    mustBeOk(run());
    const before = readFileSync(order().tableFile);
    give(text);
    const done = run();
    expect(done).toMatchObject({ ok: false, failure: { kind: 'postcode.badLine', detail: { line } } });
    expect(done.ok ? '' : done.failure.detail?.['reason']).toContain(reason);
    expect(readFileSync(order().tableFile)).toEqual(before);
    expect(readCheckpoint(folder)).toBeUndefined();
  });

  it('says when the file is gone', () => {
    expect(run()).toEqual({ ok: false, failure: { kind: 'postcode.fileGone', detail: { code: 'ENOENT' } } });
  });

  describe('of several pieces', () => {
    const random = randomFrom(20_091_128);
    const text =
      directoryHeader +
      [...directoryRows(random, ['00DA', 'E08000032', '00QA', '95Z', '77'], { districts: 1, units: 6 })]
        .map(directoryLine)
        .join('');
    const whole = (): Uint8Array => {
      give(text);
      mustBeOk(run());
      return readFileSync(order().tableFile);
    };

    it('goes on where it was stopped, over and over, and makes the very same table', () => {
      expect(text.length).toBeGreaterThan(200_000);
      const expected = whole();
      rmSync(order().tableFile);
      let stops = 0;
      for (;;) {
        let pieces = 0;
        const done = mustBeOk(importDirectory(order(), { progress: () => pieces++, isStopped: () => pieces >= 2 }));
        if (done !== undefined) {
          expect(done.resumed).toBe(true);
          break;
        }
        stops++;
        expect(readTable(order().tableFile)).toEqual({ ok: true, value: undefined });
      }
      expect(stops).toBeGreaterThan(1);
      expect(readFileSync(order().tableFile)).toEqual(expected);
      expect(readCheckpoint(folder)).toBeUndefined();
    });

    it('starts anew when the file is another one by then, or the entries were lost', () => {
      const expected = whole();
      const stopAfterOne = (): void => {
        let pieces = 0;
        importDirectory(order(), { progress: () => pieces++, isStopped: () => pieces >= 1 });
        expect(readCheckpoint(folder)?.offset).toBeGreaterThan(0);
      };
      stopAfterOne();
      // The same length, another authority in the first rows.
      give(text.replaceAll('00QA', '00QB'));
      expect(mustBeOk(run())?.resumed).toBe(false);
      expect(table()?.description.values).toContain('ABD');
      give(text);
      stopAfterOne();
      rmSync(join(folder, 'postcodes.import.entries'));
      expect(mustBeOk(run())?.resumed).toBe(false);
      expect(readFileSync(order().tableFile)).toEqual(expected);
    });

    it('keeps checkpoints as it goes, so that a kill loses no more than what came after the last', () => {
      give(text);
      const offsets: number[] = [];
      const killed = new Error('killed');
      expect(() =>
        importDirectory(order({ checkpointBytes: 1 }), {
          progress: ({ bytes }) => {
            offsets.push(bytes);
            if (offsets.length === 2) throw killed;
          },
          isStopped: () => false,
        }),
      ).toThrow(killed);
      expect(readCheckpoint(folder)?.offset).toBe(offsets[0]);
      expect(mustBeOk(run())).toMatchObject({ resumed: true });
    });
  });

  it('refuses a table whose bytes were changed on disk', () => {
    give(good);
    mustBeOk(run());
    const bytes = readFileSync(order().tableFile);
    for (const at of [0, 40, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(order().tableFile, damaged);
      expect(readTable(order().tableFile)).toEqual({ ok: false, failure: { kind: 'postcode.damaged' } });
    }
    expect(statSync(order().tableFile).mode & 0o077).toBe(0);
  });
});
