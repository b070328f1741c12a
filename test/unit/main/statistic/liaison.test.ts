/** The figures for liaison: counted with every case's row, and the same after everything is folded again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCsv } from '../../../../shared/statistic/csv.ts';
import { completed, interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let claimed: string;
let nonDependant: string;
const period = { from: '2009-06-01', to: '2009-06-30', language: 'en' } as const;
const table = async (id: string, changes: object = {}) => {
  const { tables } = await station.must('liaison.figures', { ...period, ...changes });
  const found = tables.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};

beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
  claimed = await interviewed(station);
  nonDependant = await interviewed(station, {
    'home.tenure': 'withFamily',
    'home.liableForRent': true,
    'home.liableHowKnown': 'customerSays',
  });
});
afterAll(() => station.remove());

describe('the figures', () => {
  it('count claims by month and council, and those by non-dependants among them', async () => {
    const { rows, definitions } = await table('claims');
    expect(rows.map(({ cells, numbers }) => [...cells, ...numbers])).toEqual([['2009-06', 'Norwich', 2, 1, 0, 1]]);
    expect(definitions.map(({ means }) => means.length > 40)).toEqual([true, true, true, true]);
  });

  it('lead to the cases behind them', async () => {
    const [row] = (await table('claims')).rows;
    const behind = row?.behind[1] ?? { figure: '', from: '', to: '', council: '' };
    const cases = await station.must('liaison.cases', { ...behind, language: 'en' });
    expect(cases.map(({ caseId }) => caseId)).toEqual([nonDependant]);
  });

  it('are those of one council when one is chosen, and none of a period without any', async () => {
    expect((await table('claims', { council: 'LDS' })).rows).toEqual([]);
    expect((await table('claims', { from: '2009-05-01', to: '2009-05-31' })).rows).toEqual([]);
    expect(await station.call('liaison.figures', { ...period, to: '2009-05-01' })).toMatchObject({
      failure: { kind: 'claim.badDate', field: 'to' },
    });
  });

  it('show documents by their age, and how many days release and dispatch took', async () => {
    const before = await table('age');
    expect(before.rows.map(({ cells, numbers }) => [...cells, ...numbers])).toEqual([
      ['Norwich', 'Blocked', 2, 0, 0, 0],
    ]);
    await completed(station, claimed);
    await station.must('laid.dispatch', { council: 'NOW', method: 'post' });
    const days = await table('days');
    expect(days.rows.map(({ cells, numbers }) => [...cells, ...numbers])).toEqual([
      ['2009-06', 'Norwich', 'Days to dispatch', 1, 6],
      ['2009-06', 'Norwich', 'Days to release', 1, 6],
    ]);
  });

  it('name the evidence that was outstanding when a month was over', async () => {
    station.clock.set('2009-07-02T09:00' as never);
    await station.must('interview.view', { caseId: nonDependant, language: 'en' });
    const july = await table('outstanding', { from: '2009-07-01', to: '2009-07-31' });
    expect(july.rows.length).toBeGreaterThan(2);
    expect(july.rows.every(({ numbers }) => numbers[0] === 1)).toBe(true);
  });

  it('are the same when all cases are folded again', async () => {
    const asked = { from: '2009-01-01', to: '2009-12-31', language: 'en' } as const;
    const before = await station.must('liaison.figures', asked);
    station.work().workstation.store.rebuild();
    expect(await station.must('liaison.figures', asked)).toEqual(before);
  });

  it('are a CSV without a person, and a PDF', async () => {
    const { text, fileName } = await station.must('liaison.csv', period);
    expect(fileName).toBe('liaison-2009-06-01-2009-06-30.csv');
    expect(text).toContain('2009-06,Norwich,2,1,0,1');
    expect(text).not.toMatch(/Nerys|L-0906/);
    const { showId } = await station.must('liaison.pdf', period);
    const pdf = await station.must('document.shown', { showId });
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a CSV', () => {
  it('quotes what has to be quoted, and lets no cell be a formula', () => {
    expect(toCsv([['a,b', 'say "x"', '=1+1', '+44', '@x', '-2', 'é', -2], []])).toBe(
      `\uFEFF"a,b","say ""x""",'=1+1,'+44,'@x,'-2,é,-2\r\n\r\n`,
    );
  });
});
