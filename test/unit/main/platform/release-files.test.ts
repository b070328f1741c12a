import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readReleaseFiles } from '../../../../main/platform/release-files.ts';

const made: string[] = [];
let folder = '';
let parameters = '';

beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'release-'));
  made.push(place);
  folder = join(place, '2009-10');
  parameters = join(place, 'parameters.yaml');
  mkdirSync(join(folder, 'section'), { recursive: true });
  writeFileSync(join(folder, 'release.yaml'), 'id: x\n');
  writeFileSync(join(folder, 'section/M01.yaml'), '\uFEFFsection: {}\n');
  writeFileSync(parameters, 'parameters: []\n');
});
afterAll(() => {
  for (const place of made) rmSync(place, { recursive: true });
});

const refusal = (place: string, reason: string): unknown => ({
  ok: false,
  failure: { kind: 'script.refused', field: place, detail: { count: 1, place, reason } },
});

describe('the files of a release', () => {
  test('are read with their paths inside it, without a byte order mark', () => {
    writeFileSync(join(folder, 'notes.txt'), 'not part of it');
    expect(readReleaseFiles(folder, parameters)).toEqual({
      ok: true,
      value: {
        files: { 'release.yaml': 'id: x\n', 'section/M01.yaml': 'section: {}\n' },
        parameters: { file: 'parameters.yaml', text: 'parameters: []\n' },
      },
    });
  });

  test('are refused when the folder is not there', () => {
    expect(readReleaseFiles(join(folder, 'gone'), parameters)).toEqual({
      ok: false,
      failure: { kind: 'script.unknownRelease', detail: { release: 'gone' } },
    });
  });

  test('are refused without the parameters', () => {
    rmSync(parameters);
    expect(readReleaseFiles(folder, parameters)).toEqual(refusal('parameters.yaml', 'the file is missing'));
  });

  test('are refused when one is too large to be one', () => {
    writeFileSync(join(folder, 'section/M01.yaml'), 'x'.repeat(2_000_001));
    expect(readReleaseFiles(folder, parameters)).toEqual(refusal('section/M01.yaml', 'it has more than 2000000 bytes'));
  });

  test('are refused when they are too many', () => {
    for (let index = 0; index < 501; index += 1) writeFileSync(join(folder, `section/X${index}.yaml`), '');
    expect(readReleaseFiles(folder, parameters)).toEqual(refusal('2009-10', 'it has more than 500 files'));
  });

  test('are refused when they are too much together', () => {
    for (let index = 0; index < 11; index += 1)
      writeFileSync(join(folder, `section/X${index}.yaml`), 'x'.repeat(1_999_999));
    expect(readReleaseFiles(folder, parameters)).toEqual(
      refusal('2009-10', 'its files are longer than 20000000 characters together'),
    );
  });

  test('are refused when one is not text', () => {
    writeFileSync(join(folder, 'section/M01.yaml'), Buffer.from([0x61, 0xff, 0xfe]));
    expect(readReleaseFiles(folder, parameters)).toEqual(
      refusal('section/M01.yaml', 'it cannot be read as text (UTF-8)'),
    );
  });

  test('are refused when one leads out of the folder', () => {
    symlinkSync('/etc/passwd', join(folder, 'section/M02.yaml'));
    expect(readReleaseFiles(folder, parameters)).toEqual(refusal('section/M02.yaml', 'it is not a plain file'));
  });
});
