/** Electron's safeStorage as the store's KeyVault (main/platform/key-vault.ts). */
import type { SafeStorage } from 'electron';
import type { KeyVault } from '../platform/key-vault.ts';

type Parts = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>;

/**
 * The vault of this machine, or undefined where there is none worth the name: on Linux without a keyring Electron falls
 * back to a fixed password ('basic_text'), which protects nothing. Call after the app is ready.
 */
export function createKeyVault(safeStorage: Parts, platform: NodeJS.Platform): KeyVault | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  const name = vaultName(safeStorage, platform);
  if (name === 'basic_text' || name === 'unknown') return undefined;
  return {
    name,
    protect(secret) {
      try {
        return new Uint8Array(safeStorage.encryptString(Buffer.from(secret).toString('base64')));
      } catch {
        return undefined;
      }
    },
    unprotect(sealed) {
      try {
        return new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'));
      } catch {
        return undefined;
      }
    },
  };
}

function vaultName(safeStorage: Parts, platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  return safeStorage.getSelectedStorageBackend?.() ?? 'unknown';
}
