/** The lists of the start screen: what is mine, what is due, what is at risk. Which role sees which is main's (work-list.ts). */
export const workLists = [
  'openCalls',
  'callBacks',
  'toPrint',
  'drafts',
  'toCheckIn',
  'chase',
  'rebook',
  'today',
  'deferredDue',
  'goodCause',
  'interviews',
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
  'callBacksBreached',
  'parked',
  'broken',
  'requestsMine',
  'requestsTeam',
  'mine',
  'recent',
] as const;
export type WorkListId = (typeof workLists)[number];

/** What a list tells, in the order of the screen. */
export const listGroups = ['mine', 'due', 'atRisk'] as const;
export type ListGroup = (typeof listGroups)[number];

export const groupOf: Readonly<Record<WorkListId, ListGroup>> = {
  openCalls: 'mine',
  drafts: 'mine',
  requestsMine: 'mine',
  requestsTeam: 'due',
  mine: 'mine',
  recent: 'mine',
  callBacks: 'due',
  toPrint: 'due',
  rebook: 'atRisk',
  today: 'due',
  deferredDue: 'due',
  goodCause: 'due',
  interviews: 'due',
  chase: 'due',
  evidence: 'due',
  adviser: 'due',
  readyToPush: 'due',
  laidQueued: 'due',
  laidReady: 'due',
  packs: 'due',
  courier: 'due',
  messagesStuck: 'atRisk',
  month: 'atRisk',
  overdue: 'atRisk',
  callBacksBreached: 'atRisk',
  toCheckIn: 'atRisk',
  parked: 'atRisk',
  broken: 'atRisk',
};

/** How a case was found, the best first: by a whole number or name, or by one that is near. */
export const caseMatches = ['exact', 'beginning', 'sound', 'spelling', 'near', 'part'] as const;
export type CaseMatch = (typeof caseMatches)[number];

/** What makes another case look like the same customer. */
export const similarReasons = ['nino', 'ninoNear', 'name', 'nameNear', 'dateOfBirth', 'postcode'] as const;
export type SimilarReason = (typeof similarReasons)[number];
