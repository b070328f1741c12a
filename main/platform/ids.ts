/** Identifiers as a port: UUIDv7, so that ids sort by the time they were made. */
import { v7 } from 'uuid';

export interface Ids {
  next(): string;
}

/** UUIDv7 of the machine's clock and random bits. */
export const systemIds = (): Ids => ({ next: () => v7() });
