import { describe, expect, it } from 'vitest';
import { checkEvent } from '../../../../shared/sync/check-event.ts';
import { payloadSchemas } from '../../../../shared/sync/payload-schema.ts';
import { createChain, hashOf, rehash } from '../../../support/device-chain.ts';

const secret = 'QQ123456C';
const event = createChain('device-1').answer('case-1', 'you.nino', secret);
const check = (raw: unknown) => checkEvent(raw, hashOf);

describe('checking an event at the door', () => {
  it('takes a sound one unchanged', () => {
    const checked = check(event);
    expect(checked).toMatchObject({ ok: true, value: { event } });
  });

  it('takes one that went through JSON', () => {
    expect(check(JSON.parse(JSON.stringify(event))).ok).toBe(true);
  });

  it('refuses every change of a single member as not fitting the hash, or as not well formed', () => {
    for (const name of Object.keys(event)) {
      for (const value of ['x', 7, null, undefined, {}, 'f'.repeat(64)]) {
        expect([name, value, check({ ...event, [name]: value }).ok]).toEqual([name, value, false]);
      }
    }
  });

  it('never quotes what was entered', () => {
    for (const payload of [
      { key: 1, value: secret, source: 'customer' },
      { key: 'k', value: secret, source: secret },
      { [secret]: 1 },
    ]) {
      const refused = check(rehash({ ...event, payload } as never));
      expect(refused.ok).toBe(false);
      expect(JSON.stringify(refused)).not.toContain(secret);
    }
  });

  it('knows a schema for each type, and refuses types that come with every object', () => {
    expect(Object.keys(payloadSchemas).length).toBeGreaterThan(25);
    for (const type of ['constructor', '__proto__', 'toString']) {
      expect(check(rehash({ ...event, type } as never))).toMatchObject({
        failure: { kind: 'sync.badEvent', detail: { place: 'type' } },
      });
    }
  });
});
