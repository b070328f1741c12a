/** Random steps: some lead a case to its end, some get in the way, at times that go past the one-month date. */
import { between, pick, type Random } from '../../../support/random.ts';
import { addDays, addMonths } from '../oracle/calendar.ts';
import type { Catalogue, FactEntry } from '../oracle/catalogue.ts';
import { councilOf, type Moment, next, play } from '../oracle/progress.ts';
import { fieldOf, rowsIn } from '../oracle/reading.ts';
import type { Answer, Row, Scenario, Step } from '../oracle/scenario.ts';
import { chance, mark, randomAnswer } from './answer.ts';

interface Surroundings {
  readonly random: Random;
  readonly councils: readonly string[];
  readonly catalogue: Catalogue;
}
interface Maker extends Surroundings {
  /** Rosters that a shorter list replaced: the number of a row that was taken away is not given again. */
  readonly shortened: Set<string>;
}
type Deed = Omit<Step, 'at'> | undefined;

/** The scenario with steps; about one in eight begins as a paper form. */
export function withSteps(scenario: Scenario, surroundings: Surroundings): Scenario {
  const { random, catalogue } = surroundings;
  const maker = { ...surroundings, shortened: new Set<string>() };
  const clerical = scenario.rulesDate === undefined && chance(random, 0.12);
  const keyed = clerical ? `${addDays(scenario.asOf.slice(0, 10), between(random, 2, 40))}T10:00` : scenario.asOf;
  const deferred = 'wfi.deferUntil' in scenario.facts ? { 'wfi.deferUntil': addDays(keyed.slice(0, 10), 5) } : {};
  const begun = { ...scenario, asOf: keyed, facts: { ...scenario.facts, ...deferred } };
  const first = clerical ? [captured(scenario, keyed)] : [];
  let moment = play(catalogue, { ...begun, steps: first }).at(-1) as Moment;
  const steps: Step[] = [...first];
  const pace = pick(random, [0, 1, 3]);
  const help = pick(random, [0.3, 0.6, 0.97]);
  for (let count = between(random, 4, 22); count > 0; count -= 1) {
    const at = laterThan(moment, random, pace);
    const deed = randomDeed(moment, at, maker, help);
    if (deed === undefined) continue;
    const step = { at, ...deed } as Step;
    steps.push(step);
    moment = next(moment, step);
  }
  return { ...begun, steps };
}

const captured = (scenario: Scenario, at: string): Step => ({
  at,
  do: 'captureClerical',
  firstContact: scenario.asOf,
  issued: scenario.asOf.slice(0, 10),
  received: at.slice(0, 10),
  capturedBy: 'C Dunn',
});

function laterThan({ time, reading }: Moment, random: Random, pace: number): string {
  const days = chance(random, 0.5) ? 0 : between(random, 0, pace * 2);
  if (chance(random, 0.06)) {
    const edge = addDays(addMonths(reading.claimDate, 1), between(random, -1, 0));
    if (edge > time.slice(0, 10)) return `${edge}T${pick(random, ['00:00', '23:59'])}`;
  }
  if (days > 0) return `${addDays(time.slice(0, 10), days)}T${pick(random, ['08:30', '12:00', '17:15'])}`;
  const minutes = Math.min(1439, Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) + between(random, 0, 9));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${time.slice(0, 11)}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function randomDeed(moment: Moment, at: string, maker: Maker, help: number): Deed {
  const { random } = maker;
  if (chance(random, help)) return helpful(moment, at, maker) ?? meddling(moment, at, maker);
  return meddling(moment, at, maker);
}

/** What the case waits for. */
function helpful(moment: Moment, at: string, maker: Maker): Deed {
  const { random } = maker;
  const { reading, file, laid, push } = moment;
  const day = at.slice(0, 10);
  const booking = reading.interview().interviewType;
  if (!file.printed && chance(random, 0.6)) return { do: 'printStatement' };
  if (file.booked === undefined && booking !== 'none' && chance(random, 0.5)) return booked(booking, at);
  if (!moment.signed) {
    const joint = reading.answer(reading.fact('claim.jointClaimAgreed')) === true;
    return { do: 'signStatement', by: joint ? 'both' : pick(random, ['customer', 'appointee']), signedOn: day };
  }
  const open = reading.evidence().find((item) => !file.verdicts.has(item.id));
  if (open !== undefined)
    return judged(
      open.id,
      open.acceptedTypes.map(({ code }) => code),
      day,
      random,
    );
  const [missing] = reading.unanswered();
  if (missing !== undefined && chance(random, 0.7)) return fills(moment, missing.key, maker);
  if (file.booked !== undefined && file.conditionality === undefined) return screen();
  if (push.reason === 'cms1Missing') return cms1(day);
  if (push.state === 'ready') return { do: 'push' };
  if (laid.state === 'queued') return { do: 'dispatchBatch', council: councilOf(reading), method: 'post' };
  if (laid.state === 'ready') return assigned(maker);
  return undefined;
}

