/**
 * A program behind the window that fits in a page: six questions, one warning, one forced help, one gate. For tests of the
 * window alone, and for states that the real program does not easily get into (a broken store, an ended program).
 */
import type { DesktopHandler, TopicListener } from '../../main/browser/handler.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Language } from '../../shared/base/language.ts';
import type { CallView } from '../../shared/contract/call-view.ts';
import type {
  CaseStandingView,
  InterviewView,
  QuestionView,
  SessionView,
  SyncView,
} from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { failure } from '../../shared/error/failure.ts';

export const fakeCaseId = '0190f3a0-0000-7000-8000-000000000001';
export const fakePassphrase = 'open sesame';

type Asked = Pick<QuestionView, 'key' | 'kind'> & {
  readonly en: string;
  readonly cy: string;
  readonly options?: readonly string[];
  readonly forced?: true;
  readonly gatedBy?: string;
};

const script: readonly Asked[] = [
  { key: 'customer.surname', kind: 'text', en: 'What is your surname?', cy: 'Beth yw eich cyfenw?' },
  {
    key: 'customer.hasPartner',
    kind: 'yesNo',
    en: 'Do you live with a partner?',
    cy: 'Ydych chi’n byw gyda phartner?',
  },
  {
    key: 'partner.surname',
    kind: 'text',
    en: 'What is your partner’s surname?',
    cy: 'Beth yw cyfenw eich partner?',
    gatedBy: 'customer.hasPartner',
  },
  {
    key: 'home.tenure',
    kind: 'choice',
    en: 'How do you hold your home?',
    cy: 'Sut ydych chi’n dal eich cartref?',
    options: ['Tenant', 'Owner', 'Hostel'],
  },
  {
    key: 'home.liable',
    kind: 'yesNo',
    en: 'Are you liable for rent?',
    cy: 'Ydych chi’n atebol am rent?',
    forced: true,
  },
  { key: 'work.hours', kind: 'integer', en: 'How many hours do you work?', cy: 'Sawl awr ydych chi’n gweithio?' },
];

const standing: CaseStandingView = {
  caseState: 'interviewing',
  caseStateLabel: 'Being interviewed',
  benefitsProposed: [],
  benefits: [],
  benefitsClaimed: [],
  evidence: [],
  referrals: [],
  wfi: {
    decision: 'none',
    interviewType: 'none',
    interviewTypeLabel: 'No interview',
    note: '',
    latestDate: null,
    minutes: 0,
    assessorFirst: false,
    cannotAttend: null,
  },
  booking: null,
  outcome: null,
  held: null,
  refused: null,
  statement: {
    version: 1,
    printed: false,
    signed: false,
    signedBy: null,
    signedOn: null,
    signedWhere: null,
    signedName: null,
    signable: false,
    changedSincePrint: false,
    readBack: null,
    toPrint: [],
  },
  laid: { state: 'notDue', reason: null, label: 'Not due', reasonLabel: null, council: null, councilName: null },
  push: { state: 'blocked', reason: null, reasonLabel: null, gates: [] },
  outgoing: { messages: [], referrals: [], papers: [], fastTrack: 'no', fastTrackReason: null },
  s19: { customer: 'Not checked', partner: null },
  conditionality: { needed: false, complete: false, cms1Needed: false, cms1Recorded: false },
  interviewTypes: [],
  jobs: [],
  oneMonthDate: '2009-07-08',
};

const warned = {
  key: 'work.hours',
  check: 0,
  label: 'work.hours',
  section: 'M01',
  message: 'More than 60 hours a week is unusual.',
  reason: 'Two jobs',
};
const foundCase = {
  caseId: '0190f3a0-0000-7000-8000-000000000002',
  reference: 'L-0002',
  customerName: 'Mary Jones',
  caseState: 'interviewing',
  caseStateLabel: 'Being interviewed',
};

export interface FakeDesktop extends DesktopHandler {
  /** Every call with its request, in order. */
  readonly calls: { readonly name: string; readonly request: Record<string, unknown> }[];
  tell(topic: string, message: unknown): void;
}

export interface FakeOptions {
  readonly broken?: Failure;
  /** Milliseconds that keeping an answer takes. */
  readonly answerMs?: number;
}

