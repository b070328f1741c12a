/** Plays a scenario in a fresh encrypted store with the clock set by the file, and checks every expectation. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roles } from '../../shared/base/role.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { CaseDocumentKind } from '../../shared/document/document.ts';
import { documentText } from '../../shared/document/text.ts';
import { failureWording } from '../../shared/error/catalogue.ts';
import { CaseDesk } from '../case/case-desk.ts';
import type { OpenCase } from '../case/open-case.ts';
import { startCase } from '../case/start-case.ts';
import { summariseWith } from '../case/summarise.ts';
import { composeDocument } from '../document/compose.ts';
import { setClock, type SetClock } from '../platform/clock.ts';
import { newStoreKey } from '../store/key/store-key.ts';
import { createStore } from '../store/sqlite/open-store.ts';
import type { Work } from '../work.ts';
import type { WorkstationParts } from '../workstation.ts';
import { checkCheckpoint, checkClaims } from './check-claims.ts';
import { earlierClaim, enterAnswers, type Entry, givenAnswers, leaveTheRest } from './enter-answers.ts';
import { type Picture, picture } from './picture.ts';
import type { Scenario } from './scenario.ts';
import { takeStep } from './take-step.ts';

/** What one scenario brought about; the object that `--json` prints. */
export interface Played extends Omit<Picture, 'laid' | 'push' | 'caseState' | 'statement' | 'laidText'> {
  readonly name: string;
  readonly checkpoints: readonly ({ readonly after: number } & Pick<Picture, 'laid' | 'push' | 'caseState'>)[];
  readonly documents: readonly {
    readonly kind: CaseDocumentKind;
    readonly path: string | null;
    readonly text: string;
  }[];
  readonly failures: readonly string[];
}

