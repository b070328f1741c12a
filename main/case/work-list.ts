/** The start screen by role: which lists a role has, what is in them and what comes first. All of it from the case rows. */
import type { Language } from '../../shared/base/language.ts';
import { addDays, dateOf, type LocalDate, type LocalDateTime } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Role } from '../../shared/base/role.ts';
import type { WorkView } from '../../shared/contract/view.ts';
import { groupOf, listGroups, type WorkListId } from '../../shared/contract/work-list.ts';
import type { CaseFilter } from '../store/ports.ts';
import { caseRow } from '../view/case-row.ts';
import { placeOf } from '../service/routing.ts';
import type { Work } from '../work.ts';
import { monthSoonBy } from './month-warning.ts';

/** What is done first comes first: of these the first with something in it is shown. Several roles have the lists of all. */
const listsOf: Readonly<Record<Role, readonly WorkListId[]>> = {
  csa: ['openCalls', 'rebook', 'callBacksBreached', 'callBacks', 'toPrint', 'drafts', 'toCheckIn'],
  visitingOfficer: ['openCalls', 'rebook', 'interviews', 'toPrint', 'toCheckIn', 'drafts', 'month'],
  financialAssessor: [
    'chase',
    'rebook',
    'callBacks',
    'interviews',
    'evidence',
    'toPrint',
    'month',
    'overdue',
    'toCheckIn',
  ],
  adviser: ['today', 'adviser', 'goodCause', 'deferredDue', 'rebook', 'interviews', 'month', 'toCheckIn'],
  sds: ['readyToPush', 'laidQueued', 'packs', 'courier', 'laidReady', 'rebook', 'messagesStuck', 'overdue', 'parked'],
  supervisor: [
    'overdue',
    'rebook',
    'callBacksBreached',
    'month',
    'callBacks',
    'toPrint',
    'messagesStuck',
    'parked',
    'broken',
  ],
  system: [],
};
const everybodys: readonly WorkListId[] = ['mine', 'recent'];
/** Everybody's, too, once there is something in them. */
const requests: readonly WorkListId[] = ['requestsMine', 'requestsTeam'];

const countMax = 999;

interface Asked {
  /** Segments whoever is signed in belongs to. */
  readonly segments: readonly string[];
  readonly person: string;
  readonly today: LocalDate;
  /** The last end of a month that is warned of today. */
  readonly soonBy: LocalDate;
  readonly now: LocalDateTime;
}

const filters: Readonly<Record<Exclude<WorkListId, 'recent'>, (asked: Asked) => CaseFilter>> = {
  openCalls: ({ person }) => ({ owner: person, state: 'interviewing' }),
  callBacks: () => ({ callBackBy: farAway, order: 'callBack' }),
  drafts: ({ person }) => ({ owner: person, having: 'draft', open: 'untilDone' }),
  toCheckIn: ({ person }) => ({ owner: person, having: 'unsent' }),
  toPrint: () => ({ having: 'toPrint' }),
  chase: () => ({ having: 'toChase', order: 'month' }),
  interviews: ({ today }) => ({ interviewFrom: `${today}T00:00` as LocalDateTime, order: 'interview' }),
  today: ({ today }) => ({
    interviewFrom: `${today}T00:00` as LocalDateTime,
    interviewBy: `${today}T23:59` as LocalDateTime,
    order: 'interview',
  }),
  deferredDue: ({ today }) => ({ deferredBy: today, order: 'deferred' }),
  goodCause: () => ({ having: 'goodCauseDue', order: 'goodCause' }),
  evidence: () => ({ having: 'evidenceDue', order: 'month' }),
  month: ({ today, soonBy }) => ({
    oneMonthFrom: addDays(today, 1),
    oneMonthBy: soonBy,
    open: 'untilPushed',
    order: 'month',
  }),
  // By the date, so that a case is here from the first moment of its day, also before anybody has opened it.
  overdue: ({ today }) => ({ oneMonthBy: today, open: 'untilPushed', order: 'month' }),
  adviser: () => ({ having: 'adviserDue', order: 'interview' }),
  rebook: () => ({ having: 'rebookDue', order: 'month' }),
  readyToPush: () => ({ having: 'readyToPush', open: 'untilDone', order: 'month' }),
  packs: () => ({ having: 'packsDue', order: 'month' }),
  courier: () => ({ having: 'courierDue', order: 'month' }),
  messagesStuck: () => ({ having: 'messagesStuck', order: 'month' }),
  laidQueued: () => ({ laidPlace: 'queued', order: 'council' }),
  laidReady: () => ({ laidState: 'ready', order: 'month' }),
  callBacksBreached: ({ now }) => ({ callBackBy: now, order: 'callBack' }),
  parked: () => ({ having: 'parked' }),
  broken: () => ({ state: 'unknownRelease' }),
  requestsMine: ({ person }) => ({ requestFor: person }),
  requestsTeam: ({ segments }) => ({ requestIn: segments }),
  mine: ({ person }) => ({ owner: person, open: 'untilDone', order: 'month' }),
};

/** Later than any call-back: the list has all of them. */
const farAway = '9999-12-31T23:59' as LocalDateTime;

interface WorkRequest {
  readonly list?: WorkListId | undefined;
  readonly limit?: number | undefined;
  readonly language: Language;
}

/** The list asked for, else the first that has something in it. A list of another role is not shown: the first one is. */
export function workLists(work: Work, { list, limit = 50, language }: WorkRequest): Result<WorkView> {
  const { workstation, person } = work;
  const { cases } = workstation.store;
  const now = workstation.clock.now().local;
  const segments = placeOf(workstation, person.id)?.segments ?? [];
  const today = dateOf(now);
  const asked: Asked = { person: person.id, segments, now, today, soonBy: monthSoonBy(workstation, today) };
  const ids = [...new Set([...person.roles.flatMap((role) => listsOf[role]), ...requests, ...everybodys])];
  const lists = ids
    .map((id) => ({ id, count: id === 'recent' ? 0 : cases.countCases(filters[id](asked), countMax) }))
    .filter(({ id, count }) => count > 0 || !requests.includes(id));
  const wanted = lists.find(({ id }) => id === list) ?? lists.find(({ count }) => count > 0) ?? lists.at(-1);
  const shown = wanted?.id ?? 'recent';
  const found =
    shown === 'recent'
      ? cases.recentCases(limit).filter(({ state }) => state !== 'deleted')
      : cases.listCases({ ...filters[shown](asked), limit });
  return ok({ lists: byGroup(lists), shown, rows: found.map((one) => caseRow(one, { workstation, language })) });
}

const byGroup = (lists: WorkView['lists']): WorkView['lists'] =>
  lists.toSorted((a, b) => listGroups.indexOf(groupOf[a.id]) - listGroups.indexOf(groupOf[b.id]));
