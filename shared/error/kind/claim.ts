/** Failures of the work on a case after the answers are in. */
import type { KindDefinition } from '../kind-definition.ts';

export const claimKinds = {
  'claim.caseDeleted': {
    wording: 'This case has been deleted and no longer changes.',
    severity: 'warning',
    status: 409,
  },
  'claim.missingField': {
    wording: 'Fill in {field}: it is needed before this can be recorded.',
    severity: 'info',
    status: 422,
  },
  'claim.badDate': { wording: '{field} is not a date or time that exists.', severity: 'info', status: 422 },
  'claim.dateInFuture': { wording: '{field} cannot be later than today, {today}.', severity: 'info', status: 422 },
  'claim.unknownInterviewType': {
    wording: 'There is no interview of the type {interviewType} to book.',
    severity: 'warning',
    status: 422,
  },
  'claim.interviewTypeNotDecided': {
    wording:
      'The answers call for the interview type {decided}, not {interviewType}. Give a reason to book it all the same.',
    severity: 'info',
    status: 409,
  },
  'claim.slotInPast': { wording: 'The slot {slot} is in the past. Choose a later one.', severity: 'info', status: 422 },
  'claim.unknownEvidence': {
    wording: 'There is no item of evidence with the code {item}.',
    severity: 'warning',
    status: 422,
  },
  'claim.evidenceTypeNotAccepted': {
    wording: '{type} is not accepted for {item}. Accepted: {accepted}.',
    severity: 'info',
    status: 422,
  },
  'claim.badChoice': { wording: '{field} has to be one of: {allowed}.', severity: 'warning', status: 422 },
  'claim.noPartner': { wording: 'There is no partner in this claim.', severity: 'info', status: 409 },
  'claim.unknownJob': { wording: 'Job {job} is not recorded in this case.', severity: 'warning', status: 422 },
  'claim.paymentCount': {
    wording: 'The method {method} needs {needed} payments; {given} were given.',
    severity: 'info',
    status: 422,
  },
  'claim.badPayment': {
    wording:
      'Payment {position} is not right: it needs a date, and whole pence of gross pay, tax, National Insurance and pension, none of them negative.',
    severity: 'info',
    status: 422,
  },
  'claim.weeksNeeded': {
    wording: 'The method {method} needs the number of weeks it covers: a whole number, 1 or more.',
    severity: 'info',
    status: 422,
  },
  'claim.notAvailability': {
    wording: 'Only answers about work wanted and availability are put right here. {key} belongs to the interview.',
    severity: 'info',
    status: 422,
  },
  'claim.badTimes': {
    wording: 'The hours of a day begin before they end, as HH:MM. Check {day}.',
    severity: 'info',
    status: 422,
  },
  'claim.noJobseekerClaim': {
    wording: "Form CMS1 belongs to a Jobseeker's Allowance claim, and this case has none.",
    severity: 'info',
    status: 409,
  },
  'claim.pushBlocked': {
    wording: 'The case cannot be transferred yet ({reason}): {text}.',
    severity: 'info',
    status: 409,
  },
  'claim.unknownCouncil': { wording: 'There is no council with the code {code}.', severity: 'warning', status: 422 },
  'claim.councilNotCandidate': {
    wording: 'The council {code} is not among those it could be.',
    severity: 'info',
    status: 422,
  },
  'claim.laidNotQueued': {
    wording: 'The document is not waiting to be sent to {council}: it is {state}.',
    severity: 'info',
    status: 409,
  },
  'claim.laidNotBlocked': {
    wording: 'Only a document that is held back can be released by a manager; this one is {state}.',
    severity: 'info',
    status: 409,
  },
  'claim.nothingToCorrect': {
    wording: 'This question has no answer that could be put right. Answer it in the interview.',
    severity: 'info',
    status: 409,
  },
  'claim.alreadyCaptured': {
    wording: 'A paper form is captured first, before there are any answers.',
    severity: 'warning',
    status: 409,
  },
} as const satisfies Record<string, KindDefinition>;
