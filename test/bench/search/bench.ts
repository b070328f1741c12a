/**
 * Searches in a store of 200,000 cases, as the start screen makes them, each kind against the look-up of one exact key in the
 * same store and in turns with it. `npm run bench -- search [--cases=200000] [--each=60] [--keep=FOLDER]`; a kept store is
 * filled once and opened again by the next run.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { CaseDesk } from '../../../main/case/case-desk.ts';
import { similarCases } from '../../../main/case/duplicates.ts';
import { findCases } from '../../../main/case/find-cases.ts';
import { summariseWith } from '../../../main/case/summarise.ts';
import { workLists } from '../../../main/case/work-list.ts';
import type { StoreKey } from '../../../main/store/key/store-key.ts';
import type { Commit } from '../../../main/store/ports.ts';
import { openForWork } from '../../../main/store/sqlite/open.ts';
import { summaryTable } from '../../../main/store/sqlite/summary-row.ts';
import { storeFiles } from '../../../main/store/store-folder.ts';
import { createStore, openStore } from '../../../main/store/sqlite/open-store.ts';
import type { Work } from '../../../main/work.ts';
import { Redacted } from '../../../shared/base/redacted.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import { randomFrom } from '../../support/random.ts';
import { newEvent, opened } from '../../unit/main/store/sample.ts';
import { benchFolder, benchParts, dropFolder } from '../answer/office.ts';
import { micros, rounded, spread } from '../store/stats.ts';
import { type Customer, customer } from './customer.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const cases = option('cases', 200_000);
const each = option('each', 60);
const casesAtOnce = 1_000;
/** Cases that have an event. */
const recorded = 3_000;
const goalMs = 50;

const random = randomFrom(20_090_602);
const parts = benchParts();
const keep = process.argv.find((one) => one.startsWith('--keep='))?.slice('--keep='.length);
const folder = keep ?? benchFolder();
const isFilled = existsSync(join(folder, 'store'));
// Nobody's data: the key may be known.
const key: StoreKey = { storeId: 'search', secret: new Redacted(Buffer.alloc(32, 7)) };
const place = { folder: join(folder, 'store'), key, summarise: summariseWith(parts.releases) };
const known: Customer[] = [];
const today = parts.clock.now().local.slice(0, 10) as LocalDate;
const filling = micros(() => (isFilled ? know() : fill())) / 1_000_000;
const began = performance.now();
const store = mustBeOk(openStore(place));
const opening = performance.now() - began;
const workstation = { ...parts, store };
const work: Work = {
  workstation,
  desk: new CaseDesk(workstation),
  person: {
    id: 'staff-7',
    name: 'Bench',
    roles: ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'],
    office: 'office-1',
  },
};

function caseOf(number: number): Commit {
  const caseId = parts.ids.next();
  const { name, ...rest } = customer(random);
  known.push({ name, ...rest });
  const contact = addDays(today, -Math.floor(random() * 400));
  const open = random() < 0.02;
  const reference = `L-${contact.slice(2).replaceAll('-', '')}-${number.toString(36).toUpperCase().padStart(4, '0')}-K2MXC`;
  return {
    caseId,
    expectedSequence: 0,
    events: [newEvent(caseId, opened(reference), parts.ids.next())],
    summary: {
      caseId,
      reference,
      customerName: name,
      names: [name],
      ...rest,
      state: open ? 'awaitingEvidence' : 'complete',
      owner: `staff-${number % 120}`,
      firstContact: contact,
      oneMonthDate: addDays(contact, 31),
      laidState: open ? 'blocked' : 'dispatched',
      pushState: open ? 'blocked' : 'done',
      updated: `${contact}T10:15:00.000Z`,
      ...(open ? openWork(number) : {}),
      monthMet: true,
    },
  };
}

