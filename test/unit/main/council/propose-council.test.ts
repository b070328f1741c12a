import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let caseId = '';
beforeAll(async () => {
  station = await makeWorkstation();
  const file = join(station.folder, 'ONSPD.csv');
  const rows = [
    'LS1 1AA,,00DA',
    'LS1 1AB,,00DA',
    'LS1 1AD,,00CX',
    'LS1 1AE,200801,00DA',
    'HP1 1AA,,E06000060',
    'BT1 1AA,,95Z',
  ];
  writeFileSync(file, `pcds,doterm,oslaua\n${rows.join('\n')}\n`);
  station.parts.postcodes.begin(
    { file, name: 'ONSPD.csv' },
    station.parts.councils.authorities,
    '2009-06-02T09:15:00.000Z',
  );
  await station.parts.postcodes.idle();
});
afterAll(() => station.remove());
beforeEach(async () => {
  await station.signIn('csa');
  ({ caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' }));
});

const answer = (key: string, typed: string | boolean) =>
  station.must('interview.recordAnswer', { caseId, key, typed, language: 'en' });
const propose = () => station.must('council.propose', { caseId });
const codes = async () => (await propose()).candidates.map(({ code }) => code);

describe('the council of a case', () => {
  it('is proposed from the postcode and never answered by itself', async () => {
    await answer('home.postcode', 'ls1 1aa');
    expect(await propose()).toMatchObject({
      basis: 'postcode',
      postcode: 'LS1 1AA',
      candidates: [{ code: 'LDS', officialName: 'Leeds City Council' }],
      standing: null,
      differs: false,
      ended: false,
    });
  });

  it('is chosen among those of a postcode that belongs to several', async () => {
    await answer('home.postcode', 'HP1 1AA');
    expect(await propose()).toMatchObject({
      basis: 'split',
      candidates: [{ code: 'AYL' }, { code: 'CHN' }, { code: 'SBU' }, { code: 'WYO' }],
    });
  });

  it('is chosen among those around a postcode that the directory does not have, the most likely first', async () => {
    await answer('home.postcode', 'LS1 1ZZ');
    expect([(await propose()).basis, await codes()]).toEqual(['near', ['LDS', 'BRD']]);
  });

  it('is still found for a postcode that is no longer in use, which is said', async () => {
    await answer('home.postcode', 'LS1 1AE');
    expect(await propose()).toMatchObject({ basis: 'postcode', ended: true, candidates: [{ code: 'LDS' }] });
  });

  it('is none outside Great Britain', async () => {
    await answer('home.postcode', 'BT1 1AA');
    expect(await propose()).toMatchObject({ basis: 'outside', outside: 'northernIreland', candidates: [] });
  });

  it('is proposed again after the address changed, and the difference is told until it is settled', async () => {
    await answer('home.postcode', 'LS1 1AA');
    await answer('home.council', 'LDS');
    expect((await propose()).differs).toBe(false);
    await answer('home.postcode', 'LS1 1AD');
    expect(await propose()).toMatchObject({ differs: true, standing: { code: 'LDS' }, candidates: [{ code: 'BRD' }] });
    await answer('home.council', 'BRD');
    expect((await propose()).differs).toBe(false);
  });

  it('of no fixed abode is that around the place where the customer can be reached, or the office’s own', async () => {
    await answer('home.noFixedAbode', true);
    expect(await propose()).toMatchObject({ basis: 'none', candidates: [] });
    await station.signIn('sds');
    await station.must('council.keepOwn', { code: 'NOW' });
    await station.signIn('csa');
    expect([(await propose()).basis, await codes()]).toEqual(['noFixedAbode', ['NOW']]);
    await answer('home.careOf', 'Day centre, 2 Mill Street, LS1 1AD');
    expect(await codes()).toEqual(['BRD', 'NOW']);
  });
});
