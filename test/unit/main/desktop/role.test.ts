/** Who may make which call: the table of calls, the table of rights and what the program does are one and the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adviserHandlers } from '../../../../main/desktop/adviser.ts';
import { afterCallHandlers } from '../../../../main/desktop/after-call.ts';
import { assessorHandlers } from '../../../../main/desktop/assessor.ts';
import { callHandlers } from '../../../../main/desktop/call.ts';
import { caseHandlers } from '../../../../main/desktop/case.ts';
import { councilHandlers } from '../../../../main/desktop/council.ts';
import { diaryHandlers } from '../../../../main/desktop/diary.ts';
import { documentHandlers } from '../../../../main/desktop/document.ts';
import { interviewHandlers } from '../../../../main/desktop/interview.ts';
import { outboundHandlers } from '../../../../main/desktop/outbound.ts';
import { serviceHandlers } from '../../../../main/desktop/service.ts';
import { letterHandlers } from '../../../../main/desktop/letter.ts';
import type { Work } from '../../../../main/work.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { roles as allRoles } from '../../../../shared/base/role.ts';
import { type ClaimCommand, commandRoles } from '../../../../shared/claim/role-rights.ts';
import { type CallName, type CallRequest, desktopCalls } from '../../../../shared/contract/desktop.ts';
import { everyRole, makeWorkstation, type TestWorkstation } from '../../../support/workstation.ts';

const caseId = '0193517f-0000-7000-8000-0000000000ff';
const shown = { caseId, language: 'en' } as const;
const cell = { caseId, key: 'customer.name' } as const;
const text = { backdating: 'none', labourMarketConditions: 'agreed', paydays: 'weekly', conditionality: 'explained' };
const payment = { date: '2009-05-01', gross: 1, tax: 0, ni: 0, pension: 0 };

/** A request of the right form for every call; the case does not exist, so nothing comes of one that is allowed. */
const samples: { readonly [N in CallName]: CallRequest<N> } = {
  'session.state': {},
  'session.signIn': { personId: 'nobody', passphrase: 'x' },
  'session.lock': {},
  'session.signOut': {},
  'session.touch': {},
  'session.setIdleLock': { minutes: 5 },
  'window.place': {},
  'window.keepPlace': { front: null, cases: [] },
  'case.list': { filter: 'mine' },
  'case.find': { text: 'Nobody' },
  'case.existed': { text: 'X' },
  'case.work': { language: 'en' },
  'case.similar': shown,
  'case.start': { channel: 'telephone', language: 'en' },
  'interview.view': shown,
  'interview.recordAnswer': { ...shown, ...cell, typed: 'x' },
  'interview.leaveUnanswered': { ...shown, ...cell, reason: 'refused' },
  'interview.preview': { ...cell, typed: 'x', language: 'en' },
  'interview.questions': { caseId, language: 'en' },
  'interview.why': { ...cell, kind: 'question', language: 'en' },
  'interview.addRow': { ...shown, roster: 'children' },
  'interview.removeRow': { ...shown, roster: 'children', row: 1 },
  'interview.openHelp': { ...shown, ...cell, openMs: 1 },
  'interview.writeNote': { ...shown, text: 'x' },
  'interview.dropCall': shown,
  'call.time': { ...shown, step: 'endTalk', elapsedMs: 1 },
  'call.attempt': { ...shown, result: 'noAnswer' },
  'draft.save': { ...cell, text: 'x', caret: 1 },
  'statement.preview': shown,
  'statement.print': shown,
  'statement.sign': { ...shown, by: 'customer', signedOn: '2009-06-02' },
  'statement.readBack': { ...shown, readIn: 'en' },
  'paper.print': { ...shown, kind: 'statement' },
  'paper.record': { ...shown, kind: 'statement', paperLanguage: 'en', outcome: 'later' },
  'letter.preview': { ...shown, letter: 'evidenceLetter' },
  'service.case': { caseId },
  'service.assign': { ...shown, to: 'csa', reason: 'x' },
  'service.open': {
    ...shown,
    process: 'Arrears',
    area: 'Arrears Management',
    subArea: 'Arrears Review',
    text: 'x',
    due: '2009-06-09',
  },
  'service.route': { ...shown, request: 'x' },
  'service.accept': { ...shown, request: 'x' },
  'service.finish': { ...shown, request: 'x', outcome: 'done', text: 'x' },
  'service.setup': {},
  'service.keepRoutes': { seen: null, routes: [] },
  'service.keepStaff': { person: 'csa', seen: 'x', place: {} },
  'liaison.figures': { from: '2009-06-01', to: '2009-06-30', language: 'en' },
  'liaison.cases': { from: '2009-06-01', to: '2009-06-30', language: 'en', figure: 'claim' },
  'liaison.csv': { from: '2009-06-01', to: '2009-06-30', language: 'en' },
  'liaison.pdf': { from: '2009-06-01', to: '2009-06-30', language: 'en' },
  'letter.list': { caseId, language: 'en' },
  'letter.make': { ...shown, product: 'landlordLeaflet' },
  'letter.batch': { batchId: 'x', language: 'en' },
  'template.list': { language: 'en' },
  'template.show': { product: 'landlordLetter', language: 'en' },
  'template.preview': { product: 'landlordLetter', textLanguage: 'en', title: 'x', text: 'x', language: 'en' },
  'template.publish': {
    product: 'landlordLetter',
    seen: null,
    title: { en: '', cy: '' },
    text: { en: '', cy: '' },
    language: 'en',
  },
  'template.useOwn': { product: 'landlordLetter', seen: 'x', language: 'en' },
  'document.pdf': { ...shown, kind: 'statement' },
  'document.show': { ...shown, kind: 'statement' },
  'document.shown': { showId: caseId },
  'evidence.verify': { ...shown, item: 'x', evidenceType: 'x', seenOn: '2009-06-02', verdict: 'V' },
  'evidence.notProvided': { ...shown, item: 'x', reason: 'x', acceptable: true },
  'evidence.used': { ...shown, item: 'x', usedOn: '2009-06-02' },
  'evidence.returned': { ...shown, item: 'x', returnedOn: '2009-06-02', how: 'atOnce' },
  'evidence.notRequired': { ...shown, item: 'x', reason: 'x' },
  'evidence.withdraw': { ...shown, item: 'x', reason: 'x' },
  's19.apply': { ...shown, person: 'customer', madeOn: '2009-06-02', form: 'x', documents: [], sentTo: 'x' },
  's19.applicationEnded': { ...shown, person: 'customer', endedOn: '2009-06-02', outcome: 'refused' },
  'assessor.view': { caseId, language: 'en' },
  'statement.changes': { caseId, language: 'en' },
  'calculation.keep': shown,
  'furtherEvidence.tell': { ...shown, saidIn: 'en' },
  's19.record': { ...shown, person: 'customer', status: 'exempt', basis: 'x' },
  'calculation.record': { ...shown, job: 1, method: 'fiveWeeks', payments: [payment] },
  'booking.book': { ...shown, interviewType: 'loneParentWfi', slot: '2009-06-08T10:20' },
  'booking.offers': { caseId, interviewType: 'loneParentWfi' },
  'booking.move': { ...shown, slot: '2009-06-08T10:20', reason: 'hospital' },
  'booking.cancel': { ...shown, reason: 'withdrawn' },
  'booking.rebook': shown,
  'case.correct': { ...shown, ...cell, typed: 'x', source: 'evidence', reason: 'misheard' },
  'case.rebuild': { ...shown, reason: 'wrong benefit' },
  'case.history': shown,
  'diary.view': { from: '2009-06-08', days: 1, language: 'en' },
  'diary.setup': { language: 'en' },
  'diary.saveOfficer': { key: '100004', seen: null, body: null, language: 'en' },
  'diary.savePlace': {
    key: 'main',
    seen: null,
    language: 'en',
    body: { name: 'Office', nation: 'scotland', opening: [], closures: [], minutes: {}, stepMinutes: 20 },
  },
  'conditionality.complete': { ...shown, ...text },
  'cms1.record': {
    ...shown,
    agreementSigned: true,
    agreementDate: '2009-06-02',
    backdatingLabourMarket: 'x',
    backdatingBenefit: 'x',
  },
  'adviser.view': shown,
  'adviser.answer': { ...shown, key: 'customer.lm.goal1', typed: 'x' },
  'cms1.make': { ...shown, person: 'customer' },
  'outcome.waive': { ...shown, ground: 'notAppropriate', reasonCode: 'bereavement', text: 'x' },
  'outcome.defer': { ...shown, reasonCode: 'bereavement', text: 'x', from: '2009-07-01' },
  'outcome.attended': { ...shown, on: '2009-06-02', minutes: 40 },
  'outcome.failed': { ...shown, on: '2009-06-02', attempts: 1 },
  'outcome.goodCause': { ...shown, on: '2009-06-02', code: 'funeral', text: 'x', accepted: true },
  'push.request': shown,
  'message.retry': { ...shown, message: 'x' },
  'referral.transfer': { ...shown, referral: 'x', reference: 'x', reason: 'x' },
  'fastTrack.choose': { ...shown, reason: 'x' },
  'paper.handOver': { ...shown, paper: 'x' },
  'paper.due': { list: 'post', language: 'en' },
  'paper.close': { list: 'post', papers: [{ caseId, paper: 'x' }] },
  'paper.lists': { list: 'post' },
  'paper.list': { id: 'x', language: 'en' },
  'paper.showList': { id: 'x', language: 'en' },
  'referral.send': { ...shown, referral: 'x' },
  'council.search': { text: 'Norw' },
  'council.propose': { caseId },
  'council.arrangements': {},
  'council.arrangement': { code: 'NOW' },
  'council.keepArrangement': { code: 'XXX', seen: null, arrangement: {} },
  'council.keepOwn': { code: 'XXX' },
  'postcode.state': {},
  'postcode.choose': {},
  'postcode.goOn': {},
  'postcode.stop': {},
  'council.assign': { ...shown, code: 'NOW', candidates: [] },
  'laid.preview': { caseId },
  'laid.queue': {},
  'laid.dispatch': { council: 'NOW', method: 'post' },
  'laid.releaseManually': shown,
  'laid.ledger': { tab: 'queued', language: 'en' },
  'laid.batches': {},
  'laid.batch': { batchId: caseId },
  'laid.makeBatch': { council: 'NOW', method: 'post' },
  'laid.print': { batchId: caseId },
  'laid.jammed': { batchId: caseId, sheet: 1 },
  'laid.printed': { batchId: caseId },
  'laid.leave': { batchId: caseId, method: 'post', reference: '' },
  'laid.collected': { batchId: caseId, name: 'x', when: '2009-06-02T10:00' },
  'laid.callOff': { batchId: caseId, reason: '' },
  'laid.copies': { caseId },
  'laid.duplicate': { caseId, reason: 'x' },
  'laid.amend': { caseId, reason: 'x' },
  'sync.state': {},
  'sync.now': {},
  'sync.stuck': {},
};

