/** Random claims: the answers of a whole interview, found by following the route that the oracle reads. */
import { between, pick, type Random } from '../../../support/random.ts';
import { addDays } from '../oracle/calendar.ts';
import type { Catalogue, FactEntry } from '../oracle/catalogue.ts';
import { type Context, fieldOf, type NumberedRow, Reading, rowsIn } from '../oracle/reading.ts';
import type { Answer, Facts, Row, Scenario } from '../oracle/scenario.ts';
import { type Chance, chance, randomAnswer } from './answer.ts';

const boundaries = ['2008-10-06', '2008-10-27', '2008-11-24', '2009-04-01', '2009-10-26', '2010-04-06', '2010-10-25'];
const monthEnds = ['2008-01-31', '2008-02-29', '2009-01-30', '2009-08-31', '2009-12-31', '2010-01-29', '2009-01-03'];
const mostRows: Readonly<Record<string, number>> = { children: 3, payslips: 3, accounts: 3 };

export function randomDay(random: Random): string {
  const kind = random();
  if (kind < 0.5) return addDays(pick(random, boundaries), between(random, -2, 2));
  if (kind < 0.65) return pick(random, monthEnds);
  return addDays('2008-01-01', between(random, 0, 1096));
}

interface Interview {
  readonly catalogue: Catalogue;
  readonly by: Chance;
  readonly context: Context;
  readonly facts: Record<string, Facts[string]>;
  /** Cells that were passed over: without an answer, for good. */
  readonly left: Set<string>;
  /** How often a question is left without an answer. */
  readonly leaving: number;
  readonly callDate: string;
  /** Of the answers so far; undefined after another one. */
  reading: Reading | undefined;
}

const readingOf = (interview: Interview): Reading =>
  (interview.reading ??= new Reading(interview.catalogue, interview.context, interview.facts));

function put(interview: Interview, key: string, value: Facts[string]): void {
  interview.facts[key] = value;
  interview.reading = undefined;
}

/** A claim without its steps. */
export function randomClaim(catalogue: Catalogue, random: Random, councils: readonly string[], name: string): Scenario {
  const claimDate = randomDay(random);
  const asOf = `${claimDate}T${pick(random, ['09:00', '11:45', '16:30'])}`;
  const by = { random, claimDate, councils };
  const previous = chance(random, 0.5) ? earlierFacts(catalogue, by, asOf) : undefined;
  const rulesDate = chance(random, 0.15) ? randomDay(random) : undefined;
  const channel = pick(random, ['telephone', 'telephone', 'office', 'visit']);
  const context = { now: asOf, rulesDate, channel, earlier: previous };
  const dropped = chance(random, 0.1);
  const interview: Interview = {
    catalogue,
    by,
    context,
    facts: staleFacts(catalogue, by),
    left: new Set(),
    callDate: claimDate,
    leaving: pick(random, [0, 0, 0, 0.005, 0.03]),
    reading: undefined,
  };
  answerAll(interview, dropped ? between(random, 40, 220) : catalogue.facts.length);
  const reasons = dropped ? ['callDropped'] : ['notKnown', 'refused', 'notToHand'];
  const unanswered = new Reading(catalogue, context, interview.facts).unanswered();
  const required = (key: string): boolean => catalogue.facts.some((fact) => fact.key === key && fact.required === true);
  return {
    name,
    title: 'A random claim',
    asOf,
    channel,
    ...(rulesDate === undefined ? {} : { rulesDate }),
    ...(previous === undefined
      ? {}
      : { previousClaim: { asOf: `${addDays(claimDate, -200)}T09:30`, facts: previous } }),
    facts: interview.facts,
    unanswered: unanswered.map(({ key }) => ({ key, reason: required(key) ? 'callDropped' : pick(random, reasons) })),
    steps: [],
  };
}

