/** The statement a push begins with. */
import { escapeLiteral } from 'pg';

/**
 * Begins the transaction and locks the device's chain in one message: a device that pushes twice at once waits for itself.
 * The identity is the server's own, from a pass that it signed; it is quoted all the same.
 */
export const lockDeviceText = (device: string): string =>
  `begin; select last_sequence, last_hash, revoked_at from device where id = ${escapeLiteral(device)} for no key update`;
