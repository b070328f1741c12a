/**
 * The operating system's own vault for secrets, where there is one (Electron's safeStorage). The loopback host has none
 * and passes `undefined`. A vault opens the store without a passphrase, so it is bound to the account of this machine.
 */
export interface KeyVault {
  /** Which vault: 'dpapi', 'keychain', 'kwallet'. Kept beside the slot, so that another vault's slot is not tried. */
  readonly name: string;
  /** Encrypts under the account's key; undefined when the vault is locked or gone. */
  protect(secret: Uint8Array): Uint8Array | undefined;
  /** The secret again; undefined when it was protected by another account or machine. */
  unprotect(sealed: Uint8Array): Uint8Array | undefined;
}
