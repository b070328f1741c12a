/** Service requests through the window's own calls: who has a case, routing, and the lists of who has to do it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownRoutes } from '../../../../shared/office/service-route.ts';
import { whoIsAsked } from '../../../../shared/office/staff-place.ts';
import { makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
let caseId: string;
beforeEach(async () => {
  station = await makeWorkstation();
  await station.signIn('csa');
  ({ caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' }));
});
afterEach(() => station.remove());

const shown = () => ({ caseId, language: 'en' }) as const;
const review = { process: 'Escalated Enquiries', area: 'Complaints', subArea: 'Review' };
const open = (changes: object = {}) =>
  station.call('service.open', {
    ...shown(),
    ...review,
    text: 'Rang twice, nobody rang back.',
    due: '2009-06-09',
    ...changes,
  });
const firstRequest = async () => {
  const [request] = (await station.must('service.case', { caseId })).requests;
  if (request === undefined) throw new Error('there is no request');
  return request;
};
const place = (changes: object = {}) => ({ segments: [], teamLeader: '', away: [], ...changes });
const keepStaff = (person: string, changes: object) =>
  station.must('service.keepStaff', { person, seen: null, place: place(changes) });
const listed = async (id: string): Promise<number> =>
  (await station.must('case.work', { language: 'en' })).lists.find((list) => list.id === id)?.count ?? 0;

describe('the routes', () => {
  it('are exactly the three that are known, until an administrator adds one', async () => {
    const setup = await station.must('service.setup', {});
    expect(setup.routes).toEqual(knownRoutes);
    expect(setup.routes.map(({ process, area }) => `${process}/${area}`)).toEqual([
      'Escalated Enquiries/Complaints',
      'Escalated Enquiries/Appeals',
      'Arrears/Arrears Management',
    ]);
    expect(setup.seen).toBeNull();
  });

  it('can be added and retired, and none that was there is taken out', async () => {
    await station.signIn('supervisor');
    const added = { process: 'Local', area: 'Post', subAreas: ['Lost letter'], segment: 'Post room', retired: false };
    const first = await station.must('service.keepRoutes', { seen: null, routes: [...knownRoutes, added] });
    expect(first.segments).toContain('Post room');
    expect(await station.call('service.keepRoutes', { seen: first.seen, routes: [...knownRoutes] })).toMatchObject({
      failure: { kind: 'service.routeKept', detail: { subArea: 'Lost letter' } },
    });
    await station.must('service.keepRoutes', {
      seen: first.seen,
      routes: [...knownRoutes, { ...added, retired: true }],
    });
    const chosen = { process: 'Local', area: 'Post', subArea: 'Lost letter' };
    expect(await open(chosen)).toMatchObject({ failure: { kind: 'service.routeUnknown' } });
    expect(await station.call('service.keepRoutes', { seen: first.seen, routes: [] })).toMatchObject({ ok: false });
  });
});

describe('a request', () => {
  it('goes from open to routed, accepted and done, each step with who and when', async () => {
    expect(await open()).toMatchObject({ ok: true });
    const routed = await firstRequest();
    expect(routed).toMatchObject({ state: 'routed', segment: 'Complaints', due: '2009-06-09' });
    await station.signIn('financialAssessor');
    await station.must('service.accept', { ...shown(), request: routed.id });
    await station.must('service.finish', {
      ...shown(),
      request: routed.id,
      outcome: 'done',
      text: 'Rang and said sorry.',
    });
    const done = await firstRequest();
    expect(done.steps.map(({ state, by, text }) => [state, by.id, text])).toEqual([
      ['open', 'csa', undefined],
      ['routed', 'csa', undefined],
      ['accepted', 'financialAssessor', undefined],
      ['done', 'financialAssessor', 'Rang and said sorry.'],
    ]);
    expect(station.onDisk((store) => store.cases.caseSummary(caseId)?.requests)).toBeUndefined();
  });

  it('can wait, be returned with a reason, and be routed again', async () => {
    await open({ wait: true });
    const { id: request } = await firstRequest();
    expect((await firstRequest()).state).toBe('open');
    await station.must('service.route', { ...shown(), request });
    await station.must('service.finish', { ...shown(), request, outcome: 'returned', text: 'Not a complaint.' });
    expect((await firstRequest()).state).toBe('returned');
    await station.must('service.route', { ...shown(), request });
    expect((await firstRequest()).state).toBe('routed');
  });

  it('takes no step that does not follow from the one before', async () => {
    await open({ wait: true });
    const { id: request } = await firstRequest();
    const step = (call: 'service.accept') => station.call(call, { ...shown(), request });
    expect(await step('service.accept')).toMatchObject({ failure: { kind: 'service.wrongState' } });
    const finish = { ...shown(), request, outcome: 'done', text: 'x' } as const;
    expect(await station.call('service.finish', finish)).toMatchObject({ failure: { kind: 'service.wrongState' } });
    expect(await station.call('service.accept', { ...shown(), request: 'nobody' })).toMatchObject({
      failure: { kind: 'service.unknown' },
    });
    expect(await open({ text: '  ' })).toMatchObject({ failure: { kind: 'claim.missingField', field: 'text' } });
    expect(await open({ due: '2009-06-01' })).toMatchObject({ failure: { kind: 'service.dueInPast', field: 'due' } });
    expect(await open({ subArea: 'Invented' })).toMatchObject({ failure: { kind: 'service.routeUnknown' } });
    expect((await station.must('service.case', { caseId })).requests).toHaveLength(1);
  });

  it('is on the list of whom it is for, and of the segment’s people', async () => {
    await station.signIn('supervisor');
    await keepStaff('adviser', { segments: ['Complaints'] });
    await station.signIn('csa');
    await open({ to: 'sds' });
    await station.signIn('sds');
    expect([await listed('requestsMine'), await listed('requestsTeam')]).toEqual([1, 0]);
    await station.signIn('adviser');
    expect([await listed('requestsMine'), await listed('requestsTeam')]).toEqual([0, 1]);
    const { id: request } = await firstRequest();
    expect(await station.call('service.accept', { ...shown(), request })).toMatchObject({
      failure: { kind: 'service.forAnother' },
    });
  });

  it('goes to the team leader while the person is away', async () => {
    await station.signIn('supervisor');
    await keepStaff('sds', {
      teamLeader: 'supervisor',
      away: [{ from: '2009-06-01', to: '2009-06-12', substitute: '' }],
    });
    await station.signIn('csa');
    await open({ to: 'sds' });
    expect(await firstRequest()).toMatchObject({ to: 'supervisor' });
    expect((await firstRequest()).steps.at(-1)).toMatchObject({ insteadOf: 'sds' });
  });
});

describe('the owner of a case', () => {
  it('is who worked on it last, until it is given to somebody, who keeps it', async () => {
    expect((await station.must('service.case', { caseId })).owner).toMatchObject({ id: 'csa', assigned: false });
    await station.signIn('supervisor');
    await station.must('service.assign', { ...shown(), to: 'sds', reason: 'Complaint' });
    await station.signIn('csa');
    await station.must('interview.writeNote', { ...shown(), text: 'Rang again' });
    expect((await station.must('service.case', { caseId })).owner).toMatchObject({ id: 'sds', assigned: true });
    expect(station.onDisk((store) => store.cases.caseSummary(caseId)?.owner)).toBe('sds');
  });

  it.each([
    ['is asked while there', '2009-06-20', 'anna', 'self'],
    ['is stood in for by who was named', '2009-06-02', 'ben', 'substitute'],
    ['is stood in for by the team leader when that person is away, too', '2009-06-05', 'carol', 'teamLeader'],
    ['is named all the same when nobody is there', '2009-06-09', 'anna', 'nobody'],
  ])('%s', (_what, day, person, as) => {
    const away = (from: string, to: string, substitute = '') => ({ from, to, substitute }) as never;
    const places = new Map([
      ['anna', place({ teamLeader: 'carol', away: [away('2009-06-01', '2009-06-10', 'ben')] })],
      ['ben', place({ away: [away('2009-06-04', '2009-06-12')] })],
      ['carol', place({ away: [away('2009-06-08', '2009-06-09')] })],
    ]);
    expect(whoIsAsked('anna', day, (one) => places.get(one))).toEqual({ person, as });
  });
});
