import '../../../../tools/require-node.ts';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assembleParts } from '../../../../main/assemble.ts';
import { systemClock } from '../../../../main/platform/clock.ts';
import { systemIds } from '../../../../main/platform/ids.ts';
import { silentLog } from '../../../../main/platform/log.ts';
import { playScenario } from '../../../../main/scenario/play.ts';
import { parseScenario } from '../../../../main/scenario/scenario.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';

const parts = mustBeOk(
  assembleParts({
    assetsFolder: join(import.meta.dirname, '../../../../assets'),
    clock: systemClock(),
    ids: systemIds(),
    log: silentLog(),
    pdf: {
      render: () => Promise.resolve(new Uint8Array()),
      countSheets: async () => 1,
      joinSheets: async () => new Uint8Array(),
    },
    office: { name: 'Demonstration office', phone: '020 7946 0100' },
  }),
);

const child = (forenames: string, dateOfBirth: string): object => ({
  name: { forenames, surname: 'Lim' },
  dateOfBirth,
});
const scenario = {
  name: 'children-given-anew',
  title: 'A roster given as a list replaces the rows before',
  asOf: '2009-06-02T10:00',
  channel: 'telephone',
  facts: {
    'customer.dateOfBirth': '1980-01-01',
    'household.hasChildren': true,
    children: [child('Ann', '2001-01-01'), child('Bea', '2004-01-01'), child('Cai', '2006-01-01')],
  },
};
const play = async (steps: readonly object[], expected: object): Promise<readonly string[]> => {
  const text = JSON.stringify({ ...scenario, steps, expect: expected });
  return (await playScenario(parts, mustBeOk(parseScenario('s.yaml', text)).scenario)).failures;
};
const anew = (children: readonly object[]): object => ({
  at: '2009-06-02T11:00',
  do: 'recordAnswers',
  facts: { children },
});

describe('a roster given as a list', () => {
  test('takes away the rows past its end', async () => {
    const given = anew([child('Dee', '1999-01-01')]);
    expect(
      await play([given], {
        checkpoints: [
          { after: 0, derived: { youngestChildAge: 3 } },
          { after: 1, derived: { youngestChildAge: 10 } },
        ],
        statementText: ["Child's name: Dee Lim"],
        notInStatement: ['Child 2', 'Bea', 'Cai'],
      }),
    ).toEqual([]);
  });

  test('clears the cells that it leaves out', async () => {
    const given = anew([{ name: { forenames: 'Dee', surname: 'Lim' } }]);
    expect(
      await play([given], {
        checkpoints: [{ after: 1, derived: { youngestChildAge: null } }],
        statementText: ["Child's date of birth: unanswered"],
      }),
    ).toEqual([]);
  });
});
