import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultArrangement } from '../../../../shared/office/council-arrangement.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
beforeAll(async () => {
  station = await makeWorkstation();
});
afterAll(() => station.remove());

const agreed = {
  ...defaultArrangement,
  method: 'courier' as const,
  contactName: 'Benefits post room',
  contactPhone: '0113 496 0101',
  days: [2, 4],
  cutOff: '14:00',
};
const keep = (code: string, seen: string | null, change: Record<string, unknown> = {}) =>
  station.call('council.keepArrangement', { code, seen, arrangement: { ...agreed, ...change } });

describe('how councils are served', () => {
  it('is by post on any working day to nobody in particular until something is agreed', async () => {
    await station.signIn('csa');
    const rows = await station.must('council.arrangements', {});
    expect(rows).toHaveLength(380);
    expect(rows.every(({ method, contactName, agreed: is }) => method === 'post' && contactName === '' && !is)).toBe(
      true,
    );
    expect(rows.find(({ code }) => code === 'LDS')).toMatchObject({
      officialName: 'Leeds City Council',
      nextDispatch: '2009-06-02',
    });
  });

  it('is kept for the whole office, with who agreed it and what was agreed before', async () => {
    await station.signIn('sds');
    const told: unknown[] = [];
    const stop = station.desktop.on((topic, message) => topic === 'office.changed' && told.push(message));
    const first = await station.must('council.keepArrangement', { code: 'LDS', seen: null, arrangement: agreed });
    expect(first).toMatchObject({ agreed: true, method: 'courier', nextDispatch: '2009-06-02', arrangement: agreed });
    station.clock.set('2009-06-02T14:00' as never);
    await station.signIn('supervisor');
    const second = await station.must('council.keepArrangement', {
      code: 'LDS',
      seen: first.seen,
      arrangement: { ...agreed, method: 'collect' },
    });
    expect(second.nextDispatch).toBe('2009-06-04');
    expect(second.history.map(({ by, method, state }) => [by, method, state])).toEqual([
      ['supervisor', 'collect', 'waiting'],
      ['sds', 'courier', 'waiting'],
    ]);
    expect(told).toEqual([{ kind: 'councilArrangement' }, { kind: 'councilArrangement' }]);
    stop();
    expect(station.onDisk((store) => store.office.toSend().map(({ key }) => key))).toEqual(['LDS', 'LDS']);
  });

  it('is not overwritten by somebody who saw an earlier agreement, who is told who changed it', async () => {
    await station.signIn('sds');
    const before = await station.must('council.arrangement', { code: 'LDS' });
    expect(await keep('LDS', null)).toEqual({
      ok: false,
      failure: { kind: 'office.recordChanged', detail: { by: 'supervisor' } },
    });
    expect(await station.must('council.arrangement', { code: 'LDS' })).toEqual(before);
  });

  it.each([
    ['method', { method: 'pigeon' }],
    ['contactPhone', { contactPhone: 'ask <b>Pat</b>' }],
    ['contactEmail', { contactEmail: 'not an address' }],
    ['contactName', { contactName: 'x'.repeat(81) }],
    ['days.0', { days: [7] }],
    ['cutOff', { cutOff: '25:00' }],
    ['language', { language: 'fr' }],
    ['notes', { notes: 'x'.repeat(2_001) }],
  ])('is refused by its field when %s is not right, and nothing is kept', async (field, change) => {
    await station.signIn('sds');
    expect(await keep('BRD', null, change)).toMatchObject({ ok: false, failure: { kind: 'office.badField', field } });
    expect(await station.must('council.arrangement', { code: 'BRD' })).toMatchObject({ agreed: false, history: [] });
  });

  it('is known for the 380 councils alone', async () => {
    await station.signIn('sds');
    for (const reply of [await keep('ZZZ', null), await station.call('council.arrangement', { code: 'ZZZ' })])
      expect(reply).toEqual({
        ok: false,
        failure: { kind: 'claim.unknownCouncil', field: 'code', detail: { code: 'ZZZ' } },
      });
  });

  it('is found by name or place, or by codes', async () => {
    const found = await station.must('council.arrangements', { text: 'leeds' });
    expect(found.map(({ code }) => code)).toEqual(['LDS']);
    const byCode = await station.must('council.arrangements', { codes: ['BRD', 'LDS', 'ZZZ'] });
    expect(byCode.map(({ code }) => code)).toEqual(['BRD', 'LDS']);
  });
});
