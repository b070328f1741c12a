/** Cases whose month ended while nobody touched them: a few at a time, and the lists do not wait for it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringDue } from '../../../../main/case/bring-due.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
const caseIds: string[] = [];
beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
  for (let at = 0; at < 3; at++)
    caseIds.push((await station.must('case.start', { channel: 'telephone', language: 'en' })).caseId);
  station.clock.set('2009-07-20T09:00' as LocalDateTime);
});
afterAll(() => station.remove());

const brought = (): number =>
  caseIds.filter((caseId) => station.work().workstation.store.cases.caseSummary(caseId)?.monthMet === true).length;

it('a list shows them at once, and opens none', async () => {
  const { lists, rows } = await station.must('case.work', { list: 'overdue', language: 'en' });
  expect(lists.find(({ id }) => id === 'overdue')?.count).toBe(3);
  expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(caseIds.toSorted());
  expect(rows.every(({ monthDays }) => monthDays !== null && monthDays < 0)).toBe(true);
  expect(brought()).toBe(0);
});

it('an idle moment brings no more than it may, and says whether there are more', () => {
  expect(bringDue(station.work(), { most: 2 })).toBe(true);
  expect(brought()).toBe(2);
  expect(bringDue(station.work(), { most: 2 })).toBe(false);
  expect(brought()).toBe(3);
});

it('a case that could not be brought does not stand in the way of the others', () => {
  const { workstation } = station.work();
  const opened: string[] = [];
  const desk = { open: (caseId: string) => opened.push(caseId) } as unknown as Parameters<typeof bringDue>[0]['desk'];
  const due = caseIds.map((caseId) => ({ caseId, state: 'interviewing' }));
  const listCases = ({ limit = 0 }: { limit?: number }) => due.slice(0, limit);
  const cases = { ...workstation.store.cases, listCases } as unknown as typeof workstation.store.cases;
  const tried = new Set<string>();
  const work = { workstation: { ...workstation, store: { ...workstation.store, cases } }, desk };
  for (let moment = 0; moment < 3; moment++) bringDue(work, { most: 1, tried });
  expect(opened).toEqual(caseIds);
});
