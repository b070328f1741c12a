/** The start screen by role, the search and the warning of a second case, over real interviews in a real store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthSoonBy } from '../../../../main/case/month-warning.ts';
import { saveOfficeRecord } from '../../../../main/office/save-record.ts';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { WorkListId } from '../../../../shared/contract/work-list.ts';
import { completed, interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
/** Interviewed to the end; dropped in the middle; everything done but the push. */
let whole = '';
let dropped = '';
let done = '';
/** As `whole`, with a needed answer left to be brought. */
let gappy = '';

async function begin(name: { forenames: string; surname: string }): Promise<string> {
  const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
  await station.must('interview.recordAnswer', { caseId, key: 'customer.name', typed: name, language: 'en' });
  return caseId;
}

beforeAll(async () => {
  station = await makeWorkstation();
  await station.signIn('supervisor');
  done = await interviewed(station);
  await completed(station, done);
  station.clock.set('2009-06-02T10:15' as LocalDateTime);
  await station.session.signOut();
  await station.signIn('csa');
  whole = await interviewed(station);
  gappy = await interviewed(station);
  await station.must('interview.leaveUnanswered', {
    caseId: gappy,
    key: 'customer.nino',
    reason: 'notToHand',
    language: 'en',
  });
  dropped = await begin({ forenames: 'Dafydd', surname: 'Huws' });
  await station.must('interview.dropCall', { caseId: dropped, language: 'en' });
}, 60_000);
afterAll(() => station.remove());

const as = async (person: string): Promise<void> => {
  await station.session.signOut();
  await station.signIn(person);
};
const list = async (id: WorkListId) => {
  const view = await station.must('case.work', { list: id, language: 'en' });
  expect(view.shown).toBe(id);
  expect(view.lists.find((one) => one.id === id)?.count, id).toBe(view.rows.length);
  return view.rows.map((row) => row.caseId);
};

