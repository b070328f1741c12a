/** What the case's events say of its sheets: the first in the server's order stands, and dispatched is final. */
import { expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { CaseFact, NewCaseEvent } from '../../../../shared/case/event.ts';
import { emptyProcess, evolveProcess, type ProcessState } from '../../../../shared/case/process.ts';

const at = { instant: '2009-06-08T09:00:00.000Z', zone: 'Europe/London', local: '2009-06-08T10:00' as LocalDateTime };
const actor = { id: '100005', role: 'sds' as const };
const fold = (...facts: readonly CaseFact[]): ProcessState =>
  facts
    .map((fact, n): NewCaseEvent => ({ ...fact, id: `e${n}`, caseId: 'c', actor, at }))
    .reduce(evolveProcess, emptyProcess());
const batched = (batchId: string, copy: 'original' | 'amended' = 'original'): CaseFact => ({
  type: 'laidBatched',
  payload: { batchId, council: 'NOW', place: 1, copy, documentSha256: 's', content: 'c', sheets: 4 },
});
const takenOut = (batchId: string): CaseFact => ({ type: 'laidTakenOut', payload: { batchId, reason: 'elsewhere' } });
const sent = (batchId: string): CaseFact => ({
  type: 'laidDispatched',
  payload: { batchId, council: 'NOW', method: 'post' },
});

it('of two workstations that batched a case without knowing of each other, the first in the server’s order has it', () => {
  expect(fold(batched('a'), batched('b')).batch?.batchId).toBe('a');
  expect(fold(batched('b'), batched('a')).batch?.batchId).toBe('b');
  // The second takes its sheet out; the first keeps its own.
  expect(fold(batched('a'), batched('b'), takenOut('b')).batch?.batchId).toBe('a');
  expect(fold(batched('a'), takenOut('a'), batched('b')).batch?.batchId).toBe('b');
});

it('is in a batch or dispatched, never both, and never dispatched twice', () => {
  const one = fold(batched('a'), sent('a'));
  expect([one.batch, one.dispatch?.batchId, one.sent?.batchId]).toEqual([undefined, 'a', 'a']);
  expect(fold(batched('a'), sent('a'), batched('b'), sent('b')).dispatch?.batchId).toBe('a');
});

it('goes once more as amended only when that was asked for, and the first dispatch stands', () => {
  const amended: CaseFact = { type: 'laidAmended', payload: { reason: 'moved' } };
  expect(fold(batched('a'), sent('a'), batched('b', 'amended')).batch).toBeUndefined();
  const twice = fold(batched('a'), sent('a'), amended, batched('b', 'amended'), sent('b'));
  expect(twice.dispatch?.batchId).toBe('a');
  expect(twice.amendments).toMatchObject([{ reason: 'moved', by: '100005', sent: { batchId: 'b' } }]);
});
