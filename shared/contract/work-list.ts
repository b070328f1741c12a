/** The lists of the start screen: what is mine, what is due, what is at risk. Which role sees which is main's (work-list.ts). */
export const workLists = [
  'openCalls',
  'callBacks',
  'drafts',
  'toCheckIn',
  'chase',
  'interviews',
  'evidence',
  'month',
  'overdue',
  'adviser',
  'readyToPush',
  'laidQueued',
  'laidReady',
  'callBacksBreached',
  'parked',
  'broken',
  'mine',
  'recent',
] as const;
export type WorkListId = (typeof workLists)[number];

/** How a case was found, the best first: by a whole number or name, or by one that is near. */
export const caseMatches = ['exact', 'beginning', 'sound', 'spelling', 'near', 'part'] as const;
export type CaseMatch = (typeof caseMatches)[number];

/** What makes another case look like the same customer. */
export const similarReasons = ['nino', 'ninoNear', 'name', 'nameNear', 'dateOfBirth', 'postcode'] as const;
export type SimilarReason = (typeof similarReasons)[number];