/** Something on every list of work, thousands of cases in all. */
function openWork(number: number): Partial<Commit['summary']> {
  const slot = `${addDays(today, number % 15)}T10:20` as LocalDateTime;
  return {
    toChase: 2,
    evidenceDue: 1,
    laidReason: 'evidenceOutstanding',
    ...(number % 3 === 0 ? { interview: { type: 'loneParentWfi', slot }, adviserDue: 'both' } : {}),
    ...(number % 5 === 0 ? { callBack: { due: slot, urgency: 'standard24h' } } : {}),
    ...(number % 7 === 0 ? { pushState: 'ready', laidState: 'queued', laidCouncil: `E${number % 380}` } : {}),
  };
}

/** The first with an event each, as they are recorded; the others as rows alone, in one step and without the disk's promise. */
function fill(): void {
  const made = mustBeOk(createStore({ ...place, device: parts.ids.next() }));
  for (let number = 0; number < recorded; number += casesAtOnce)
    mustBeOk(made.write.cases.commitAll(Array.from({ length: casesAtOnce }, (_, at) => caseOf(number + at))));
  made.close();
  const database = openForWork(storeFiles(place.folder).database, key, true);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -2000000']) database.pragma(setting);
  const rows = summaryTable(database);
  database.exec('begin');
  for (let number = recorded; number < cases; number++) rows.put(caseOf(number).summary, 1, undefined);
  database.exec('commit');
  database.close();
}

/** The customers of a store that was filled before: the same, since their names come from one seed. */
const know = (): void => {
  for (let number = 0; number < cases; number++) caseOf(number);
};

