/** Fictional cases at every stage, made through the calls of the window, for the pictures of it. */
import { join } from 'node:path';
import type { LocalDateTime } from '../../../shared/base/local-date.ts';
import type { Role } from '../../../shared/base/role.ts';
import type { RunningWorkstation } from '../../support/running-workstation.ts';
import { loneParentFile, readScenarioFile, takeInterview, typedAnswers } from '../../support/scenario-interview.ts';
import { completed } from '../../support/take-case.ts';
import { testParts, testTime } from '../../support/workstation.ts';

const scenarioFolder = join(import.meta.dirname, '../../scenario');

/** Contact references by the name that a picture calls them by; a name not known is a mistake in the list of pictures. */
export interface ShownCases {
  referenceOf(name: string): string;
}

type Facts = Readonly<Record<string, unknown>>;

/** Where interviews stand still: the question (or the roster) that is then the current one, and what differs from the usual answers. */
const stopped: readonly { readonly name: string; readonly at: string; readonly changes?: Facts }[] = [
  { name: 'first', at: 'contact.callerIs' },
  { name: 'choice', at: 'claim.reason' },
  { name: 'multiChoice', at: 'urgency.risks' },
  { name: 'name', at: 'customer.name' },
  { name: 'date', at: 'customer.dateOfBirth' },
  { name: 'address', at: 'home.address' },
  { name: 'council', at: 'home.council' },
  { name: 'roster', at: 'children' },
  { name: 'rosterRow', at: 'pastJobs[].pay' },
  { name: 'longText', at: 'pastJobs[].reasonDetails' },
  { name: 'warning', at: 'customer.babyDue', changes: { 'customer.pregnant': true } },
  {
    name: 'warned',
    at: 'taxCredits.lastYearIncome',
    changes: { 'customer.pregnant': true, 'customer.babyDue': '2011-09-01' },
  },
  { name: 'dropped', at: 'home.tenure' },
  { name: 'money', at: 'taxCredits.lastYearIncome' },
  { name: 'helpFirst', at: 'home.liableForRent' },
  {
    name: 'interview',
    at: 'home.tenure',
    changes: {
      'customer.nino': null,
      'customer.paidNi': null,
      'customer.name': { forenames: 'Rhian', surname: 'Beynon' },
      'home.movedIn': null,
    },
  },
];

/** Who is on the line: nobody is, all of them are made up. */
const people: readonly Facts[] = [
  ['Carys', 'Lloyd', 'NR3 1AB'],
  ['Megan', "O'Hara", 'NR1 4DH'],
  ['Joan', 'Whitlock', 'NR7 8QT'],
  ['Siân', 'Ffrancon-Rees', 'NR2 2HU'],
  ['Amina', 'Rahman', 'NR5 8LX'],
  ['Beth', 'Hargreaves', 'NR6 5DS'],
  ['Grace', 'Okafor', 'NR1 1EF'],
  ['Lowri', 'Ellis', 'NR4 6NA'],
  ['Katarzyna', 'Zielińska', 'NR3 2BU'],
  ['Dawn', 'McAllister', 'NR8 6AJ'],
].map(([forenames, surname, postcode]) => ({ 'customer.name': { forenames, surname }, 'home.postcode': postcode }));

/** Whole interviews of other people, so that lists are lists. */
const whole = [
  's03-thirty-weeks-pregnant',
  's11-means-test-governs',
  's12-council-assigned-later',
  's14-joint-claim-one-signature',
  's17-cycle-and-two-months',
  's15-children-no-and-yes-again',
  's18-shares-to-the-penny',
  's16-exempt-partner',
];

class Stop extends Error {}

/** Somebody who expects a child, and somebody to whom it is not safe to write: packs that wait, a list that was closed. */
async function leaveOffice(
  station: Pick<RunningWorkstation, 'must'>,
  facts: Facts,
  take: (name: string, answers: Facts) => Promise<string>,
): Promise<void> {
  const expecting = {
    ...facts,
    'urgency.hasMoney': false,
    'urgency.crisisLoanWanted': true,
    'customer.pregnant': true,
    'customer.babyDue': '2009-08-10',
    'secondary.maternityWork': true,
    'secondary.smp': 'no',
    'secondary.maternityWanted': true,
  };
  const safe = await take('packs', { ...expecting, 'customer.name': { forenames: 'Elin', surname: 'Prosser' } });
  const unsafe = await take('notSafe', {
    ...expecting,
    'customer.name': { forenames: 'Tegan', surname: 'Marlowe' },
    'urgency.risks': ['violence'],
    'urgency.safeToContact': false,
    'urgency.safeContact': 'Through the advice centre',
  });
  for (const caseId of [safe, unsafe]) await station.must('statement.print', { caseId, language: 'en' });
  const shown = { caseId: safe, language: 'en' } as const;
  await station.must('fastTrack.choose', { ...shown, reason: 'The portal is closed until Monday' });
  const papers = [{ caseId: safe, paper: 'maternityGrantPack' }];
  await station.must('paper.close', { list: 'post', papers });
}