export function createFakeDesktop(options: FakeOptions = {}): FakeDesktop {
  const listeners = new Set<TopicListener>();
  const calls: FakeDesktop['calls'] = [];
  const program = createProgram(options.broken);
  return {
    calls,
    handle: async (name, request) => {
      calls.push({ name, request: request as Record<string, unknown> });
      if (name === 'interview.recordAnswer' && options.answerMs !== undefined) await wait(options.answerMs);
      return program(name, request as Record<string, unknown>);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (topic, message) => listeners.forEach((listener) => listener(topic, message)),
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function createProgram(
  broken: Failure | undefined,
): (name: string, request: Record<string, unknown>) => Result<unknown> {
  const answers = new Map<string, unknown>();
  const reasons = new Map<string, string>();
  const drafts = new Map<string, { text: string; caret: number }>();
  const helped = new Set<string>();
  const state = {
    signedIn: false,
    locked: false,
    warned: false,
    sequence: 1,
    callBack: null as CallView['callBack'],
  };
  const sync: SyncView = { state: 'offline', waiting: 3, parked: 0, lastSuccess: null, problem: null };
  const person = { id: 'alex', name: 'Alex Agent', roles: ['csa' as const], office: 'Leeds' };
  const session = (): SessionView => ({
    store: broken === undefined ? { state: state.signedIn ? 'open' : 'locked' } : { state: 'broken', failure: broken },
    people: [{ id: 'alex', name: 'Alex Agent' }],
    signedIn: state.signedIn ? person : null,
    locked: state.locked,
    idleMinutes: 15,
    offlineUntil: null,
    release: '2009-10',
    version: '0.0.0',
    host: 'browser',
    demonstration: true,
    demonstrationPassphrase: fakePassphrase,
  });
  const asked = (gate = answers.get('customer.hasPartner')): readonly Asked[] =>
    script.filter((one) => one.gatedBy === undefined || gate === true);
  const question = (one: Asked, language: Language): QuestionView => ({
    key: one.key,
    section: 'M01',
    kind: one.kind,
    ask: one[language],
    label: one.key,
    help: `Help for ${one.key}`,
    why: 'So that the claim is right.',
    options: (one.options ?? []).map((label) => ({ code: label.toLowerCase(), label })),
    required: false,
    mayBeBlank: false,
    helpMustBeOpened: one.forced ?? false,
    helpOpened: helped.has(one.key),
    status: answers.has(one.key) ? 'answered' : reasons.has(one.key) ? 'unanswered' : 'open',
    reason: (reasons.get(one.key) ?? null) as QuestionView['reason'],
    value: null,
    typed: answers.get(one.key) ?? null,
    shown: String(answers.get(one.key) ?? ''),
    sensitive: false,
    draft: drafts.get(one.key) ?? null,
  });
  const view = ({ language }: Record<string, unknown>): InterviewView => {
    const questions = asked().map((one) => question(one, language as Language));
    const open = questions.find((one) => one.status === 'open');
    const left = questions.filter((one) => one.status === 'unanswered');
    const counts = { asked: questions.length, answered: questions.filter((one) => one.status === 'answered').length };
    return {
      caseId: fakeCaseId,
      reference: 'L-0001',
      language: language as Language,
      customerName: (answers.get('customer.surname') as string | undefined) ?? null,
      channel: 'telephone',
      startedAt: '2009-06-08T10:00',
      sections: [
        { section: 'M01', title: 'About you', onRoute: true, ...counts, unanswered: left.length, state: 'started' },
      ],
      section: {
        id: 'M01',
        title: 'About you',
        why: '',
        items: questions.map((one) => ({ type: 'question', question: one })),
      },
      current: open === undefined ? null : { type: 'question', key: open.key, section: 'M01' },
      unanswered: left.map((one) => ({
        key: one.key,
        label: one.label,
        section: 'M01',
        reason: one.reason,
        needed: true,
        chase: {
          state: one.reason ?? 'notAsked',
          who: 'assessor',
          how: 'telephone',
          by: '2009-07-02',
          late: false,
        } as never,
      })),
      standing,
      call: {
        talk: { state: state.callBack === null ? 'on' : 'wrapUp', talkMs: 0, wrapUpMs: 0 },
        callBack: state.callBack,
        proposed: { due: '2009-06-03T10:15', urgency: 'standard24h', number: '01632960001' },
        attempts: [],
      },
      notes: [],
      warnings: state.warned && answers.has('work.hours') ? [warned] : [],
      minutesLeft: questions.filter((one) => one.status === 'open').length,
      sequence: state.sequence,
      papers: { language: 'en', largePrint: false },
      today: '2009-06-02',
      ...counts,
    };
  };
  const record = (request: Record<string, unknown>): Result<unknown> => {
    const key = String(request['key']);
    if (script.find((one) => one.key === key)?.forced && !helped.has(key))
      return fail(failure('interview.helpNotOpened', {}, key));
    if (key === 'work.hours') {
      if (!/^\d+$/.test(String(request['typed'])))
        return fail(failure('interview.badValue', { reason: 'Enter a whole number.' }, key));
      if (Number(request['typed']) > 60 && (request['confirmed'] as unknown[] | undefined)?.length !== 1)
        return fail(
          failure('interview.warningNotConfirmed', { check: 0, message: 'More than 60 hours a week is unusual.' }, key),
        );
    }
    if (key === 'work.hours') state.warned = Number(request['typed']) > 60;
    state.sequence += 1;
    answers.set(key, request['typed']);
    reasons.delete(key);
    drafts.delete(key);
    return ok(view(request));
  };
  const programs: Readonly<Record<string, (request: Record<string, unknown>) => Result<unknown>>> = {
    'session.state': () => ok(session()),
    'session.signIn': ({ passphrase }) => {
      if (passphrase !== fakePassphrase) return fail(failure('access.wrongPassphrase'));
      Object.assign(state, { signedIn: true, locked: false });
      return ok(session());
    },
    'session.lock': () => {
      state.locked = true;
      return ok(session());
    },
    'sync.state': () => ok(sync),
    'sync.now': () => ok(sync),
    'case.list': () => ok([]),
    'case.work': () => ok({ lists: [{ id: 'recent', count: 0 }], shown: 'recent', rows: [] }),
    'case.similar': () => ok([]),
    'case.start': (request) => ok(view(request)),
    'interview.view': (request) => ok(view(request)),
    'interview.recordAnswer': record,
    'interview.leaveUnanswered': (request) => {
      reasons.set(String(request['key']), String(request['reason']));
      return ok(view(request));
    },
    'interview.preview': ({ key, typed }) => {
      const gone = key === 'customer.hasPartner' && typed === false && answers.has('partner.surname');
      return ok({
        setsAside: gone ? [{ key: 'partner.surname', label: 'Partner’s surname', section: 'About you' }] : [],
        bringsBack: [],
        evidenceAdded: [],
        evidenceRemoved: gone ? ['Proof of who your partner is'] : [],
        benefitsAdded: [],
        benefitsRemoved: [],
        referralsAdded: [],
        referralsRemoved: [],
        interview: null,
        councilDocument: null,
      });
    },
    'interview.questions': () => ok(asked().map(({ key }) => ({ key, section: 'M01', label: key }))),
    'interview.why': ({ key }) =>
      ok({
        about: String(key),
        reasons: [
          {
            text: 'A partner is part of the claim',
            cell: null,
            answeredAt: null,
            because: [
              {
                text: 'Lives with a partner: Yes',
                cell: { key: 'customer.hasPartner', section: 'M01' },
                answeredAt: '2009-06-08T10:22',
                because: [],
              },
            ],
          },
        ],
      }),
    'call.time': (request) => ok(view(request)),
    'interview.dropCall': (request) => {
      state.callBack = { due: '2009-06-09T10:00', urgency: 'standard24h', number: null, bestTime: null };
      return ok(view(request));
    },
    'case.existed': () => ok([]),
    'case.find': ({ text }) => ok(String(text).toLowerCase().startsWith('jon') ? [foundCase] : []),
    'interview.openHelp': (request) => {
      helped.add(String(request['key']));
      return ok(view(request));
    },
    'draft.save': ({ key, text, caret }) => {
      drafts.set(String(key), { text: String(text), caret: Number(caret) });
      return ok(null);
    },
  };
  const open = (name: string): boolean => !state.locked || name.startsWith('session.') || name.startsWith('sync.');
  return (name, request) =>
    open(name)
      ? (programs[name]?.(request) ?? fail(failure('request.unknownCall', { call: name })))
      : fail(failure('access.locked'));
}
