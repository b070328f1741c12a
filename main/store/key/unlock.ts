/** The three ways to the store's key. */
import { Redacted } from '../../../shared/base/redacted.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { KeyVault } from '../../platform/key-vault.ts';
import { readKeyFile } from './key-file.ts';
import type { KeyFile } from './key-file.ts';
import { openPassphraseSlot } from './passphrase-slot.ts';
import { openRecoverySlot } from './recovery-slot.ts';
import { deriveKey, sameBytes } from './store-key.ts';
import type { StoreKey } from './store-key.ts';

/** An unwrapped key that is not the one the file was made with: slots of two stores were mixed. */
function checked(file: KeyFile, secret: Buffer): Result<StoreKey> {
  const key: StoreKey = { storeId: file.storeId, secret: new Redacted(secret) };
  const fits = sameBytes(deriveKey(key, 'key-check'), Buffer.from(file.keyCheck, 'hex'));
  return fits ? ok(key) : fail(failure('store.keysDamaged', { reason: 'a slot holds the key of another store' }));
}

/** Failures: store.wrongPassphrase (also for a person who is not enrolled), store.missingKeys, store.keysDamaged. */
export async function unlockWithPassphrase(
  folder: string,
  person: string,
  passphrase: string,
): Promise<Result<StoreKey>> {
  const file = readKeyFile(folder);
  if (!file.ok) return file;
  const slot = file.value.slots.find((one) => one.kind === 'passphrase' && one.person === person);
  if (slot?.kind !== 'passphrase') return fail(failure('store.wrongPassphrase'));
  const secret = await openPassphraseSlot(file.value.storeId, slot, passphrase);
  return secret === undefined ? fail(failure('store.wrongPassphrase')) : checked(file.value, secret);
}

/** `privateKey`: the office's X25519 private key, PEM. Failures: store.noRecoverySlot, store.wrongRecoveryKey. */
export function unlockWithRecoveryKey(folder: string, privateKey: string): Result<StoreKey> {
  const file = readKeyFile(folder);
  if (!file.ok) return file;
  const slot = file.value.slots.find((one) => one.kind === 'recovery');
  if (slot?.kind !== 'recovery') return fail(failure('store.noRecoverySlot'));
  const secret = openRecoverySlot(file.value.storeId, slot, privateKey);
  return secret === undefined ? fail(failure('store.wrongRecoveryKey')) : checked(file.value, secret);
}

/** Failure: store.vaultUnavailable where there is no vault, no slot for it, or it does not give the key. */
export function unlockWithVault(folder: string, vault: KeyVault | undefined): Result<StoreKey> {
  const file = readKeyFile(folder);
  if (!file.ok) return file;
  const slot = file.value.slots.find((one) => one.kind === 'vault' && one.vault === vault?.name);
  if (vault === undefined || slot?.kind !== 'vault') return fail(failure('store.vaultUnavailable'));
  const secret = vault.unprotect(Buffer.from(slot.sealed, 'base64'));
  return secret === undefined ? fail(failure('store.vaultUnavailable')) : checked(file.value, Buffer.from(secret));
}

/** Who may try a passphrase here, for the sign-in screen. */
export function enrolledPeople(folder: string): Result<readonly string[]> {
  const file = readKeyFile(folder);
  if (!file.ok) return file;
  return ok(file.value.slots.flatMap((slot) => (slot.kind === 'passphrase' ? [slot.person] : [])));
}