/** Batches: one that left, with a copy and an answer that changed since, and one that jammed in the printer. */
async function sendBatches(
  station: Pick<RunningWorkstation, 'must' | 'clock'>,
  take: (name: string, changes: Facts) => Promise<string>,
): Promise<void> {
  const make = async (name: string, customer: Facts, slot: string): Promise<{ caseId: string; batchId: string }> => {
    station.clock.set(testTime);
    const caseId = await take(name, { 'customer.name': customer });
    await completed(station, caseId, slot);
    const { batchId } = await station.must('laid.makeBatch', { council: 'NOW', method: 'courier' });
    await station.must('laid.print', { batchId });
    return { caseId, batchId };
  };
  const sent = await make('batchSent', { forenames: 'Nerys', surname: 'Pugh' }, '2009-06-08T14:20');
  await station.must('laid.printed', { batchId: sent.batchId });
  await station.must('laid.leave', { batchId: sent.batchId, method: 'courier', reference: 'C 4471' });
  await station.must('laid.duplicate', { caseId: sent.caseId, reason: 'The council did not get it' });
  const shown = { caseId: sent.caseId, language: 'en' } as const;
  await station.must('s19.record', { ...shown, person: 'customer', status: 'exempt', basis: 'seen again' });
  const jammed = await make('batchJammed', { forenames: 'Huw', surname: 'Penry' }, '2009-06-08T15:20');
  await station.must('laid.jammed', { batchId: jammed.batchId, sheet: 2 });
  station.clock.set(testTime);
}

/** `personOf` names somebody with the role, as sign-in wants it. Nobody is signed in afterwards. */
export async function fillOffice(
  station: Pick<RunningWorkstation, 'call' | 'must' | 'clock' | 'signIn'>,
  personOf: (role: Role) => string,
): Promise<ShownCases> {
  const references = new Map<string, string>();
  const { facts } = readScenarioFile(testParts(), loneParentFile);
  const begin = async (name: string): Promise<string> => {
    const { caseId, reference } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    references.set(name, reference);
    return caseId;
  };
  const take = async (name: string, answers: Facts, at?: string): Promise<string> => {
    const caseId = await begin(name);
    if (at === 'contact.callerIs') return caseId;
    await takeInterview(station.call, caseId, typedAnswers(testParts(), { ...answers }), (_cell, { current }) => {
      if ((current?.type === 'question' ? current.key : current?.roster) === at && at !== undefined) throw new Stop();
    }).catch((thrown: unknown) => {
      if (!(thrown instanceof Stop)) throw thrown;
    });
    return caseId;
  };

  station.clock.set(testTime);
  await station.signIn(personOf('supervisor'));
  for (const name of whole) {
    const scenario = readScenarioFile(testParts(), join(scenarioFolder, `${name}.yaml`));
    // What happened later in the year can only be told then.
    station.clock.set(scenario.asOf > testTime ? scenario.asOf : testTime);
    await take(name, scenario.facts);
  }
  station.clock.set(testTime);
  await sendBatches(station, (name, changes) => take(name, { ...facts, ...changes }));
  const queued = await take('queued', { ...facts, 'customer.name': { forenames: 'Marged', surname: 'Howell' } });
  await completed(station, queued);
  station.clock.set(testTime);
  await station.must('session.signOut', {});

  await station.signIn(personOf('csa'));
  for (const [place, { name, at, changes = {} }] of stopped.entries()) {
    station.clock.set(
      `2009-06-02T${String(9 + Math.floor(place / 4)).padStart(2, '0')}:${place % 4}7` as LocalDateTime,
    );
    const caseId = await take(name, { ...facts, ...people[place % people.length], ...changes }, at);
    if (name === 'dropped') await station.must('interview.dropCall', { caseId, language: 'en' });
  }
  station.clock.set(testTime);
  const printed = await take('whole', facts);
  await station.must('statement.print', { caseId: printed, language: 'en' });
  await take('gaps', {
    ...facts,
    'customer.name': { forenames: 'Owain', surname: 'Tudur-Rees' },
    'customer.nino': null,
    'home.landlord.name': null,
    'home.rent.amount': null,
  });
  await station.signIn(personOf('supervisor'));
  await leaveOffice(station, facts, take);
  await station.must('session.signOut', {});
  return {
    referenceOf: (name) => {
      const reference = references.get(name);
      if (reference === undefined) throw new Error(`there is no case ${name}`);
      return reference;
    },
  };
}