function meddling(moment: Moment, at: string, maker: Maker): Deed {
  const { random, councils } = maker;
  const { reading } = moment;
  const day = at.slice(0, 10);
  const evidence = reading.evidence();
  const jobs = reading.catalogue.rosters.find(({ key }) => key === 'jobs');
  const deeds: readonly (() => Deed)[] = [
    () => ({ do: 'push' }),
    () => ({ do: 'advanceTo' }),
    () => ({ do: 'printStatement' }),
    () => ({ do: 'signStatement', by: pick(random, ['customer', 'both', 'appointee']), signedOn: day }),
    () => changes(moment, maker),
    () => changes(moment, maker),
    () => changes(moment, maker),
    () => {
      const item = evidence.length === 0 ? undefined : pick(random, evidence);
      return (
        item &&
        judged(
          item.id,
          item.acceptedTypes.map(({ code }) => code),
          day,
          random,
        )
      );
    },
    () => recordedS19(moment, random),
    () => ({ do: 'dispatchBatch', council: councilOf(reading) ?? pick(random, councils), method: 'courier' }),
    () => ({ do: 'dispatchBatch', council: pick(random, councils), method: 'collect' }),
    () => assigned(maker),
    () => (chance(random, 0.5) ? { do: 'deleteAndRebuild', reason: 'Booked wrongly' } : undefined),
    () => {
      const taken = new Set(moment.file.calculations.map((step) => step['job']));
      const rows = (jobs === undefined ? [] : reading.rows(jobs)).filter(({ number }) => !taken.has(number));
      return rows.length === 0 ? undefined : calculated(pick(random, rows).number, day, random);
    },
    () => booked(pick(random, ['newJobseeker', 'incapacityWfi', 'generalWfi']), at),
    () => screen(),
    () => (reading.derived('jsaClaimed') === true ? cms1(day) : undefined),
  ];
  return pick(random, deeds)();
}

const booked = (type: string, at: string): Deed => ({ do: 'bookInterview', type, slot: `${workday(at)}T10:20` });

function workday(at: string): string {
  let day = addDays(at.slice(0, 10), 2);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, 1);
  return day;
}

function judged(item: string, types: readonly string[], day: string, random: Random): Deed {
  if (chance(random, 0.2)) {
    return { do: 'evidenceNotProvided', item, reason: `Away ${mark(random)}`, acceptable: chance(random, 0.5) };
  }
  const verdict = chance(random, 0.3) ? { verdict: pick(random, ['V', 'C', 'S']) } : {};
  return { do: 'verifyEvidence', item, type: pick(random, types), seenOn: day, by: 'R Bell', ...verdict };
}

function recordedS19({ reading }: Moment, random: Random): Deed {
  const person = reading.derived('hasPartner') === true ? pick(random, ['customer', 'partner']) : 'customer';
  const status = pick(random, reading.catalogue.process.s19.values).code;
  return { do: 'recordS19', person, status, basis: 'P45' };
}

const assigned = ({ random, councils }: Maker): Deed => {
  const code = pick(random, councils);
  return { do: 'assignCouncil', code, candidates: [code] };
};

const screen = (): Deed => ({
  do: 'completeConditionality',
  backdating: 'none',
  labourMarketConditions: 'agreed',
  paydays: 'weekly in arrears',
  conditionality: 'explained',
});

const cms1 = (day: string): Deed => ({
  do: 'recordCms1',
  agreementSigned: true,
  agreementDate: day,
  backdatingLabourMarket: 'none',
  backdatingBenefit: 'none',
});

function calculated(job: number, day: string, random: Random): Deed {
  const method = pick(random, ['recognisedCycle', 'fiveWeeks', 'twoMonths', 'otherPeriod']);
  const count = method === 'fiveWeeks' ? 5 : method === 'twoMonths' ? 2 : 3;
  const spacing = method === 'twoMonths' ? 30 : 7;
  const payments = Array.from({ length: count }, (_, index) => ({
    date: addDays(day, -3 - spacing * (count - index)),
    gross: between(random, 5000, 60_000) / 100,
    tax: between(random, 0, 900) / 100,
    ni: between(random, 0, 900) / 100,
    pension: between(random, 0, 901) / 100,
  }));
  const weeks = method === 'recognisedCycle' ? { cycleWeeks: 3 } : method === 'otherPeriod' ? { weeks: 3 } : {};
  return { do: 'recordCalculation', job, method, ...weeks, payments, by: 'L Grant' };
}

/** An answer to what is unanswered, as one cell or as a roster's first row. */
function fills(moment: Moment, key: string, maker: Maker): Deed {
  const { catalogue } = moment.reading;
  const roster = catalogue.rosters.find((candidate) => candidate.key === key);
  if (roster !== undefined && maker.shortened.has(key)) return undefined;
  const factKey = roster === undefined ? key.replace(/\[\d+\]/, '[]') : undefined;
  const entry =
    factKey === undefined
      ? catalogue.facts.find((fact) => fact.key.startsWith(`${key}[].`))
      : moment.reading.fact(factKey);
  if (entry === undefined) return undefined;
  const name = roster === undefined ? key : `${key}[${rowsIn(moment.file.facts, key).length + 1}].${fieldOf(entry)}`;
  return recordedAnswer(moment, name, entry, maker);
}

