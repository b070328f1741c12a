/** Failures of taking answers. */
import type { KindDefinition } from '../kind-definition.ts';

export const interviewKinds = {
  'interview.unknownFact': {
    wording: 'There is no question with the key {key} in this script release.',
    severity: 'error',
    status: 422,
  },
  'interview.notAsked': {
    wording: 'The question {key} is not asked on this route, so no answer can be taken.',
    severity: 'warning',
    status: 409,
  },
  'interview.copied': {
    wording: 'The answer to {key} comes from the earlier claim. Say that its section has changed to ask it again.',
    severity: 'warning',
    status: 409,
  },
  'interview.badValue': { wording: '{reason}', severity: 'info', status: 422 },
  'interview.checkFailed': { wording: '{message}', severity: 'info', status: 422 },
  'interview.warningNotConfirmed': { wording: '{message}', severity: 'info', status: 409 },
  'interview.required': {
    wording: 'This question needs an answer before the interview can go on.',
    severity: 'info',
    status: 422,
  },
  'interview.helpNotOpened': {
    wording: 'Open the help beside this question before answering it.',
    severity: 'info',
    status: 409,
  },
  'interview.unknownRow': { wording: 'Row {row} of {roster} does not exist.', severity: 'error', status: 422 },
  'interview.tooManyRows': { wording: '{roster} can have at most {max} rows.', severity: 'info', status: 422 },
  'interview.answeredElsewhere': {
    wording:
      'This question was answered in another window while you were typing. Give your answer again to put it in the place of that one.',
    severity: 'info',
    status: 409,
  },
  'interview.badReason': {
    wording: 'A question can be unanswered because it is not known, refused, not to hand, or because the call dropped.',
    severity: 'info',
    status: 422,
  },
} as const satisfies Record<string, KindDefinition>;
