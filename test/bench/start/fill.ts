/** Fills a store with cases as interviews leave them: some are walked through the use cases, the others are their copies. */
import { CaseDesk } from '../../../main/case/case-desk.ts';
import { startCase } from '../../../main/case/start-case.ts';
import { recordAnswer } from '../../../main/interview/record-answer.ts';
import type { CaseStore, CaseSummary, Commit } from '../../../main/store/ports.ts';
import type { Work } from '../../../main/work.ts';
import type { WorkstationParts } from '../../../main/workstation.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import type { CaseEvent, NewCaseEvent } from '../../../shared/case/event.ts';
import { randomFrom } from '../../support/random.ts';
import { answerNext } from '../answer/walk.ts';

/** Interviews that are walked; and cases of one transaction. */
const walked = 8;
const casesAtOnce = 25;

interface Pattern {
  readonly events: readonly CaseEvent[];
  readonly summary: CaseSummary;
}

/** Writes `cases` cases; the number of their events. */
export async function fillStore(store: CaseStore, parts: WorkstationParts, cases: number): Promise<number> {
  const patterns: Pattern[] = [];
  for (let seed = 1; seed <= Math.min(walked, cases); seed++) patterns.push(await walk(store, parts, seed));
  let events = patterns.reduce((sum, one) => sum + one.events.length, 0);
  for (let number = patterns.length; number < cases; number += casesAtOnce) {
    const steps: Commit[] = [];
    for (let one = number; one < Math.min(cases, number + casesAtOnce); one++) {
      const step = copyOf(patterns[one % patterns.length] as Pattern, one, parts);
      events += step.events.length;
      steps.push(step);
    }
    mustBeOk(store.write.cases.commitAll(steps));
    if (number % 200 < casesAtOnce) mustBeOk(store.tidy());
  }
  mustBeOk(store.tidy());
  return events;
}

async function walk(store: CaseStore, parts: WorkstationParts, seed: number): Promise<Pattern> {
  const workstation = { ...parts, store };
  const work: Work = {
    workstation,
    desk: new CaseDesk(workstation),
    person: { id: 'staff-1', name: 'Bench', roles: ['csa'], office: 'office-1' },
  };
  const random = randomFrom(seed);
  const { caseId } = mustBeOk(startCase(work, { channel: 'telephone' }));
  while (await answerNext(work, caseId, random, (answer) => recordAnswer(work, answer)));
  const summary = store.cases.caseSummary(caseId);
  if (summary === undefined) throw new Error('the walked case is not listed');
  const { sequence, ...rest } = summary;
  return { events: store.cases.loadEvents(caseId).slice(0, sequence), summary: rest };
}

/** The same interview as another case's, with a name, number and postcode of its own. */
function copyOf({ events, summary }: Pattern, number: number, { ids }: WorkstationParts): Commit {
  const caseId = ids.next();
  const customerName = `Sample${number % 311} Person${number % 1_709}`;
  return {
    caseId,
    expectedSequence: 0,
    events: events.map(
      ({ type, payload, actor, at }) => ({ type, payload, actor, at, id: ids.next(), caseId }) as NewCaseEvent,
    ),
    summary: {
      ...summary,
      caseId,
      customerName,
      names: [customerName],
      reference: `B-${number}`,
      nino: `ZX${100_000 + number}A`,
      phone: `0116496${String(number).padStart(4, '0')}`,
      postcode: `LS${number % 29} ${number % 9}AA`,
    },
  };
}