function recordedAnswer(moment: Moment, name: string, entry: FactEntry, maker: Maker): Deed {
  const { reading } = moment;
  const by = { random: maker.random, claimDate: reading.claimDate, councils: maker.councils };
  const number = Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0);
  const row = number === 0 ? undefined : { number, recorded: {} };
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const answer: Answer = randomAnswer(by, entry, reading.derived('benefitsProposed') as readonly string[]);
    if (same(answer, recordedAs(moment, entry, number))) continue;
    if (reading.accepts(entry, answer, reading.claimDate, row))
      return { do: 'recordAnswers', facts: { [name]: answer } };
  }
  return undefined;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const recordedAs = ({ file }: Moment, entry: FactEntry, number: number): unknown =>
  number === 0
    ? file.facts[entry.key]
    : rowsIn(file.facts, entry.key.replace(/\[\].*/, ''))[number - 1]?.[fieldOf(entry)];

const gates = [
  'customer.hasPartner',
  'household.hasChildren',
  'claim.benefits',
  'claim.wantsHb',
  'claim.wantsCtb',
  'claim.councilHelpWanted',
  'customer.workingNow',
  'home.tenure',
  'customer.nino',
  'home.council',
  'claim.existingClaimChange',
  'history.sameBenefitAgain',
  'history.changed.work',
  'history.changed.household',
  'history.changed.rent',
  'capital.hasAccounts',
  'customer.dateOfBirth',
];

/** A changed answer: a gate, any fact on route, a cell, or a new row. */
function changes(moment: Moment, maker: Maker): Deed {
  const { random, catalogue } = maker;
  const { reading } = moment;
  const kind = random();
  if (kind < 0.35) {
    const entry = reading.fact(pick(random, gates));
    return reading.onRoute(entry) ? recordedAnswer(moment, entry.key, entry, maker) : undefined;
  }
  if (kind < 0.45) return newRow(moment, maker);
  if (kind < 0.65) return newRows(moment, maker);
  if (kind < 0.55) {
    const entry = pick(
      random,
      catalogue.facts.filter(({ key }) => !key.includes('[]')),
    );
    return recordedAnswer(moment, entry.key, entry, maker);
  }
  const cells = reading.cells().filter((cell) => cell.entry.required !== true);
  const cell = pick(random, cells);
  return recordedAnswer(moment, cell.key, cell.entry, maker);
}

function newRow(moment: Moment, maker: Maker): Deed {
  const { reading, file } = moment;
  const open = reading.catalogue.rosters.filter(
    (roster) => reading.rosterOnRoute(roster) && !reading.rosterCopied(roster),
  );
  if (open.length === 0) return undefined;
  const roster = pick(maker.random, open);
  const number = rowsIn(file.facts, roster.key).length + 1;
  if (maker.shortened.has(roster.key) || number > Math.min(roster.max, 4)) return undefined;
  const row = aRow(moment, roster.key, number, maker);
  const facts = Object.fromEntries(
    Object.entries(row).map(([field, answer]) => [`${roster.key}[${number}].${field}`, answer]),
  );
  return Object.keys(facts).length === 0 ? undefined : { do: 'recordAnswers', facts };
}

/** A roster given anew as a whole. */
function newRows(moment: Moment, maker: Maker): Deed {
  const { reading, file } = moment;
  const recorded = reading.catalogue.rosters.filter(
    (roster) => rowsIn(file.facts, roster.key).length > 0 && !reading.rosterCopied(roster),
  );
  if (recorded.length === 0) return undefined;
  const { key } = pick(maker.random, recorded);
  const before = rowsIn(file.facts, key).length;
  const length = between(maker.random, 1, maker.shortened.has(key) ? before : 3);
  const rows = Array.from({ length }, (_, index) => aRow(moment, key, index + 1, maker));
  if (rows.some((row) => Object.keys(row).length === 0)) return undefined;
  if (length < before) maker.shortened.add(key);
  return { do: 'recordAnswers', facts: { [key]: rows } };
}

function aRow(moment: Moment, key: string, number: number, maker: Maker): Row {
  const row: Record<string, Row[string]> = {};
  for (const entry of moment.reading.catalogue.facts.filter((fact) => fact.key.startsWith(`${key}[].`))) {
    const deed = recordedAnswer(moment, `${key}[${number}].${fieldOf(entry)}`, entry, maker);
    const [answer] = Object.values((deed as { readonly facts?: Row } | undefined)?.facts ?? {});
    if (answer !== undefined) row[fieldOf(entry)] = answer;
  }
  return row;
}
