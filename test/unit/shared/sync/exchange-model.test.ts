/** The outbox and the admission of the server, joined by a wire that loses, repeats and cuts: a property over all of it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { admitBatch } from '../../../../server/sync/admit.ts';
import type { ChainHead, Known, StoredEvent } from '../../../../server/sync/admit.ts';
import { readIncoming } from '../../../../server/sync/incoming.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { firstPreviousHash } from '../../../../shared/case/canonical.ts';
import type { CaseEvent } from '../../../../shared/case/event.ts';
import type { FailureKind } from '../../../../shared/error/catalogue.ts';
import { applyReply } from '../../../../shared/sync/apply-reply.ts';
import { planPush } from '../../../../shared/sync/plan-push.ts';
import type { Receipt } from '../../../../shared/sync/receipt.ts';
import { createChain, rehash } from '../../../support/device-chain.ts';

class ModelServer {
  head: ChainHead = { sequence: 0, hash: firstPreviousHash };
  readonly events = new Map<string, StoredEvent>();
  readonly parked = new Map<string, FailureKind>();
  readonly cases = new Map<string, string>();

  push(batchId: string, events: readonly unknown[]): Receipt {
    const known: Known = {
      events: new Map(this.events),
      parked: new Map(this.parked),
      officeByCase: new Map(this.cases),
    };
    const admission = admitBatch(
      this.head,
      events.map((raw, index) => readIncoming(raw, index, 'd')),
      known,
      'o',
    );
    this.head = admission.head;
    for (const caseId of admission.opened) this.cases.set(caseId, 'o');
    const taken: Receipt['taken'] = [];
    const parked: Receipt['parked'] = [];
    for (const decision of admission.decisions) {
      const { link, key, index } = decision.incoming;
      if (decision.outcome === 'park') {
        this.parked.set(key, decision.kind);
        parked.push({ index, id: link?.id ?? null, kind: decision.kind });
        continue;
      }
      const place =
        decision.outcome === 'again'
          ? decision.stored
          : { hash: link?.hash ?? '', caseSequence: this.events.size + 1, position: this.events.size + 1 };
      if (decision.outcome === 'take') {
        expect(this.events.has(link?.id ?? '')).toBe(false);
        this.parked.delete(key);
        this.events.set(link?.id ?? '', place);
      }
      taken.push({ id: link?.id ?? '', hash: place.hash, caseSequence: place.caseSequence, position: place.position });
    }
    return { batchId, device: 'd', at: '', taken, parked, expected: admission.expected };
  }
}

/** The chain of a device: some entries are poisoned, and the ones after them still follow from them. */
function makeChain(poisoned: readonly boolean[]): {
  readonly events: readonly CaseEvent[];
  readonly sound: readonly string[];
} {
  const plain = createChain('d');
  plain.open('c');
  poisoned.forEach((_, index) => plain.answer('c', 'k', `${index}`));
  const events: CaseEvent[] = [];
  for (const [index, event] of plain.events.entries()) {
    const linked = { ...event, previousHash: events.at(-1)?.hash ?? firstPreviousHash };
    events.push(rehash(poisoned[index - 1] === true ? ({ ...linked, payload: { bad: 1 } } as never) : linked));
  }
  return { events, sound: events.filter((_, index) => poisoned[index - 1] !== true).map(({ id }) => id) };
}

it('whatever the wire loses, repeats or cuts, every sound event is taken once and in order, and the outbox empties', () => {
  const steps = fc.array(
    fc.record({
      size: fc.integer({ min: 1, max: 5 }),
      fate: fc.constantFrom('ok', 'lost', 'noReply', 'twice', 'skipped'),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 15 }), steps, (poisoned, wire) => {
      const { events, sound } = makeChain(poisoned);
      const server = new ModelServer();
      let queued = events.map((event) => ({
        id: event.id,
        hash: event.hash,
        deviceSequence: event.deviceSequence,
        bytes: 1,
        event,
      }));
      const all = queued;
      const finish = Array.from({ length: 40 }, () => ({ size: 5, fate: 'ok' as const }));
      for (const [index, { size, fate }] of [...wire, ...finish].entries()) {
        // 'skipped': the outbox itself forgets one that was never sent; the server's answer must bring it back.
        const from = fate === 'skipped' ? queued.slice(1) : queued;
        const entries = planPush(from, { maxEvents: size, maxBytes: 1_000 }).map(({ entry }) => entry);
        if (entries.length === 0 || fate === 'lost') continue;
        const batchId = `b${index}`;
        let receipt = server.push(
          batchId,
          entries.map(({ event }) => event),
        );
        if (fate === 'twice')
          receipt = server.push(
            batchId,
            entries.map(({ event }) => event),
          );
        if (fate === 'noReply') continue;
        const change = mustBeOk(applyReply({ batchId, device: 'd', entries }, receipt));
        const settled = new Set([...change.acknowledge, ...change.park.map(({ id }) => id)]);
        queued = queued.filter(({ id }) => !settled.has(id));
        if (change.rewindTo !== undefined)
          queued = all.filter((entry) => entry.deviceSequence >= (change.rewindTo ?? 0) || queued.includes(entry));
      }
      expect(queued).toEqual([]);
      expect([...server.events.keys()]).toEqual(sound);
    }),
    { seed: 2009, numRuns: 150 },
  );
});