/** The right that each call exercises; a call without one only reads, or is the session's own. */
const rightOf: Partial<Record<CallName, ClaimCommand>> = {
  'case.start': 'interview',
  'interview.recordAnswer': 'interview',
  'interview.leaveUnanswered': 'interview',
  'interview.preview': 'interview',
  'interview.addRow': 'interview',
  'interview.removeRow': 'interview',
  'interview.openHelp': 'interview',
  'interview.writeNote': 'interview',
  'draft.save': 'interview',
  'interview.dropCall': 'dropCall',
  'call.time': 'timeCall',
  'call.attempt': 'attemptCall',
  'statement.readBack': 'readBack',
  'paper.print': 'printPaper',
  'paper.record': 'printPaper',
  'statement.print': 'printStatement',
  'statement.sign': 'signStatement',
  'evidence.verify': 'verifyEvidence',
  'evidence.notProvided': 'evidenceNotProvided',
  'evidence.used': 'useEvidence',
  'evidence.returned': 'returnEvidence',
  'evidence.notRequired': 'evidenceNotRequired',
  'evidence.withdraw': 'withdrawEvidence',
  's19.apply': 'applyForNino',
  's19.applicationEnded': 'applyForNino',
  'calculation.keep': 'keepCalculation',
  'furtherEvidence.tell': 'tellFurtherEvidence',
  's19.record': 'recordS19',
  'calculation.record': 'recordCalculation',
  'booking.book': 'bookInterview',
  'booking.move': 'bookInterview',
  'booking.cancel': 'bookInterview',
  'booking.rebook': 'bookInterview',
  'case.correct': 'correctAnswer',
  'case.rebuild': 'rebuild',
  'diary.saveOfficer': 'setUpDiary',
  'diary.savePlace': 'setUpDiary',
  'conditionality.complete': 'completeConditionality',
  'cms1.record': 'recordCms1',
  'cms1.make': 'recordCms1',
  'adviser.answer': 'correctAvailability',
  'outcome.waive': 'settleInterview',
  'outcome.defer': 'settleInterview',
  'outcome.attended': 'recordAttendance',
  'outcome.failed': 'recordAttendance',
  'outcome.goodCause': 'settleInterview',
  'push.request': 'push',
  'message.retry': 'retryMessage',
  'referral.send': 'sendReferral',
  'referral.transfer': 'transferReferral',
  'fastTrack.choose': 'chooseFastTrack',
  'paper.handOver': 'handOverPaper',
  'paper.due': 'sendPapers',
  'paper.close': 'sendPapers',
  'paper.lists': 'sendPapers',
  'paper.list': 'sendPapers',
  'paper.showList': 'sendPapers',
  'sync.stuck': 'retryMessage',
  'council.assign': 'assignCouncil',
  'council.keepArrangement': 'councilLiaison',
  'council.keepOwn': 'councilLiaison',
  'postcode.choose': 'councilLiaison',
  'postcode.goOn': 'councilLiaison',
  'postcode.stop': 'councilLiaison',
  'laid.dispatch': 'dispatch',
  'laid.releaseManually': 'releaseByManager',
  'laid.makeBatch': 'dispatch',
  'laid.print': 'dispatch',
  'laid.jammed': 'dispatch',
  'laid.printed': 'dispatch',
  'laid.leave': 'dispatch',
  'laid.collected': 'dispatch',
  'laid.callOff': 'dispatch',
  'laid.duplicate': 'dispatch',
  'laid.amend': 'amendLaid',
  'session.setIdleLock': 'setWorkstation',
  'service.assign': 'assignCase',
  'service.open': 'serviceRequest',
  'service.route': 'serviceRequest',
  'service.accept': 'serviceRequest',
  'service.finish': 'serviceRequest',
  'service.keepRoutes': 'keepRoutes',
  'service.keepStaff': 'keepRoutes',
  'liaison.figures': 'liaisonFigures',
  'liaison.cases': 'liaisonFigures',
  'liaison.csv': 'liaisonFigures',
  'liaison.pdf': 'liaisonFigures',
  'letter.make': 'printPaper',
  'letter.batch': 'dispatch',
  'template.publish': 'keepTemplates',
  'template.useOwn': 'keepTemplates',
};

