/** Making the key file, and giving people and machines their slots in it. */
import { existsSync } from 'node:fs';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { KeyVault } from '../../platform/key-vault.ts';
import { storeFiles } from '../store-folder.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import type { KeyFile, KeySlot } from './key-file.ts';
import { defaultCost, makePassphraseSlot } from './passphrase-slot.ts';
import type { ScryptCost } from './passphrase-slot.ts';
import { makeRecoverySlot } from './recovery-slot.ts';
import { deriveKey, newStoreKey } from './store-key.ts';
import type { StoreKey } from './store-key.ts';
import { unlockWithPassphrase } from './unlock.ts';

export interface NewKeyFile {
  readonly folder: string;
  readonly storeId: string;
  /** Staff number of the first person. */
  readonly person: string;
  readonly passphrase: string;
  /** The office's X25519 public key, PEM. */
  readonly recoveryPublicKey?: string;
  readonly vault?: KeyVault;
  /** For tests alone; people's slots get the default. */
  readonly cost?: ScryptCost;
}

/** Makes a new key and its file. Failures: store.exists, store.diskFull, store.readOnly, store.ioFailed. */
export async function createKeyFile(wanted: NewKeyFile): Promise<Result<StoreKey>> {
  if (existsSync(storeFiles(wanted.folder).keys)) return fail(failure('store.exists', { file: 'keys.json' }));
  const key = newStoreKey(wanted.storeId);
  const secret = key.secret.reveal();
  const slots: KeySlot[] = [
    await makePassphraseSlot(key.storeId, wanted.person, wanted.passphrase, secret, wanted.cost ?? defaultCost),
  ];
  if (wanted.recoveryPublicKey !== undefined)
    slots.push(makeRecoverySlot(key.storeId, wanted.recoveryPublicKey, secret));
  const vaultSlot = wanted.vault === undefined ? undefined : makeVaultSlot(wanted.vault, secret);
  if (vaultSlot !== undefined) slots.push(vaultSlot);
  const content: KeyFile = {
    format: 1,
    storeId: key.storeId,
    keyCheck: deriveKey(key, 'key-check').toString('hex'),
    slots,
  };
  const written = writeKeyFile(wanted.folder, content);
  return written.ok ? ok(key) : written;
}

/** A vault that cannot protect now gives no slot: the passphrase still opens the store. */
function makeVaultSlot(vault: KeyVault, secret: Buffer): KeySlot | undefined {
  const sealed = vault.protect(secret);
  return sealed && { kind: 'vault', vault: vault.name, sealed: Buffer.from(sealed).toString('base64') };
}

const holds = (slot: KeySlot, person: string): boolean => slot.kind === 'passphrase' && slot.person === person;

/** Enrols one more person; somebody else has unlocked the store. Failure: store.alreadyEnrolled, or of the disk. */
export async function addPersonSlot(
  folder: string,
  key: StoreKey,
  person: string,
  passphrase: string,
  cost: ScryptCost = defaultCost,
): Promise<Result<void>> {
  const slot = await makePassphraseSlot(key.storeId, person, passphrase, key.secret.reveal(), cost);
  const read = readKeyFile(folder);
  if (!read.ok) return read;
  if (read.value.slots.some((one) => holds(one, person))) return fail(failure('store.alreadyEnrolled'));
  return writeKeyFile(folder, { ...read.value, slots: [...read.value.slots, slot] });
}

/** Takes a person's slot away: their passphrase no longer opens the store. Without a slot there is nothing to do. */
export function removePersonSlot(folder: string, person: string): Result<void> {
  const read = readKeyFile(folder);
  if (!read.ok) return read;
  const slots = read.value.slots.filter((one) => !holds(one, person));
  if (slots.length === 0) throw new Error('the last slot of a store cannot be taken away');
  return slots.length === read.value.slots.length ? ok(undefined) : writeKeyFile(folder, { ...read.value, slots });
}

/** Wraps the key under a new passphrase. Failures: as unlockWithPassphrase, and of the disk. */
export async function changePassphrase(
  folder: string,
  person: string,
  oldPassphrase: string,
  newPassphrase: string,
  cost: ScryptCost = defaultCost,
): Promise<Result<void>> {
  const key = await unlockWithPassphrase(folder, person, oldPassphrase);
  return key.ok ? resetPassphrase(folder, key.value, person, newPassphrase, cost) : key;
}

/** Gives a person a new passphrase where the store was unlocked otherwise (recovery key, another person's). */
export async function resetPassphrase(
  folder: string,
  key: StoreKey,
  person: string,
  passphrase: string,
  cost: ScryptCost = defaultCost,
): Promise<Result<void>> {
  const slot = await makePassphraseSlot(key.storeId, person, passphrase, key.secret.reveal(), cost);
  const read = readKeyFile(folder);
  if (!read.ok) return read;
  return writeKeyFile(folder, {
    ...read.value,
    slots: [...read.value.slots.filter((one) => !holds(one, person)), slot],
  });
}

/** Binds the key to the operating system's vault, in the place of an earlier vault slot. */
export function bindToVault(folder: string, key: StoreKey, vault: KeyVault): Result<void> {
  const slot = makeVaultSlot(vault, key.secret.reveal());
  if (slot === undefined) return fail(failure('store.vaultUnavailable'));
  const read = readKeyFile(folder);
  if (!read.ok) return read;
  return writeKeyFile(folder, {
    ...read.value,
    slots: [...read.value.slots.filter((one) => one.kind !== 'vault'), slot],
  });
}
