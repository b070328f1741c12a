/** The import as the window drives it: by dialog, by upload, stopped and gone on with, with its progress. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createBrowserApp } from '../../../../main/browser/start-host.ts';
import { createEntrance } from '../../../../main/browser/entrance.ts';
import { uploadPostcodes } from '../../../../main/postcode/import-postcodes.ts';
import type { PostcodeView } from '../../../../shared/contract/council-view.ts';
import { makeWorkstation, type TestOptions, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
afterEach(() => station.remove());

const good = 'pcds,doterm,oslaua\nLS1 1AA,,00DA\nBD1 1AA,,00CX\nXX1 1AA,200911,77ZZ\n';
const pieces = async function* (...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
};
async function start(options: TestOptions = {}, person = 'sds'): Promise<PostcodeView[]> {
  station = await makeWorkstation(options);
  await station.signIn(person);
  const told: PostcodeView[] = [];
  station.desktop.on((topic, message) => topic === 'postcode.changed' && told.push(message as PostcodeView));
  return told;
}
const done = async (): Promise<PostcodeView> => {
  await station.parts.postcodes.idle();
  return station.must('postcode.state', {});
};

describe('the import of a postcode directory', () => {
  it('asks for the file by the machine’s dialog, tells how it goes, and says what is in use then', async () => {
    const wanted: { file?: string } = {};
    const told = await start({ fileDialog: { chooseFile: async () => wanted.file } });
    expect(await station.must('postcode.choose', {})).toMatchObject({ importing: null, inUse: null, mayChoose: true });
    const file = join(station.folder, 'ONSPD_NOV_2009.csv');
    writeFileSync(file, good);
    wanted.file = file;
    expect((await station.must('postcode.choose', {})).importing).toMatchObject({ name: 'ONSPD_NOV_2009.csv' });
    const after = await done();
    expect(after).toMatchObject({
      inUse: { edition: '2009-11', source: 'ONSPD_NOV_2009.csv', postcodes: 3 },
      importing: null,
      last: { outcome: 'done', rows: 3, unknownRows: 1, unknown: [{ code: '77ZZ', rows: 1 }] },
    });
    expect(told.some(({ importing }) => importing !== null && importing.rows === 3)).toBe(true);
    expect(told.at(-1)).toEqual(after);
  });

  it('leaves the directory in use as it was when a file is refused', async () => {
    await start();
    await uploadPostcodes(station.work(), 'good.csv', pieces(good));
    const before = (await done()).inUse;
    await uploadPostcodes(station.work(), 'bad.csv', pieces(good, 'LS1 1AB,,'));
    const after = await done();
    expect(after.last).toMatchObject({
      outcome: 'refused',
      failure: { kind: 'postcode.badLine', detail: { line: 5 } },
    });
    expect([after.inUse, after.waiting]).toEqual([before, null]);
    expect(existsSync(join(station.storeFolder, 'postcodes.upload.csv'))).toBe(false);
  });

  it('takes an upload up to its bound and keeps nothing of a larger one', async () => {
    await start();
    const taken = await uploadPostcodes(station.work(), 'C:\\files\\big.csv', pieces(good, good), good.length);
    expect(taken).toEqual({ ok: false, failure: { kind: 'postcode.tooLarge', detail: { limit: good.length } } });
    expect(existsSync(join(station.storeFolder, 'postcodes.upload.csv'))).toBe(false);
    expect(await uploadPostcodes(station.work(), 'C:\\files\\just.csv', pieces(good), good.length)).toMatchObject({
      ok: true,
    });
    expect((await done()).inUse?.source).toBe('just.csv');
  });

  it('is refused to everybody but those who keep the agreements, also as an upload', async () => {
    await start({}, 'csa');
    const reply = await uploadPostcodes(station.work(), 'good.csv', pieces(good));
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'access.roleNotAllowed' } });
    expect(existsSync(join(station.storeFolder, 'postcodes.upload.csv'))).toBe(false);
  });

  it('has nothing to go on with until one was stopped', async () => {
    await start();
    expect(await station.call('postcode.goOn', {})).toEqual({ ok: false, failure: { kind: 'postcode.notImporting' } });
  });

  it('comes over loopback for a window that is inside, and for nobody else', async () => {
    await start();
    const entrance = createEntrance('once', 'cms-1');
    const app = await createBrowserApp({
      handler: station.desktop,
      receiveFile: (name, bytes) => uploadPostcodes(station.work(), name, bytes),
      root: station.folder,
      port: 1,
      entrance,
    });
    const cookie = entrance.enter('once')?.split(';')[0] ?? '';
    const headers = {
      host: '127.0.0.1:1',
      'content-type': 'application/octet-stream',
      'x-cms-file-name': 'D%C3%A9.csv',
    };
    const send = (more: object) =>
      app.inject({
        method: 'POST',
        url: '/upload/postcodes',
        headers: { ...headers, ...more },
        payload: Buffer.from(good),
      });
    for (const more of [
      {},
      { cookie },
      { 'x-cms-bridge': '1' },
      { cookie, 'x-cms-bridge': '1', origin: 'http://evil.example' },
    ])
      expect((await send(more)).statusCode).toBe(403);
    const taken = await send({ cookie, 'x-cms-bridge': '1' });
    expect([taken.statusCode, (await done()).inUse?.source]).toEqual([200, 'Dé.csv']);
    await app.close();
  });
});