const names = Object.keys(desktopCalls) as CallName[];
const sessionCalls = names.filter((name) => name.startsWith('session.') || name.startsWith('sync.'));
const workCalls = names.filter((name) => !sessionCalls.includes(name));
const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind);

describe('the two tables', () => {
  it.each(names)('agree about %s', (name) => {
    const right = rightOf[name];
    const { roles } = desktopCalls[name];
    if (right === undefined) expect(roles === 'signedOut' || roles.length === allRoles.length).toBe(true);
    else expect(new Set(roles)).toEqual(new Set(commandRoles[right]));
  });
});

describe('a person', () => {
  let station: TestWorkstation;
  beforeAll(async () => {
    station = await makeWorkstation();
  });
  afterAll(() => station.remove());

  describe.each(everyRole)('who is %s', (role) => {
    beforeAll(() => station.signIn(role));

    it.each(workCalls)('makes the call %s when the tables say so, and is refused by role when not', async (name) => {
      const { roles } = desktopCalls[name];
      const result = await station.call(name, samples[name]);
      if (roles === 'signedOut' || (roles as readonly string[]).includes(role)) {
        expect(kindOf(result)).not.toBe('access.roleNotAllowed');
        expect(kindOf(result)).not.toBe('request.malformed');
      } else expect(kindOf(result)).toBe('access.roleNotAllowed');
    });

    it('is held to the same rights by the use cases themselves, whatever the table of calls says', async () => {
      const handlers = {
        ...caseHandlers,
        ...callHandlers,
        ...interviewHandlers,
        ...documentHandlers,
        ...afterCallHandlers,
        ...assessorHandlers,
        ...councilHandlers,
        ...diaryHandlers,
        ...adviserHandlers,
        ...outboundHandlers,
        ...letterHandlers,
        ...serviceHandlers,
      };
      const work = station.work();
      for (const [name, handle] of Object.entries(handlers)) {
        const right = rightOf[name as CallName];
        if (right === undefined) continue;
        const result = await (handle as (work: Work, request: unknown) => Promise<Result<unknown>>)(
          work,
          samples[name as CallName],
        );
        const isAllowed = (commandRoles[right] as readonly string[]).includes(role);
        expect(kindOf(result) !== 'access.roleNotAllowed', `${role} ${name}`).toBe(isAllowed);
      }
    });
  });

  it('is asked to sign in first, for everything but the state of session and exchange', async () => {
    await station.must('session.signOut', {});
    for (const name of workCalls)
      expect(kindOf(await station.call(name, samples[name] as never)), name).toBe('access.notSignedIn');
    expect(kindOf(await station.call('session.state', {}))).toBe('ok');
    expect(kindOf(await station.call('sync.state', {}))).toBe('ok');
    expect(kindOf(await station.call('sync.now', {}))).toBe('access.notSignedIn');
  });

  it('makes no call while the window is locked', async () => {
    await station.signIn('supervisor');
    await station.must('session.lock', {});
    for (const name of workCalls)
      expect(kindOf(await station.call(name, samples[name] as never)), name).toBe('access.locked');
  });
});
