/** Where a line of a list leads: the interview while the customer is asked, the case once there is other work to do. */
import type { WorkListId } from '../../shared/contract/work-list.ts';
import type { Screen } from '../app/app-store.ts';

const afterTheCall: ReadonlySet<WorkListId> = new Set<WorkListId>([
  'chase',
  'interviews',
  'today',
  'deferredDue',
  'goodCause',
  'evidence',
  'month',
  'overdue',
  'adviser',
  'readyToPush',
  'laidQueued',
  'laidReady',
  'packs',
  'courier',
  'messagesStuck',
]);

export const screenOf = (caseId: string, list: WorkListId | null): Screen =>
  list !== null && afterTheCall.has(list) ? { name: 'case', caseId } : { name: 'interview', caseId };

export type Column =
  | 'nino'
  | 'postcode'
  | 'contact'
  | 'month'
  | 'state'
  | 'laid'
  | 'owner'
  | 'match'
  | 'callBack'
  | 'attempt'
  | 'toPrint'
  | 'interview'
  | 'toChase'
  | 'evidenceDue'
  | 'adviserDue'
  | 'deferredTo'
  | 'goodCauseBy'
  | 'council';

const usual: readonly Column[] = ['nino', 'postcode', 'contact', 'month', 'state', 'laid', 'owner'];
const callBack: readonly Column[] = ['callBack', 'attempt', 'nino', 'postcode', 'state', 'owner'];
const month: readonly Column[] = ['month', 'toChase', 'evidenceDue', 'nino', 'state', 'laid', 'owner'];
const council: readonly Column[] = ['council', 'laid', 'postcode', 'month', 'state'];

/** What a list is read for comes first. */
const columnsOf: Partial<Readonly<Record<WorkListId, readonly Column[]>>> = {
  callBacks: callBack,
  callBacksBreached: callBack,
  chase: ['toChase', 'attempt', 'month', 'nino', 'postcode', 'state', 'owner'],
  toPrint: ['toPrint', 'nino', 'postcode', 'contact', 'state', 'owner'],
  today: ['interview', 'adviserDue', 'nino', 'toChase', 'evidenceDue', 'state'],
  deferredDue: ['deferredTo', 'nino', 'month', 'state', 'owner'],
  goodCause: ['goodCauseBy', 'nino', 'month', 'state', 'owner'],
  interviews: ['interview', 'nino', 'postcode', 'toChase', 'evidenceDue', 'state'],
  evidence: ['evidenceDue', 'month', 'interview', 'nino', 'state', 'owner'],
  month,
  overdue: month,
  adviser: ['adviserDue', 'interview', 'nino', 'month', 'state'],
  packs: ['month', 'nino', 'postcode', 'state', 'owner'],
  courier: ['month', 'nino', 'postcode', 'state', 'owner'],
  messagesStuck: ['month', 'nino', 'state', 'owner'],
  readyToPush: ['month', 'nino', 'postcode', 'state', 'laid', 'owner'],
  laidQueued: council,
  laidReady: council,
};

/** The columns after customer and reference; null is a search. */
export const columnsFor = (list: WorkListId | null): readonly Column[] =>
  list === null ? ['match', ...usual] : (columnsOf[list] ?? usual);
