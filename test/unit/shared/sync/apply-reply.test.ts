import { describe, expect, it } from 'vitest';
import { applyReply } from '../../../../shared/sync/apply-reply.ts';
import type { Receipt } from '../../../../shared/sync/receipt.ts';

const entries = [1, 2, 3].map((n) => ({ id: `e${n}`, hash: `h${n}`, deviceSequence: n }));
const sent = { batchId: 'b', device: 'd', entries };
const taken = (...numbers: number[]): Receipt['taken'] =>
  numbers.map((n) => ({ id: `e${n}`, hash: `h${n}`, caseSequence: n, position: n }));
const receipt = (change: Partial<Receipt>): Receipt => ({
  batchId: 'b',
  device: 'd',
  at: '',
  taken: [],
  parked: [],
  expected: null,
  ...change,
});

describe('what a receipt means for the outbox', () => {
  it.each([
    [
      'all taken',
      receipt({ taken: taken(1, 2, 3) }),
      { acknowledge: ['e1', 'e2', 'e3'], park: [], rewindTo: undefined },
    ],
    [
      'one parked by its place alone',
      receipt({ taken: taken(1, 3), parked: [{ index: 1, id: null, kind: 'sync.badEvent' }] }),
      { acknowledge: ['e1', 'e3'], park: [{ id: 'e2', kind: 'sync.badEvent' }], rewindTo: undefined },
    ],
    [
      'a gap after the first',
      receipt({ taken: taken(1), expected: 2 }),
      { acknowledge: ['e1'], park: [], rewindTo: 2 },
    ],
    ['nothing but a gap', receipt({ expected: 9 }), { acknowledge: [], park: [], rewindTo: 9 }],
  ])('%s', (_what, told, change) => {
    expect(applyReply(sent, told)).toEqual({ ok: true, value: change });
  });

  it.each([
    ['another batch', receipt({ batchId: 'c', taken: taken(1, 2, 3) })],
    ['another device', receipt({ device: 'e', taken: taken(1, 2, 3) })],
    ['an entry left out', receipt({ taken: taken(1, 2) })],
    ['an entry twice', receipt({ taken: taken(1, 2, 3, 3) })],
    [
      'an entry taken and parked',
      receipt({ taken: taken(1, 2, 3), parked: [{ index: 0, id: 'e1', kind: 'sync.badEvent' }] }),
    ],
    ['an entry that was not sent', receipt({ taken: taken(1, 2, 3, 4) })],
    [
      'a place beyond the batch',
      receipt({ taken: taken(1, 2), parked: [{ index: 7, id: null, kind: 'sync.badEvent' }] }),
    ],
    [
      'a place with another entry',
      receipt({ taken: taken(1, 2), parked: [{ index: 2, id: 'e1', kind: 'sync.badEvent' }] }),
    ],
    ['a gap although all is settled', receipt({ taken: taken(1, 2, 3), expected: 4 })],
  ])('refuses %s', (_what, told) => {
    expect(applyReply(sent, told)).toMatchObject({ ok: false, failure: { kind: 'sync.badReply' } });
  });
});