describe('lists of work', () => {
  it('an agent has open calls, call-backs with their time, and half-typed answers', async () => {
    await as('csa');
    expect((await station.must('case.work', { language: 'en' })).lists.map(({ id }) => id)).toEqual([
      'openCalls',
      'drafts',
      'mine',
      'recent',
      'callBacks',
      'toPrint',
      'rebook',
      'callBacksBreached',
      'toCheckIn',
    ]);
    expect(await list('openCalls')).toContain(whole);
    expect(await list('callBacks')).toEqual([dropped]);
    const { rows } = await station.must('case.work', { list: 'callBacks', language: 'en' });
    expect(rows[0]?.callBack).toEqual({
      due: '2009-06-03T10:15',
      urgency: 'standard24h',
      breached: false,
      number: null,
      bestTime: null,
    });
    expect(await list('drafts')).toEqual([]);
    await station.must('draft.save', { caseId: whole, key: 'customer.nino', text: 'QQ12', caret: 4 });
    expect(await list('drafts')).toEqual([whole]);
    expect(await list('mine')).toEqual(expect.arrayContaining([whole, dropped]));
    expect(
      (await station.must('case.work', { list: 'recent', language: 'en' })).rows.map(({ caseId }) => caseId),
    ).toEqual(expect.arrayContaining([whole, dropped, done]));
  });

  it('shows nobody the lists of another role', async () => {
    await as('csa');
    const view = await station.must('case.work', { list: 'overdue', language: 'en' });
    expect(view.shown).toBe('openCalls');
  });

  it('a visiting officer has what is still to be sent in', async () => {
    await as('visitingOfficer');
    expect(await list('toCheckIn')).toEqual([]);
    const { caseId } = await station.must('case.start', { channel: 'visit', language: 'en' });
    expect(await list('toCheckIn')).toEqual([caseId]);
  });

  it('a financial assessor has what to chase, interviews to come, and evidence; without opening one case', async () => {
    await as('financialAssessor');
    const { desk } = station.work();
    const open = desk.open.bind(desk);
    let opens = 0;
    desk.open = (caseId) => {
      opens += 1;
      return open(caseId);
    };
    expect(await list('chase')).toEqual([gappy]);
    expect(await list('interviews')).toEqual([done]);
    expect(await list('evidence')).toEqual([]);
    expect(opens).toBe(0);
  });

  it('a statement that was printed makes the evidence due', async () => {
    await as('supervisor');
    await station.must('statement.print', { caseId: whole, language: 'en' });
    await as('financialAssessor');
    expect(await list('evidence')).toEqual([whole]);
    const [row] = (await station.must('case.work', { list: 'evidence', language: 'en' })).rows;
    expect(row?.evidenceDue).toBeGreaterThan(0);
  });

  it('an adviser has the interviews whose screen or form is missing', async () => {
    await as('adviser');
    expect(await list('adviser')).toEqual([]);
    await station.must('booking.book', {
      caseId: whole,
      interviewType: 'loneParentWfi',
      slot: '2009-06-08T10:20',
      language: 'en',
    });
    expect(await list('adviser')).toEqual([whole]);
    const { rows } = await station.must('case.work', { list: 'adviser', language: 'cy' });
    expect(rows[0]).toMatchObject({ adviserDue: 'conditionality', interview: { slot: '2009-06-08T10:20' } });
    expect(rows[0]?.caseStateLabel).toBe('Yn aros am lofnod');
  });

  it('the benefit section has what is ready to push and what waits for a council', async () => {
    await as('sds');
    expect(await list('readyToPush')).toEqual([done]);
    expect(await list('laidQueued')).toEqual([done]);
    expect(await list('laidReady')).toEqual([]);
    const { rows } = await station.must('case.work', { list: 'laidQueued', language: 'en' });
    expect(rows[0]?.councilName).not.toBeNull();
    const queue = await station.must('laid.queue', {});
    expect(queue.find(({ caseId }) => caseId === done)).toMatchObject({ state: 'queued', reason: 'complete' });
    expect(queue.find(({ caseId }) => caseId === done)?.reasonLabel).toMatch(/\w/);
  });

  it('a supervisor has what is at risk: late call-backs at once, and the month when it is over', async () => {
    await as('supervisor');
    expect(await list('callBacksBreached')).toEqual([]);
    expect(await list('overdue')).toEqual([]);
    expect(await list('parked')).toEqual([]);
    expect(await list('broken')).toEqual([]);
    station.clock.set('2009-06-03T10:16' as LocalDateTime);
    expect(await list('callBacksBreached')).toEqual([dropped]);
    await as('financialAssessor');
    expect(await list('month')).toEqual([]);
    station.clock.set('2009-06-27T09:00' as LocalDateTime);
    expect(await list('month')).toEqual(expect.arrayContaining([whole, dropped]));
    const soonBy = (today: string) => monthSoonBy(station.work().workstation, today as LocalDate);
    // Five working days after a Friday are the whole of the next week and the days off after it; Good Friday and Easter Monday are none.
    expect(soonBy('2009-06-26')).toBe('2009-07-05');
    expect(soonBy('2009-04-07')).toBe('2009-04-16');
    await as('supervisor');
    mustBeOk(
      saveOfficeRecord(station.work(), { kind: 'monthWarning', key: 'office', seen: null, body: { workingDays: 3 } }),
    );
    expect(soonBy('2009-06-26')).toBe('2009-07-01');
    expect(await list('month')).toEqual([]);
    station.clock.set('2009-06-29T09:00' as LocalDateTime);
    expect(await list('month')).toContain(whole);
    station.clock.set('2009-07-03T09:00' as LocalDateTime);
    expect(await list('overdue')).toContain(whole);
    expect(await list('month')).toEqual([]);
  });
});

