/** An application for a National Insurance number, as the assessor takes it (domain.md 2.3), and what came of it. */
import type { LocalDate, LocalDateTime } from '../../base/local-date.ts';
import { type NinoOutcome, ninoOutcomes } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import type { S19Person } from '../s19.ts';
import { type Decision, decide, filled, notBefore, oneOf, pastDate } from './command-check.ts';

/** Papers that say who the person is: one is not enough (domain.md 4.2). */
export const identityDocumentsNeeded = 2;

export interface MakeNinoApplication {
  readonly person: S19Person;
  readonly madeOn: LocalDate;
  /** Reference of the form. */
  readonly form: string;
  /** What was seen, each once. */
  readonly documents: readonly string[];
  readonly sentTo: string;
  /** Words of the S19 mark when the application satisfies it at once; benefit does not wait for the outcome. */
  readonly basis?: string;
}

const numberOf: Readonly<Record<S19Person, string>> = { customer: 'customer.nino', partner: 'partner.nino' };

function checkPerson(interview: Interview, person: S19Person): Failure | undefined {
  if (person === 'partner' && interview.derived('hasPartner') !== true)
    return failure('claim.noPartner', undefined, 'person');
  return oneOf('person', person, Object.keys(numberOf));
}

/** Refused for somebody whose number is known. Recorded again, it puts the one before right. */
export function decideMakeNinoApplication(
  interview: Interview,
  process: ProcessState,
  { person, madeOn, form, documents, sentTo, basis }: MakeNinoApplication,
  now: LocalDateTime,
): Decision {
  const seen = [...new Set(documents.map((one) => one.trim()).filter((one) => one !== ''))];
  const needed = identityDocumentsNeeded;
  const checks = [
    checkPerson(interview, person),
    typeof interview.value(numberOf[person] ?? '') === 'string'
      ? failure('claim.ninoKnown', undefined, 'person')
      : undefined,
    pastDate('madeOn', madeOn, now),
    filled('form', form),
    seen.length < needed ? failure('claim.identityNotProved', { needed, given: seen.length }, 'documents') : undefined,
    filled('sentTo', sentTo),
  ];
  const payload = { person, madeOn, form: form.trim(), documents: seen, sentTo: sentTo.trim() };
  return decide(process, checks, () => [
    { type: 'ninoApplicationMade', payload },
    ...(basis === undefined || basis.trim() === ''
      ? []
      : [
          {
            type: 's19Recorded',
            payload: {
              person,
              status: 'satisfiedNinoApplication',
              basis: basis.trim(),
              basisCode: 'applicationMade',
            },
          } as const,
        ]),
  ]);
}

export interface EndNinoApplication {
  readonly person: S19Person;
  readonly endedOn: LocalDate;
  readonly outcome: NinoOutcome;
  readonly note?: string;
}

/** The outcome, once it is known. It marks nothing: a number that was given is recorded as the answer it is. */
export function decideEndNinoApplication(
  interview: Interview,
  process: ProcessState,
  { person, endedOn, outcome, note = '' }: EndNinoApplication,
  now: LocalDateTime,
): Decision {
  const application = process.ninoApplications[person];
  const checks = [
    checkPerson(interview, person),
    application === undefined ? failure('claim.noNinoApplication', undefined, 'person') : undefined,
    pastDate('endedOn', endedOn, now),
    application === undefined ? undefined : notBefore('endedOn', endedOn, 'madeOn', application.madeOn),
    oneOf('outcome', outcome, ninoOutcomes),
  ];
  const said = note.trim() === '' ? {} : { note: note.trim() };
  return decide(process, checks, () => [
    { type: 'ninoApplicationEnded', payload: { person, endedOn, outcome, ...said } },
  ]);
}
