import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Redacted } from '../../../../shared/base/redacted.ts';
import { fail, mustBeOk, ok } from '../../../../shared/base/result.ts';

describe('a result', () => {
  it('is a value or a failure, and a failure nobody expected is thrown', () => {
    expect(mustBeOk(ok(5))).toBe(5);
    expect(() => mustBeOk(fail({ kind: 'case.notFound' }))).toThrow('case.notFound');
  });
});

describe('a redacted value', () => {
  it('shows nothing of itself however it is printed', () => {
    const secret = new Redacted('ZX112358A');
    expect(
      [String(secret), JSON.stringify({ secret }), inspect({ secret }), Object.keys(secret).join()].join(),
    ).not.toContain('ZX');
    expect(secret.reveal()).toBe('ZX112358A');
  });
});
