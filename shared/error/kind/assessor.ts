/** Failures of the assessor's work: evidence, S19, payslips, signing. */
import type { KindDefinition } from '../kind-definition.ts';

export const assessorKinds = {
  'claim.dateTooEarly': {
    wording: '{field} cannot be before {other}, {since}.',
    severity: 'info',
    status: 422,
  },
  'claim.evidenceNotSeen': {
    wording: 'This item has not been recorded as seen. Record that first.',
    severity: 'info',
    status: 409,
  },
  'claim.evidenceNotOriginal': {
    wording: 'Only an original goes back to the customer; this item was not seen as an original.',
    severity: 'info',
    status: 409,
  },
  'claim.evidenceGoverns': {
    wording:
      'This item governs the document for the council, so it is required. Record it as seen, or as not provided with the reason.',
    severity: 'info',
    status: 409,
  },
  'claim.nothingRecorded': {
    wording: 'Nothing is recorded about this item, so there is nothing to take back.',
    severity: 'info',
    status: 409,
  },
  'claim.ninoKnown': {
    wording:
      'A National Insurance number is recorded for this person. No application is needed; change the answer if the number is wrong.',
    severity: 'info',
    status: 409,
  },
  'claim.identityNotProved': {
    wording: 'An application needs {needed} different identity documents; {given} given.',
    severity: 'info',
    status: 422,
  },
  'claim.noNinoApplication': {
    wording: 'No application for a number is recorded for this person.',
    severity: 'info',
    status: 409,
  },
  'claim.statementNotCurrent': {
    wording: 'Version {version} is not the current one. Have version {current} signed.',
    severity: 'info',
    status: 409,
  },
  'claim.statementNotPrinted': {
    wording: 'Version {current} has not been printed, so nobody can have signed it. Print it first.',
    severity: 'info',
    status: 409,
  },
  'claim.statementChanged': {
    wording:
      'Answers have changed since version {current} was printed. Print the statement again and have that signed.',
    severity: 'info',
    status: 409,
  },
  'claim.noCouncilHelp': {
    wording: 'No help with rent or council tax is claimed, so there is nothing to tell about the council.',
    severity: 'info',
    status: 409,
  },
  'claim.deductionsOverGross': {
    wording: 'Payment {position}: tax, National Insurance and pension come to more than the gross pay.',
    severity: 'info',
    status: 422,
  },
  'claim.paydayTwice': {
    wording: '{date} stands twice: it is the date of payment {position} already.',
    severity: 'info',
    status: 422,
  },
  'claim.paydayOrder': {
    wording:
      '{date} is out of order after {last}. Give the paydays from the first to the last, or from the last to the first.',
    severity: 'info',
    status: 422,
  },
  'claim.paydaysApart': {
    wording:
      'The method {method} takes paydays {least} to {most} days apart; this one is {days} days from {last}. Check the date, or use another method.',
    severity: 'info',
    status: 422,
  },
  'claim.paydaysOutsideWeeks': {
    wording:
      'The paydays reach over {days} days, which is more than {weeks} weeks. Check the dates or the number of weeks.',
    severity: 'info',
    status: 422,
  },
} as const satisfies Record<string, KindDefinition>;