/** `parts` are the workstation's own, but for the clock, which the file sets. */
export async function playScenario(
  parts: Omit<WorkstationParts, 'clock'>,
  scenario: Scenario,
  outFolder?: string,
): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'cms-scenario-'));
  const clock = setClock(scenario.asOf, 'Europe/London');
  const store = createStore({
    folder: join(folder, 'store'),
    key: newStoreKey(parts.ids.next()),
    device: parts.ids.next(),
    summarise: summariseWith(parts.releases),
  });
  if (!store.ok) throw new Error(`no store for a scenario: ${failureWording(store.failure)}`);
  try {
    const workstation = { ...parts, clock, store: store.value };
    const work: Work = {
      workstation,
      desk: new CaseDesk(workstation),
      person: { id: 'scenario', name: 'Scenario', roles, office: 'scenario' },
    };
    return await playIn(work, clock, scenario, outFolder);
  } finally {
    store.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playIn(work: Work, clock: SetClock, scenario: Scenario, outFolder: string | undefined): Promise<Played> {
  const failures: string[] = [];
  const told = <T>(what: string, result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    failures.push(
      `${what}: ${result.failure.field === undefined ? '' : `${result.failure.field}: `}${failureWording(result.failure)}`,
    );
    return undefined;
  };
  const caseId = told('start', begin(work, scenario));
  if (caseId === undefined) return nothingPlayed(scenario, failures);
  const [first] = scenario.steps;
  const clerical = first?.do === 'captureClerical';
  if (clerical) {
    clock.set(first.at);
    told('step 1 (captureClerical)', await takeStep(work, caseId, first));
  }
  told('answers', answer({ work, caseId, source: clerical ? 'form' : 'customer' }, scenario));
  const now = (): Picture => picture(work, mustOpen(work, caseId));
  const start = now();
  const pictures: Picture[] = clerical ? [] : [start];
  if (clerical) pictures[1] = start;
  for (const [index, step] of scenario.steps.entries()) {
    if (index === 0 && clerical) continue;
    clock.set(step.at);
    told(`step ${index + 1} (${step.do})`, await takeStep(work, caseId, step));
    pictures[index + 1] = now();
  }
  const last = pictures.at(-1) ?? start;
  failures.push(...expectations(scenario, start, pictures, last));
  const { asked, unanswered, benefits, evidence, referrals, wfi, derived } = start;
  return {
    name: scenario.name,
    asked,
    unanswered,
    benefits,
    evidence,
    referrals,
    wfi,
    derived,
    checkpoints: pictures.flatMap(({ laid, push, caseState }, after) => [{ after, laid, push, caseState }]),
    documents: await documents(work, mustOpen(work, caseId), scenario.name, outFolder),
    failures,
  };
}

function expectations(
  { expect }: Scenario,
  start: Picture,
  pictures: readonly Picture[],
  last: Picture,
): readonly string[] {
  const { statementText, notInStatement, laidText, notInLaid, ...before } = expect;
  const statement = expect.statementAt === undefined ? last.statement : pictures[expect.statementAt]?.statement;
  return [
    ...checkClaims(before, start),
    ...checkClaims({ statementText, notInStatement, laidText, notInLaid }, last, statement ?? ''),
    ...expect.checkpoints.flatMap((checkpoint) => {
      const found = pictures[checkpoint.after];
      return found === undefined
        ? [`after step ${checkpoint.after}: there is no such step`]
        : checkCheckpoint(checkpoint, found);
    }),
  ];
}

function begin(work: Work, scenario: Scenario): Result<string> {
  const { channel, rulesDate, previousClaim } = scenario;
  const earlier =
    previousClaim === undefined ? ok(undefined) : earlierClaim(work, work.workstation.releases.current, previousClaim);
  if (!earlier.ok) return earlier;
  const started = startCase(work, {
    channel,
    ...(rulesDate === undefined ? {} : { rulesDate }),
    ...(earlier.value === undefined ? {} : { earlierClaim: earlier.value }),
  });
  return started.ok ? ok(started.value.caseId) : started;
}

function answer(entry: Entry, scenario: Scenario): Result<undefined> {
  const given = givenAnswers(entry.work, entry.work.workstation.releases.current, scenario.facts);
  if (!given.ok) return given;
  const entered = enterAnswers(entry, given.value);
  return entered.ok ? leaveTheRest(entry, scenario.unanswered) : entered;
}

function mustOpen({ desk }: Work, caseId: string): OpenCase {
  const opened = desk.open(caseId);
  if (!opened.ok) throw new Error(failureWording(opened.failure));
  return opened.value;
}

/** The documents as they would be printed after the last step; with a folder, their PDFs are written to it. */
async function documents(
  work: Work,
  opened: OpenCase,
  name: string,
  outFolder: string | undefined,
): Promise<Played['documents']> {
  const assessment = work.desk.assess(opened);
  const kinds: readonly CaseDocumentKind[] = [
    'statement',
    ...(assessment.laid.state === 'notDue' ? [] : (['laid'] as const)),
    'evidenceLetter',
    'secondaryLetter',
  ];
  const made: { kind: CaseDocumentKind; path: string | null; text: string }[] = [];
  for (const kind of kinds) {
    const composed = composeDocument(work.workstation, opened, assessment, kind, 'en');
    if (!composed.ok) continue;
    const path = outFolder === undefined ? null : join(outFolder, `${name}-${kind}.pdf`);
    if (path !== null) writeFileSync(path, await work.workstation.pdf.render(composed.value));
    made.push({ kind, path, text: documentText(composed.value) });
  }
  return made;
}

/** What is told of a scenario that was not played: a refused file, or a case that could not be started. */
export const nothingPlayed = ({ name }: Pick<Scenario, 'name'>, failures: readonly string[]): Played => ({
  name,
  failures,
  asked: [],
  unanswered: [],
  benefits: [],
  evidence: [],
  referrals: [],
  wfi: { decision: '', interviewType: '' },
  derived: {},
  checkpoints: [],
  documents: [],
});