describe('the search box', () => {
  const find = async (text: string) =>
    (await station.must('case.find', { text, language: 'en' })).map(({ caseId, match }) => `${caseId} ${match}`);

  it('finds a customer by a name as it was heard', async () => {
    expect(await find('Huws')).toEqual([`${dropped} exact`]);
    expect(await find('David Hughes')).toEqual([`${dropped} sound`]);
    expect(await find('Huws, Dafydd')).toEqual([`${dropped} exact`]);
  });

  it('finds a customer by each number, whole, begun, and one character wrong', async () => {
    const summary = station.work().workstation.store.cases.caseSummary(whole);
    const { nino = '', reference = '', postcode = '', phone = '' } = summary ?? {};
    for (const number of [nino, phone, reference, postcode].filter((one) => one !== ''))
      expect(await find(number), number).toContain(`${whole} exact`);
    expect(await find(nino.slice(0, 5))).toContain(`${whole} beginning`);
    const last = nino.slice(0, 7) + ((Number(nino[7]) + 1) % 10) + nino.slice(8);
    expect(await find(last)).toContain(`${whole} near`);
    expect(await find(`${reference.slice(0, 9)}${reference[10]}${reference[9]}${reference.slice(11)}`)).toContain(
      `${whole} ${reference[9] === reference[10] ? 'exact' : 'near'}`,
    );
  });

  it('finds a customer by a number as customers say it', async () => {
    const summary = station.work().workstation.store.cases.caseSummary(whole);
    const { nino = '', phone = '', postcode = '', dateOfBirth = '' } = summary ?? {};
    const [year = '', month = '', day = ''] = dateOfBirth.split('-');
    for (const [text, match] of [
      [`+44 ${phone.slice(1, 5)} ${phone.slice(5)}`, 'exact'],
      [`0044${phone.slice(1)}`, 'exact'],
      [nino.replace(/(..)/g, '$1 '), 'exact'],
      [nino.slice(2), 'exact'],
      [nino.slice(2, 8), 'beginning'],
      [postcode.split(' ')[0] ?? '', 'beginning'],
      [`${day}/${month}/${year}`, 'exact'],
      [`${Number(day)}.${Number(month)}.${year.slice(2)}`, 'exact'],
      [dateOfBirth, 'exact'],
    ] as const)
      expect(await find(text), text).toContain(`${whole} ${match}`);
  });

  it('finds a customer by a name and a number, and nobody else of that number', async () => {
    const summary = station.work().workstation.store.cases.caseSummary(whole);
    const { customerName = '', postcode = '', dateOfBirth = '' } = summary ?? {};
    const surname = customerName.split(' ').at(-1) ?? '';
    expect(await find(`${surname} ${dateOfBirth}`)).toContain(`${whole} exact`);
    expect(await find(`${surname.slice(0, 3)}, ${postcode}`)).toContain(`${whole} beginning`);
    expect(await find(`Xqzwvb ${dateOfBirth}`)).toEqual([]);
    expect(await find(`Huws ${postcode.split(' ')[0]}`)).toEqual([]);
  });

  it('finds nobody by what is nobody’s', async () => {
    for (const text of [
      'Xqzwvb',
      '07700 900999',
      'ZZ999999D',
      '🙂',
      "'; drop table event",
      '%_%',
      '"xqzw" NEAR vbnm*',
      '31/2/1985',
      'a'.repeat(80),
      '9'.repeat(80),
    ])
      expect(await find(text)).toEqual([]);
  });
});

describe('the warning of a second case', () => {
  const similar = (request: {
    caseId: string;
    name?: string;
    nino?: string;
    dateOfBirth?: string;
    postcode?: string;
  }) => station.must('case.similar', { ...request, language: 'en' });

  it('knows the number at once, and a name with a birthday however it is typed', async () => {
    await as('csa');
    station.clock.set('2009-06-03T10:00' as LocalDateTime);
    const caseId = await begin({ forenames: 'Nobody', surname: 'Else' });
    const summary = station.work().workstation.store.cases.caseSummary(whole);
    const { nino = '', dateOfBirth = '', customerName = '', postcode = '' } = summary ?? {};
    const [first] = await similar({ caseId, nino: ` ${nino.toLowerCase()}` });
    expect(first).toMatchObject({ certain: true, why: ['nino'] });
    const [day, month, year] = dateOfBirth.split('-').toReversed();
    const named = await similar({ caseId, name: customerName, dateOfBirth: `${day}/${month}/${year?.slice(2)}` });
    expect(named[0]).toMatchObject({ certain: false, why: ['name', 'dateOfBirth'] });
    expect((await similar({ caseId, name: customerName, postcode }))[0]?.why).toEqual(['name', 'postcode']);
    expect((await similar({ caseId, name: 'David Hughes', postcode })).map(({ row }) => row.caseId)).not.toContain(
      dropped,
    );
    expect(await similar({ caseId, name: 'Huws' })).toEqual([]);
    expect((await similar({ caseId, name: 'Dafydd Huws' }))[0]?.row.caseId).toBe(dropped);
  });

  it('does not take two people of one name for one, nor a case for itself', async () => {
    const summary = station.work().workstation.store.cases.caseSummary(whole);
    const { customerName = '' } = summary ?? {};
    expect(await similar({ caseId: dropped, name: customerName, dateOfBirth: '1 jan 1940' })).toEqual([]);
    expect((await similar({ caseId: whole })).map(({ row }) => row.caseId)).not.toContain(whole);
    expect(await similar({ caseId: '0193517f-0000-7000-8000-0000000000ff' })).toEqual([]);
  });
});
