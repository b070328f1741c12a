/** Claim packs: on one list once, never to an address that is not safe, and a list that can be printed again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { documentText } from '../../../../shared/document/text.ts';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
const shown = (caseId: string) => ({ caseId, language: 'en' }) as const;
const expecting = {
  'customer.pregnant': true,
  'customer.babyDue': '2009-08-10',
  'secondary.maternityWork': true,
  'secondary.smp': 'no',
  'secondary.maternityWanted': true,
};
const cases = { safe: '', unsafe: '' };
const kindOf = async (result: ReturnType<TestWorkstation['call']>): Promise<string> => {
  const told = await result;
  return told.ok ? 'ok' : told.failure.kind;
};

beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
  cases.safe = await interviewed(station, expecting);
  cases.unsafe = await interviewed(station, {
    ...expecting,
    'urgency.risks': ['violence'],
    'urgency.safeToContact': false,
    'urgency.safeContact': 'Through the refuge, 07700 900199',
  });
});
afterAll(() => station.remove());

const due = () => station.must('paper.due', { list: 'post', language: 'en' });

describe('the posting list', () => {
  it('has nothing of a case while the customer is still being asked', async () => {
    expect((await due()).rows).toEqual([]);
    for (const caseId of Object.values(cases)) await station.must('statement.print', shown(caseId));
  });

  it('says what goes to which address, and what is to be handed over', async () => {
    const { rows } = await due();
    const of = (caseId: string) => rows.filter((row) => row.caseId === caseId);
    expect(of(cases.safe).map(({ paper }) => paper)).toEqual(['maternityAllowancePack', 'maternityGrantPack']);
    expect(of(cases.safe)[0]).toMatchObject({ way: 'post', hold: null, to: expect.arrayContaining(['Norwich']) });
    expect(of(cases.unsafe)[0]).toMatchObject({ way: 'handOver', hold: 'notSafe', to: [] });
  });

  it('takes nothing for a customer who is not safe, nor with it what else was chosen', async () => {
    const papers = [
      { caseId: cases.safe, paper: 'maternityAllowancePack' },
      { caseId: cases.unsafe, paper: 'maternityAllowancePack' },
    ];
    expect(await kindOf(station.call('paper.close', { list: 'post', papers }))).toBe('outbound.notSafeToPost');
    expect(await kindOf(station.call('paper.close', { list: 'post', papers: [] }))).toBe('outbound.nothingOnList');
    const strange = [{ caseId: cases.safe, paper: 'constructor' }];
    expect(await kindOf(station.call('paper.close', { list: 'post', papers: strange }))).toBe('outbound.paperNotDue');
    expect((await due()).rows).toHaveLength(4);
  });

  it('has each pack once however often it is asked for, and is printed the same again', async () => {
    station.clock.set('2009-06-03T16:00' as LocalDateTime);
    const pack = { caseId: cases.safe, paper: 'maternityAllowancePack' };
    const other = { caseId: cases.safe, paper: 'maternityGrantPack' };
    const closed = await station.must('paper.close', { list: 'post', papers: [pack, pack, other] });
    expect(closed.papers).toBe(2);
    expect(await kindOf(station.call('paper.close', { list: 'post', papers: [pack] }))).toBe('outbound.paperSent');
    expect(await kindOf(station.call('paper.handOver', { ...shown(cases.safe), paper: pack.paper }))).toBe(
      'outbound.paperSent',
    );
    const print = async () =>
      documentText((await station.must('paper.list', { id: closed.id, language: 'en' })).document);
    const before = await print();
    expect(before).toContain('1 | ');
    expect(before).toMatch(/Norwich/);
    // The customer moves: where the pack went to stays what it was.
    await station.must('interview.recordAnswer', {
      ...shown(cases.safe),
      key: 'home.address',
      typed: { line1: '9 New Street', town: 'Fernhill' },
    });
    expect(await print()).toBe(before);
    expect(await station.must('paper.lists', { list: 'post' })).toEqual([closed]);
    expect(await station.must('paper.lists', { list: 'courier' })).toEqual([]);
    expect(await kindOf(station.call('paper.list', { id: 'none', language: 'en' }))).toBe('outbound.unknownList');
    const { fileName } = await station.must('paper.showList', { id: closed.id, language: 'cy' });
    expect(fileName).toBe('postingList.pdf');
  });

  it('lets a pack be handed over at the interview, once', async () => {
    await station.signIn('adviser');
    const order = { ...shown(cases.unsafe), paper: 'maternityAllowancePack' };
    const { standing } = await station.must('paper.handOver', order);
    expect(standing.outgoing.papers.find(({ paper }) => paper === order.paper)?.sent).toMatchObject({
      way: 'handedOver',
      list: null,
    });
    expect(await kindOf(station.call('paper.handOver', order))).toBe('outbound.paperSent');
    expect(await kindOf(station.call('paper.handOver', { ...order, paper: 'bereavementPack' }))).toBe(
      'outbound.paperNotDue',
    );
    await station.signIn('supervisor');
    expect((await due()).rows.map(({ paper }) => paper)).toEqual(['maternityGrantPack']);
  });

  it('is found again by a store that was opened anew', () => {
    expect(station.onDisk((store) => store.cases.paperLists('post', 10).map(({ papers }) => papers))).toEqual([2]);
  });
});