/** Facts of an earlier claim: all of its answers, with now and then one missing. */
function earlierFacts(catalogue: Catalogue, by: Chance, asOf: string): Facts {
  const context = { now: asOf, channel: 'telephone' };
  const interview: Interview = {
    catalogue,
    by,
    context,
    facts: {},
    left: new Set(),
    leaving: 0.01,
    callDate: by.claimDate,
    reading: undefined,
  };
  answerAll(interview, catalogue.facts.length);
  const kept = Object.entries(interview.facts).filter(() => !chance(by.random, 0.05));
  return Object.fromEntries(kept);
}

/** Answers given when a question was on route; most are not now. The one checked against another answer is left out. */
function staleFacts(catalogue: Catalogue, by: Chance): Record<string, Facts[string]> {
  const facts: Record<string, Facts[string]> = {};
  if (!chance(by.random, 0.5)) return facts;
  const accept = new Reading(catalogue, { now: `${by.claimDate}T10:00`, channel: 'telephone' }, {});
  for (const entry of catalogue.facts) {
    if (
      entry.key.includes('[]') ||
      entry.askWhen === undefined ||
      entry.key === 'customer.certificateTo' ||
      !chance(by.random, 0.1)
    )
      continue;
    const answer = randomAnswer(by, entry, []);
    if (accept.accepts(entry, answer, by.claimDate)) facts[entry.key] = answer;
  }
  return facts;
}

function answerAll(interview: Interview, endsAt: number): void {
  for (let round = 0; round < 4; round += 1) {
    const before = JSON.stringify(interview.facts);
    for (const entry of interview.catalogue.facts.slice(0, endsAt)) answerOne(interview, entry);
    if (JSON.stringify(interview.facts) === before) return;
  }
}

function answerOne(interview: Interview, entry: FactEntry): void {
  const reading = readingOf(interview);
  const roster = reading.rosterOf(entry);
  if (roster === undefined) {
    if (!reading.onRoute(entry) || entry.key in interview.facts || interview.left.has(entry.key)) return;
    const answer = anAnswer(interview, reading, entry);
    if (answer === undefined) interview.left.add(entry.key);
    else put(interview, entry.key, answer);
    return;
  }
  if (reading.rosterOnRoute(roster) && !(roster.key in interview.facts) && !interview.left.has(roster.key)) {
    addRows(interview, roster.key, Math.min(roster.max, mostRows[roster.key] ?? 2));
  }
  fillCells(interview, entry, roster.key);
}

function addRows(interview: Interview, key: string, most: number): void {
  const { random } = interview.by;
  if (chance(random, Math.min(0.05, interview.leaving * 3))) {
    interview.left.add(key);
    return;
  }
  put(
    interview,
    key,
    Array.from({ length: between(random, 1, most) }, () => ({})),
  );
}

function fillCells(interview: Interview, entry: FactEntry, key: string): void {
  const field = fieldOf(entry);
  for (let index = 0; index < rowsIn(interview.facts, key).length; index += 1) {
    const reading = readingOf(interview);
    const roster = reading.rosterOf(entry);
    const recorded = rowsIn(interview.facts, key)[index] as Row;
    const row: NumberedRow = { number: index + 1, recorded };
    const name = `${key}[${row.number}].${field}`;
    if (roster === undefined || field in recorded || interview.left.has(name)) continue;
    if (!reading.rosterCopied(roster) && !reading.onRoute(entry, row)) continue;
    const answer = anAnswer(interview, reading, entry, row);
    if (answer === undefined) interview.left.add(name);
    else put(interview, key, rowsIn(interview.facts, key).with(index, { ...recorded, [field]: answer }));
  }
}

/** An answer that no check refuses; undefined when the question is left. */
function anAnswer(interview: Interview, reading: Reading, entry: FactEntry, row?: NumberedRow): Answer | undefined {
  const { by, leaving } = interview;
  const given = entry.required === true ? leaving / 10 : leaving;
  if (chance(by.random, entry.mayBeBlank === true ? 0.4 : given)) return undefined;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const answer = randomAnswer(by, entry, reading.derived('benefitsProposed') as readonly string[]);
    if (reading.accepts(entry, answer, interview.callDate, row)) return answer;
  }
  return undefined;
}
