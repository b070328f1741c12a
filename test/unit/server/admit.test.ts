import { describe, expect, it } from 'vitest';
import { admitBatch } from '../../../server/sync/admit.ts';
import type { Known } from '../../../server/sync/admit.ts';
import { readIncoming } from '../../../server/sync/incoming.ts';
import { firstPreviousHash } from '../../../shared/case/canonical.ts';
import type { FailureKind } from '../../../shared/error/catalogue.ts';
import { createChain, rehash } from '../../support/device-chain.ts';

const begin = { sequence: 0, hash: firstPreviousHash };
const nothing: Known = { events: new Map(), parked: new Map(), officeByCase: new Map() };
const read = (...events: readonly unknown[]) => events.map((raw, index) => readIncoming(raw, index, 'd'));
const outcomes = (admission: ReturnType<typeof admitBatch>) =>
  admission.decisions.map((decision) => (decision.outcome === 'park' ? decision.kind : decision.outcome));

describe('admitting a batch', () => {
  const chain = createChain('d');
  const [opened, first, second] = [chain.open('c'), chain.answer('c', 'k', '1'), chain.answer('c', 'k', '2')];

  it('takes a chain from its beginning and moves the head to its end', () => {
    const admission = admitBatch(begin, read(opened, first, second), nothing, 'o');
    expect(outcomes(admission)).toEqual(['take', 'take', 'take']);
    expect([admission.head, admission.opened, admission.expected]).toEqual([
      { sequence: 3, hash: second.hash },
      ['c'],
      null,
    ]);
  });

  it('parks another entry under a number that is taken (a store that was put back from a copy)', () => {
    const fork = rehash({
      ...chain.answer('c', 'k', 'fork'),
      deviceSequence: 2,
      previousHash: opened.hash,
      id: 'fork',
    });
    const known = { ...nothing, officeByCase: new Map([['c', 'o']]) };
    const admission = admitBatch({ sequence: 3, hash: second.hash }, read(fork), known, 'o');
    expect(outcomes(admission)).toEqual(['sync.chainForked']);
    expect(admission.head.sequence).toBe(3);
  });

  it('parks an entry that does not follow from the one before, and goes on after it', () => {
    const broken = rehash({ ...first, previousHash: 'a'.repeat(64) });
    const next = rehash({ ...second, previousHash: broken.hash });
    expect(outcomes(admitBatch(begin, read(opened, broken, next), nothing, 'o'))).toEqual([
      'take',
      'sync.chainBroken',
      'take',
    ]);
  });

  it('believes the next link after one that could not be read', () => {
    expect(outcomes(admitBatch(begin, read(opened, 'rubbish', second), nothing, 'o'))).toEqual([
      'take',
      'sync.badEvent',
      'take',
    ]);
  });

  it.each<[FailureKind, string]>([
    ['sync.schemaTooNew', 'take'],
    ['sync.caseUnknown', 'take'],
    ['sync.badEvent', 'take'],
    ['sync.hashMismatch', 'take'],
    ['sync.chainForked', 'sync.chainForked'],
    ['sync.chainBroken', 'sync.chainBroken'],
  ])('an entry parked for %s that comes again and is sound now: %s', (kind, outcome) => {
    const [incoming] = read(first);
    const known = { ...nothing, parked: new Map([[incoming?.key ?? '', kind]]), officeByCase: new Map([['c', 'o']]) };
    const admission = admitBatch({ sequence: 3, hash: second.hash }, read(first), known, 'o');
    expect(outcomes(admission)).toEqual([outcome]);
    expect(admission.head.sequence).toBe(3);
  });

  it('opens a case once', () => {
    const twice = createChain('d');
    expect(outcomes(admitBatch(begin, read(twice.open('c'), twice.open('c')), nothing, 'o'))).toEqual([
      'take',
      'sync.badEvent',
    ]);
  });
});
