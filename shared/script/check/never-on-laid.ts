/**
 * What a council is never sent (catalogue, process.documents.neverOnLaid): health details, treatment and doctor; reasons
 * for leaving a job in the customer's own words; details of absent parents; safe contact; security questions. Whole account
 * numbers are kept off by how a bank account is printed: its last four digits.
 */
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import { problemAt } from './locate.ts';

/** A fact whose key is one of these, or starts with one of these and a dot, and what it tells. */
const never: Readonly<Record<string, string>> = {
  'customer.illness': 'health details',
  'partner.illness': 'health details',
  'customer.illSince': 'health details',
  'customer.workCaused': 'health details',
  'customer.accidentOn': 'health details',
  'customer.certificate': 'health details',
  'customer.certificateFrom': 'health details',
  'customer.certificateTo': 'health details',
  'customer.treatment': 'treatment',
  'customer.gp': 'the doctor',
  'pastJobs[].reasonDetails': 'reasons for leaving a job in the customer’s own words',
  'absentParents[].name': 'details of an absent parent',
  'absentParents[].childrenOf': 'details of an absent parent',
  'absentParents[].dateOfBirth': 'details of an absent parent',
  'absentParents[].address': 'details of an absent parent',
  childSupport: 'details of an absent parent',
  'urgency.safeToContact': 'safe contact',
  'urgency.safeContact': 'safe contact',
  'customer.securityCheck': 'a security question',
  'customer.ninoHistory': 'a security question',
};

const told = (key: string): string | undefined =>
  never[Object.keys(never).find((one) => key === one || key.startsWith(`${one}.`)) ?? ''];

export const checkNeverOnLaid = ({ source }: Release): readonly ScriptProblem[] =>
  source.laidSections.flatMap(({ id, place, facts }, section) =>
    facts.flatMap((key, index) => {
      const what = told(key);
      return what === undefined
        ? []
        : [
            problemAt(
              place.file,
              ['sections', section, 'facts', index],
              `section ${id} of the LAID prints ${key}: ${what} never goes to a council`,
            ),
          ];
    }),
  );
