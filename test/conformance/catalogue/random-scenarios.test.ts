/** The workstation held against the oracle: whole random cases, played by the scenario runner, agree at every step. */
import '../../../tools/require-node.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mustBeOk } from '../../../shared/base/result.ts';
import { assembleParts } from '../../../main/assemble.ts';
import type { PdfRenderer } from '../../../main/pdf/render.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { systemIds } from '../../../main/platform/ids.ts';
import { silentLog } from '../../../main/platform/log.ts';
import { playScenario } from '../../../main/scenario/play.ts';
import { parseScenario } from '../../../main/scenario/scenario.ts';
import type { WorkstationParts } from '../../../main/workstation.ts';
import { randomFrom } from '../../support/random.ts';
import { randomClaim } from './generate/claim.ts';
import { withSteps } from './generate/steps.ts';
import { type Catalogue, readCatalogue, readCouncils, specificationIsHere } from './oracle/catalogue.ts';
import type { Councils } from './oracle/documents.ts';
import { type Expectations, expectations } from './oracle/expectations.ts';
import type { Scenario } from './oracle/scenario.ts';

const seed = Number(process.env['ORACLE_SEED'] ?? 20_090_602);
const count = Number(process.env['ORACLE_COUNT'] ?? 100);
const codes = ['LDS', 'SHF', 'HAS', 'NOW'];

if (!specificationIsHere) console.info('the specification (../shared) is not here: no random scenarios are played');

describe.skipIf(!specificationIsHere)('random scenarios', () => {
  let parts: WorkstationParts;
  let catalogue: Catalogue;
  let councils: Councils;

  beforeAll(() => {
    // Each scenario makes a store of its own and keeps it for a moment: memory is quicker than a disk at that.
    if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';
    console.info(`random scenarios: ORACLE_SEED=${seed} ORACLE_COUNT=${count}`);
    catalogue = readCatalogue();
    councils = readCouncils();
    parts = mustBeOk(
      assembleParts({
        assetsFolder: join(import.meta.dirname, '../../../assets'),
        clock: systemClock(),
        ids: systemIds(),
        log: silentLog(),
        pdf: noPdf,
        office: { name: 'Demonstration office', phone: '020 7946 0100' },
      }),
    );
  });

  const scenarioOf = (own: number): Scenario => {
    const random = randomFrom(own);
    const maker = { random, councils: codes, catalogue };
    return withSteps(randomClaim(catalogue, random, codes, `random-${own}`), maker);
  };

  const failuresOf = async (scenario: Scenario, expect: Expectations): Promise<readonly string[]> => {
    const text = JSON.stringify({ ...scenario, expect });
    const parsed = mustBeOk(parseScenario(scenario.name, text));
    return (await playScenario(parts, parsed.scenario)).failures;
  };

  test(`${count} of them go as the oracle says, from the questions asked to the lines of the documents`, async () => {
    const wrong: string[] = [];
    for (let own = seed; own < seed + count; own += 1) {
      const scenario = scenarioOf(own);
      const expected = expectations(catalogue, councils, scenario, (step) => step % 5 === 0);
      const failures = await failuresOf(scenario, expected);
      if (failures.length > 0) wrong.push(`ORACLE_SEED=${own}: ${failures.slice(0, 5).join('; ')}`);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('an expectation that is wrong is noticed, whatever it is about', async () => {
    const scenario = scenarioOf(seed);
    const right = expectations(catalogue, councils, scenario, () => false);
    for (const [what, expected] of Object.entries(spoilt(right))) {
      const failures = await failuresOf(scenario, { ...right, ...expected });
      expect([what, failures.length > 0]).toEqual([what, true]);
    }
  });
});

const noPdf: PdfRenderer = {
  render: () => Promise.resolve(new Uint8Array()),
  countSheets: async () => 1,
  joinSheets: async () => new Uint8Array(),
};

/** The expectations, each spoilt in its own way. */
function spoilt(right: Expectations): Readonly<Record<string, Expectations>> {
  const list = (key: string): readonly unknown[] => right[key] as readonly unknown[];
  const [first] = list('checkpoints') as readonly Expectations[];
  return {
    asked: { notAsked: list('asked').slice(0, 1) },
    notAsked: { asked: list('notAsked').slice(0, 1) },
    unanswered: { unanswered: [...list('unanswered'), 'home.tenure', 'home.tenure'] },
    benefitsProposed: { benefitsProposed: [...list('benefitsProposed'), 'none'] },
    evidence: { evidence: [...list('evidence'), 'ssp1', 'ssp1'] },
    referrals: { referrals: [...list('referrals'), 'homeVisit', 'homeVisit'] },
    wfi: { wfi: { decision: 'bookNever' } },
    derived: { derived: { capitalTotal: -1 } },
    laid: { checkpoints: [{ ...first, laid: { state: 'lost' } }] },
    push: { checkpoints: [{ ...first, push: { state: 'lost' } }] },
    caseState: { checkpoints: [{ ...first, caseState: 'lost' }] },
    statementText: { statementText: ['Name: Nobody at all'] },
    notInStatement: { notInStatement: list('statementText').slice(0, 1) },
    laidText: { laidText: ['Name: Nobody at all'] },
    notInLaid: { notInLaid: list('laidText').slice(0, 1) },
  };
}
