import { expect, it } from 'vitest';
import { isDatabaseAway } from '../../../server/store/database-away.ts';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

it.each([
  ['refused connection', withCode('ECONNREFUSED'), true],
  ['no socket file', withCode('ENOENT'), true],
  ['shutting down', withCode('57P01'), true],
  ['starting up', withCode('57P03'), true],
  ['out of connections', withCode('53300'), true],
  ['lost connection', new Error('Connection terminated unexpectedly'), true],
  ['no connection in time', new Error('timeout exceeded when trying to connect'), true],
  ['several addresses, none answers', new AggregateError([withCode('ECONNREFUSED')]), true],
  ['a broken constraint', withCode('23505'), false],
  ['a wrong statement', withCode('42601'), false],
  ['a defect of this program', new TypeError('x is not a function'), false],
  ['something that is no error', 'text', false],
])('%s: away is %s', (_what, error, away) => {
  expect(isDatabaseAway(error)).toBe(away);
});
