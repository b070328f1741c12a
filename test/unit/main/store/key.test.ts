import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { canonicalJson } from '../../../../shared/case/canonical.ts';
import {
  addPersonSlot,
  bindToVault,
  changePassphrase,
  createKeyFile,
  removePersonSlot,
} from '../../../../main/store/key/enrol.ts';
import type { StoreKey } from '../../../../main/store/key/store-key.ts';
import {
  enrolledPeople,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  unlockWithVault,
} from '../../../../main/store/key/unlock.ts';
import type { KeyVault } from '../../../../main/platform/key-vault.ts';
import { removeFolder, sampleFolder } from './sample.ts';

const cost = { n: 2 ** 10, r: 8, p: 1 };
const office = generateKeyPairSync('x25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const stranger = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A vault of one machine account: it gives back only what it protected itself. */
function vaultOf(name: string, mask: number): KeyVault {
  const turned = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ mask);
  return {
    name,
    protect: (secret) => Uint8Array.from([mask, ...turned(secret)]),
    unprotect: (sealed) => (sealed[0] === mask ? turned(sealed.subarray(1)) : undefined),
  };
}

const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind);
const secretOf = (result: Result<StoreKey>): string => mustBeOk(result).secret.reveal().toString('hex');

describe('the key file', () => {
  let folder = '';
  beforeEach(() => {
    folder = sampleFolder();
  });
  afterEach(() => removeFolder(folder));
  const made = () =>
    createKeyFile({
      folder,
      storeId: 's1',
      person: 'staff-1',
      passphrase: 'correct horse',
      recoveryPublicKey: office.publicKey,
      vault: vaultOf('test', 7),
      cost,
    });

  it('gives the same key by passphrase, recovery key and vault', async () => {
    const secret = secretOf(await made());
    expect(secretOf(await unlockWithPassphrase(folder, 'staff-1', 'correct horse'))).toBe(secret);
    expect(secretOf(unlockWithRecoveryKey(folder, office.privateKey))).toBe(secret);
    expect(secretOf(unlockWithVault(folder, vaultOf('test', 7)))).toBe(secret);
  });

  it('holds neither the key nor the passphrase', async () => {
    const secret = mustBeOk(await made()).secret.reveal();
    const text = readFileSync(join(folder, 'keys.json'), 'latin1');
    for (const form of ['hex', 'base64', 'latin1'] as const) expect(text).not.toContain(secret.toString(form));
    expect(text).not.toContain('correct horse');
  });

  it('tells a wrong passphrase, a stranger, a foreign recovery key and an absent vault apart', async () => {
    await made();
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-1', 'wrong horse'))).toBe('store.wrongPassphrase');
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-2', 'correct horse'))).toBe('store.wrongPassphrase');
    expect(kindOf(unlockWithRecoveryKey(folder, stranger))).toBe('store.wrongRecoveryKey');
    expect(kindOf(unlockWithRecoveryKey(folder, 'no key'))).toBe('store.wrongRecoveryKey');
    expect(kindOf(unlockWithVault(folder, undefined))).toBe('store.vaultUnavailable');
    expect(kindOf(unlockWithVault(folder, vaultOf('other', 7)))).toBe('store.vaultUnavailable');
    expect(kindOf(unlockWithVault(folder, vaultOf('test', 8)))).toBe('store.vaultUnavailable');
  });

  it('tells a damaged file from a wrong passphrase, whichever bit is flipped', async () => {
    await made();
    const file = join(folder, 'keys.json');
    const whole = readFileSync(file);
    for (let at = 1; at < whole.length - 2; at += 97) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(file, flipped);
      const kind = kindOf(await unlockWithPassphrase(folder, 'staff-1', 'correct horse'));
      // A flipped bit in the space between members changes nothing that is read.
      expect(['store.keysDamaged', 'ok']).toContain(kind);
    }
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-1', 'correct horse'))).toBe('store.keysDamaged');
    rmSync(file);
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-1', 'correct horse'))).toBe('store.missingKeys');
  });

  it('refuses a hostile file that asks for all memory, and a slot of another store', async () => {
    await made();
    const file = join(folder, 'keys.json');
    const { checksum, ...content } = JSON.parse(readFileSync(file, 'utf8'));
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    const rewritten = (changed: unknown): void =>
      writeFileSync(
        file,
        JSON.stringify({
          ...(changed as object),
          checksum: createHash('sha256').update(canonicalJson(changed)).digest('hex'),
        }),
      );
    rewritten({
      ...content,
      slots: content.slots.map((slot: object) => ({ ...slot, cost: { n: 2 ** 30, r: 8, p: 1 } })),
    });
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-1', 'correct horse'))).toBe('store.keysDamaged');
    rewritten({ ...content, storeId: 's2' });
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-1', 'correct horse'))).toBe('store.wrongPassphrase');
    expect(kindOf(unlockWithVault(folder, vaultOf('test', 7)))).toBe('store.keysDamaged');
  });

  it('enrols people, changes a passphrase and takes a slot away', async () => {
    const key = mustBeOk(await made());
    mustBeOk(await addPersonSlot(folder, key, 'staff-2', 'another', cost));
    expect(kindOf(await addPersonSlot(folder, key, 'staff-2', 'again', cost))).toBe('store.alreadyEnrolled');
    expect(mustBeOk(enrolledPeople(folder))).toEqual(['staff-1', 'staff-2']);
    expect(kindOf(await changePassphrase(folder, 'staff-2', 'wrong', 'new', cost))).toBe('store.wrongPassphrase');
    mustBeOk(await changePassphrase(folder, 'staff-2', 'another', 'new', cost));
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-2', 'another'))).toBe('store.wrongPassphrase');
    expect(secretOf(await unlockWithPassphrase(folder, 'staff-2', 'new'))).toBe(key.secret.reveal().toString('hex'));
    mustBeOk(bindToVault(folder, key, vaultOf('second', 9)));
    expect(kindOf(unlockWithVault(folder, vaultOf('second', 9)))).toBe('ok');
    mustBeOk(removePersonSlot(folder, 'staff-2'));
    expect(kindOf(await unlockWithPassphrase(folder, 'staff-2', 'new'))).toBe('store.wrongPassphrase');
    expect(kindOf(unlockWithRecoveryKey(folder, office.privateKey))).toBe('ok');
  });

  it('takes the same passphrase typed in another Unicode form', async () => {
    mustBeOk(await createKeyFile({ folder, storeId: 's1', person: 'p', passphrase: 'Ŵyn', cost }));
    expect(kindOf(await unlockWithPassphrase(folder, 'p', 'Ŵyn'.normalize('NFD')))).toBe('ok');
  });

  it('is never written over', async () => {
    await made();
    expect(kindOf(await made())).toBe('store.exists');
  });
});
