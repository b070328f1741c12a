/**
 * What opening a store with 5,000 cases is made of: unlocking (scrypt), inspecting, opening for work, the first list; and
 * how searching and loading feel there. Arguments: cases, events a case (5000 and 150 when not given).
 */
import { statSync } from 'node:fs';
import { mustBeOk } from '../../../shared/base/result.ts';
import { createKeyFile } from '../../../main/store/key/enrol.ts';
import { unlockWithPassphrase } from '../../../main/store/key/unlock.ts';
import { createStore, openStore } from '../../../main/store/sqlite/open-store.ts';
import { inspectStore } from '../../../main/store/sqlite/inspect.ts';
import { readMigrations } from '../../../main/store/sqlite/migrate.ts';
import { storeFiles } from '../../../main/store/store-folder.ts';
import {
  answered,
  newEvent,
  opened,
  removeFolder,
  sampleDevice,
  sampleFolder,
  summarise,
} from '../../unit/main/store/sample.ts';
import { micros, rounded, spread } from './stats.ts';

const cases = Number(process.argv[2] ?? 5000);
const eventsPerCase = Number(process.argv[3] ?? 150);
const folder = sampleFolder();
const person = { folder, person: 'staff-1', passphrase: 'correct horse battery' };
const key = mustBeOk(await createKeyFile({ ...person, storeId: 'bench' }));
const filling = mustBeOk(createStore({ folder, key, device: sampleDevice, summarise }));
const fillMs =
  micros(() => {
    for (let number = 0; number < cases; number++) {
      const caseId = `case-${number}`;
      const facts = [
        opened(`CMS-${number}`),
        answered('customer.name', `Name${number} Family${number % 700}`),
        answered('customer.nino', `QQ${100_000 + number}C`),
      ];
      for (let n = facts.length; n < eventsPerCase; n++)
        facts.push(answered(`home.question.${n}`, `an answer of usual length ${n}`));
      const events = facts.map((fact) => newEvent(caseId, fact));
      mustBeOk(filling.write.cases.commit({ caseId, expectedSequence: 0, events, summary: summarise(events) }));
    }
  }) / 1000;
filling.close();

const ms = (work: () => void): number => rounded(micros(work) / 1000, 1);
const started = performance.now();
const unlocked = mustBeOk(await unlockWithPassphrase(folder, person.person, person.passphrase));
const unlockMs = rounded(performance.now() - started, 1);
const inspectMs = ms(() => void mustBeOk(inspectStore(storeFiles(folder), unlocked, readMigrations())));
let store = filling;
const openMs = ms(() => {
  store = mustBeOk(openStore({ folder, key: unlocked, summarise }));
});
const listMs = ms(() => void store.cases.listCases({ state: 'open', limit: 50 }));
const loads = Array.from(
  { length: 200 },
  (_, n) => micros(() => void store.cases.loadEvents(`case-${(n * 37) % cases}`)) / 1000,
);
const finds = Array.from(
  { length: 200 },
  (_, n) => micros(() => void store.cases.findCases({ name: `family${n % 700}` })) / 1000,
);
const wholeMs = ms(() => void mustBeOk(store.verifyWholeChain()));
const rebuildMs = process.argv[4] === 'rebuild' ? ms(() => void mustBeOk(store.rebuild())) : undefined;
store.close();
process.stdout.write(
  `${JSON.stringify({
    what: 'opening',
    cases,
    events: cases * eventsPerCase,
    megabytes: rounded(statSync(storeFiles(folder).database).size / 1e6, 0),
    fillMs: rounded(fillMs, 0),
    unlockMs,
    inspectMs,
    openMsInspectionIncluded: openMs,
    firstListMs: listMs,
    loadCaseMs: { p50: rounded(spread(loads).p50), p99: rounded(spread(loads).p99) },
    findByNameMs: { p50: rounded(spread(finds).p50), p99: rounded(spread(finds).p99) },
    verifyWholeChainMs: wholeMs,
    rebuildMs,
  })}\n`,
);
removeFolder(folder);
