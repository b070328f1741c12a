/**
 * A child that takes interviews through the calls of the window until it is killed, and tells over stdout, after each
 * reply, what the program has acknowledged: `case <id>`, `answer <case> <key>#<row> <digest of the value>`, `draft <case>
 * <key>#<row> <caret>`, `print <case> <document>`. Arguments: folder of the store, passphrase, seed.
 */
import { writeSync } from 'node:fs';
import { createDesktop } from '../../../main/create-desktop.ts';
import { setClock } from '../../../main/platform/clock.ts';
import { silentLog } from '../../../main/platform/log.ts';
import { connectWith } from '../../../main/session/connection.ts';
import { Session } from '../../../main/session/session.ts';
import { openStore } from '../../../main/store/sqlite/open-store.ts';
import { systemTimer } from '../../../main/sync/schedule.ts';
import { createTopics } from '../../../main/topics.ts';
import { mustBeOk, type Result } from '../../../shared/base/result.ts';
import {
  type Caller,
  loneParentFile,
  readScenarioFile,
  takeInterview,
  typedAnswers,
} from '../../support/scenario-interview.ts';
import { testParts, testTime } from '../../support/workstation.ts';
import { digestOf } from '../interview-kill-loop.ts';
import { seededRandom } from '../random.ts';

const [storeFolder = '', person = '', passphrase = '', seed = '1'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const clock = setClock(testTime, 'Europe/London');
const parts = { ...testParts(), clock, log: silentLog() };
const topics = createTopics();
const session = new Session({
  after: systemTimer,
  onChange: () => undefined,
  parts,
  shell: { host: 'browser', version: 'test' },
  storeFolder,
  openStore: (folder, key, summarise) => openStore({ folder, key, summarise }),
  connectTo: connectWith({
    parts,
    wire: undefined,
    monotonicMs: () => performance.now(),
    random: Math.random,
    onChange: () => undefined,
    onCase: () => undefined,
    onOffice: () => undefined,
  }),
});
const desktop = createDesktop(session, topics);
const call: Caller = (name, request) => desktop.handle(name, request) as Promise<Result<never>>;
const tell = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`);

mustBeOk(await session.signIn(person, passphrase));
tell('opened');
const { facts } = readScenarioFile(parts, loneParentFile);
// Bounded, so that a child whose parent is gone ends.
for (let interview = 0; interview < 200; interview += 1) {
  const { caseId } = mustBeOk(await call('case.start', { channel: 'telephone', language: 'en' }));
  tell('case', caseId);
  const changed = {
    ...facts,
    'customer.alternativeContact': `told ${random.below(1_000_000)}`,
    'taxCredits.lastYearIncome': random.below(20_000),
  };
  const answers = typedAnswers(parts, changed);
  await takeInterview(call, caseId, answers, async (cell, view) => {
    const name = `${cell.key}#${cell.row ?? 0}`;
    tell('answer', caseId, name, digestOf(answers.at(cell)?.value ?? null));
    const { current } = view;
    if (random.percent(20) && current?.type === 'question') {
      const caret = 1 + random.below(9);
      const place = { key: current.key, ...(current.row === undefined ? {} : { row: current.row }) };
      mustBeOk(await call('draft.save', { caseId, ...place, text: 'half typed', caret }));
      tell('draft', caseId, `${current.key}#${current.row ?? 0}`, caret);
    }
  });
  const { documentId } = mustBeOk(await call('statement.print', { caseId, language: 'en' }));
  tell('print', caseId, documentId ?? '');
}
