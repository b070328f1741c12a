/** The one text that an event's hash is taken of: JSON with sorted keys and no hash, the same on every machine. */
import type { CaseEvent } from './event.ts';

/** JSON with object keys in order and undefined members left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${entries.join(',')}}`;
}

/** What the hash of an event covers: everything but the hash. `previousHash` links it to the one before on its device. */
export const eventText = (event: Omit<CaseEvent, 'hash'>): string => canonicalJson({ ...event, hash: undefined });

/** The previous hash of a device's first event. */
export const firstPreviousHash = '0'.repeat(64);