/** The text with one thing wrong somewhere in the middle. */
function mistyped(text: string): string {
  const at = 1 + Math.floor(random() * (text.length - 2));
  const other = /\d/.test(text[at] ?? '') ? String((Number(text[at]) + 3) % 10) : 'e';
  return random() < 0.5
    ? text.slice(0, at) + other + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

const words = (name: string): readonly string[] => name.split(' ');
const surnameOf = (name: string): string => words(name).at(-1) ?? '';
const sounding = [
  'Jon Smythe',
  'Kathryn Clark',
  'Steven Tomson',
  'Dafid Griffith',
  'Rees Hewes',
  'Shan Llewelyn',
  'Jeffery Prise',
  'Mc Donald',
  'Sean Ohara',
  'Filip Reed',
];

const oddOnes = ["O'Neill", 'O Neill', 'oneill', 'Mc Donald', 'MacDonald', 'Lloyd-Jones', 'lloyd jones', 'lloydjones'];
const nonsense = [
  '%',
  '*',
  '_%_',
  "' or 1=1 --",
  '"smith" NEAR jones*',
  '🙂',
  'a'.repeat(80),
  'a b c d e f g h i j k',
  '()',
  '0',
];

type Ask = (one: Customer) => () => number;
const find = (text: string) => () => mustBeOk(findCases(work, { text })).length;
const lists = ['mine', 'recent', 'chase', 'interviews', 'month', 'overdue', 'toCheckIn', 'laidQueued'] as const;
const kinds: readonly (readonly [what: string, ask: Ask])[] = [
  ['exact key: NINo', (one) => find(one.nino)],
  ['NINo, one character wrong', (one) => find(mistyped(one.nino))],
  ['telephone', (one) => find(one.phone)],
  ['telephone, one digit wrong', (one) => find(mistyped(one.phone))],
  ['postcode', (one) => find(one.postcode)],
  ['half a postcode', (one) => find(one.postcode.split(' ')[0] ?? '')],
  ['name', (one) => find(one.name)],
  ['surname', (one) => find(surnameOf(one.name))],
  ['three letters of a surname', (one) => find(surnameOf(one.name).slice(0, 3))],
  ['two letters', (one) => find(one.name.slice(0, 2))],
  ['beginnings of both names', (one) => find(`${one.name.slice(0, 2)} ${surnameOf(one.name).slice(0, 3)}`)],
  ['surname first', (one) => find(`${surnameOf(one.name)} ${words(one.name)[0]}`)],
  ['name, mistyped', (one) => find(`${words(one.name)[0]} ${mistyped(surnameOf(one.name))}`)],
  ['name that sounds like it', () => find(sounding[Math.floor(random() * sounding.length)] ?? '')],
  ['the commonest name', () => find('John Smith')],
  ['the commonest surname', () => find('Smith')],
  ['a common name of three words', () => find('David John Jones')],
  ['initial and common surname', () => find('D Jones')],
  ['one letter', () => find('s')],
  ['two initials', () => find('d j')],
  ['hyphen, O’ and Mac', (one) => find(oddOnes[one.phone.charCodeAt(5) % oddOnes.length] ?? '')],
  ['telephone with +44 and spaces', (one) => find(`+44 ${one.phone.slice(1, 5)} ${one.phone.slice(5)}`)],
  ['half a NINo', (one) => find(one.nino.slice(0, 5))],
  ['NINo without its letters', (one) => find(one.nino.slice(2, 8))],
  ['date of birth', (one) => find(one.dateOfBirth.split('-').toReversed().join('/'))],
  ['surname and date of birth', (one) => find(`${surnameOf(one.name)} ${one.dateOfBirth}`)],
  ['common surname and half a postcode', (one) => find(`Jones ${one.postcode.split(' ')[0]}`)],
  ['nobody', () => find('Xzqwv Vbnmq')],
  ['nonsense', () => find(nonsense[Math.floor(random() * nonsense.length)] ?? '')],
  [
    'same customer? (name and postcode)',
    (one) => () =>
      mustBeOk(
        similarCases({ ...work }, { caseId: parts.ids.next(), language: 'en', name: one.name, postcode: one.postcode }),
      ).length,
  ],
  ['start screen, all lists of every role', () => () => mustBeOk(workLists(work, { language: 'en' })).rows.length],
  ...lists.map((list): (typeof kinds)[number] => [
    `start screen with ${list}`,
    () => () => mustBeOk(workLists(work, { list, language: 'en' })).rows.length,
  ]),
];

process.stdout.write(`${cases} cases, opened in ${rounded(opening)} ms, written in ${rounded(filling, 0)} s\n`);
const samples = kinds.map((): number[] => []);
const hits = kinds.map(() => 0);
const loadBefore = loadavg()[0] ?? 0;
for (let round = -5; round < each; round++) {
  for (const [at, [, ask]] of kinds.entries()) {
    const run = ask(known[Math.floor(random() * known.length)] as Customer);
    let count = 0;
    const took = micros(() => void (count = run()));
    if (round < 0) continue;
    samples[at]?.push(took / 1000);
    if (count > 0) hits[at] = (hits[at] ?? 0) + 1;
  }
}
store.close();
if (keep === undefined) dropFolder(folder);

const exact = spread(samples[0] ?? []);
const results = kinds.map(([what], at) => {
  const { p50, p99 } = spread(samples[at] ?? []);
  return {
    what,
    p50Ms: rounded(p50),
    p99Ms: rounded(p99),
    ratioP50: rounded(p50 / exact.p50),
    ratioP99: rounded(p99 / exact.p99),
    found: `${hits[at]} of ${each}`,
    holds: p99 <= goalMs,
  };
});
process.stdout.write(
  '\n| search | p50 ms | × exact key | p99 ms | × | found |\n| --- | --- | --- | --- | --- | --- |\n',
);
for (const one of results)
  process.stdout.write(
    `| ${one.what} | ${one.p50Ms} | ${one.ratioP50} | ${one.p99Ms} | ${one.ratioP99} | ${one.found} |\n`,
  );
const missed = results.filter(({ holds }) => !holds).map(({ what }) => what);
process.stdout.write(
  `\nunder ${goalMs} ms each (p99): ${missed.length === 0 ? 'holds' : `MISSED by ${missed.join(', ')}`}\n`,
);
const load = { before: rounded(loadBefore), after: rounded(loadavg()[0] ?? 0) };
process.stdout.write(`load of the machine: ${load.before} before, ${load.after} after\n`);
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load };
mkdirSync(join(import.meta.dirname, '../result'), { recursive: true });
writeFileSync(
  join(import.meta.dirname, '../result/search.json'),
  `${JSON.stringify({ machine, cases, each, results }, null, 2)}\n`,
);
