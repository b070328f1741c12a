import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeHash } from '../../../server/access/create-enrolment-code.ts';
import { hashPassphrase, isPassphrase } from '../../../server/access/passphrase.ts';
import type { ServerKey } from '../../../server/access/server-key.ts';
import { issue, readToken } from '../../../server/access/token.ts';
import { signedText } from '../../../shared/sync/signed-text.ts';

function makeKey(): ServerKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: '',
    sign: (purpose, value) => sign(null, Buffer.from(signedText(purpose, value)), privateKey).toString('base64url'),
    verify: (purpose, value, signature) =>
      verify(null, Buffer.from(signedText(purpose, value)), publicKey, Buffer.from(signature, 'base64url')),
  };
}

describe('a pass', () => {
  const key = makeKey();
  const content = { device: 'd', office: 'o', until: 1_000 };
  const pass = issue(key, 'deviceToken', content);

  it('says what was put into it until it ends', () => {
    expect(readToken(key, 'deviceToken', pass, 999)).toEqual(content);
    expect(readToken(key, 'deviceToken', pass, 1_000)).toBeUndefined();
  });

  it('is nothing with another content, another key, or for another purpose', () => {
    const longer = Buffer.from(JSON.stringify({ ...content, until: 9e15 })).toString('base64url');
    expect(readToken(key, 'deviceToken', `${longer}.${pass.split('.')[1]}`, 0)).toBeUndefined();
    expect(readToken(makeKey(), 'deviceToken', pass, 0)).toBeUndefined();
    expect(readToken(key, 'challenge', pass, 0)).toBeUndefined();
    for (const rubbish of ['', '.', 'a.b', 'null.x', `${pass}x`, '%%%'])
      expect(readToken(key, 'deviceToken', rubbish, 0)).toBeUndefined();
  });
});

describe('a passphrase', () => {
  it('is kept so that only itself opens it, and two people with the same one differ', async () => {
    const kept = await hashPassphrase('correct horse', Buffer.alloc(16, 1));
    expect(kept).toMatch(/^argon2id\$19456\$2\$1\$/);
    expect(kept).not.toContain('horse');
    expect(await isPassphrase('correct horse', kept)).toBe(true);
    expect(await isPassphrase('correct horse ', kept)).toBe(false);
    expect(await hashPassphrase('correct horse', Buffer.alloc(16, 2))).not.toBe(kept);
  });

  it("is the same however its letters are composed, and is nobody's when there is nobody", async () => {
    const kept = await hashPassphrase('ŵy', Buffer.alloc(16, 1));
    expect(await isPassphrase('w\u0302y', kept)).toBe(true);
    expect(await isPassphrase('', undefined)).toBe(false);
  });
});

it('an enrolment code is the same with small letters, blanks and without dashes', () => {
  expect(codeHash('abcd efgh-2345')).toBe(codeHash('ABCDEFGH2345'));
});
