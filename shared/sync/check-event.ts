/** Checks an event that came from the other side: its envelope, its payload and its hash. Pure: hashing is handed in. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { canonicalJson } from '../case/canonical.ts';
import { eventSchemaVersion } from '../case/event.ts';
import type { CaseEvent } from '../case/event.ts';
import { failure } from '../error/failure.ts';
import { envelopeSchema, isEventType } from './event-schema.ts';
import { payloadSchemas } from './payload-schema.ts';

/** SHA-256 of a text's UTF-8 bytes, as lower-case hexadecimal. */
export type Sha256 = (text: string) => string;

/** A checked event, with the canonical text its hash covers, so that nobody has to write it out twice. */
export interface CheckedEvent {
  readonly event: CaseEvent;
  readonly text: string;
}

/** Levels of nesting an event may have; a real one has at most 6. Deeper ones would only serve to exhaust a stack. */
export const eventDepthMax = 24;

/** Whether a value nests no deeper than the limit; stops at the first branch that does. */
export function isWithinDepth(value: unknown, max: number): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (max === 0) return false;
  return Object.values(value).every((member) => isWithinDepth(member, max - 1));
}

interface IssueLike {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
}
/** Names of members only (zod's messages could quote what was entered). */
function badEvent(issues: readonly IssueLike[], under = ''): Result<never> {
  const issue = issues[0];
  const place = [under, ...(issue?.path ?? []).map(String)].filter((part) => part !== '').join('.') || 'the entry';
  return fail(failure('sync.badEvent', { place, reason: issue?.code ?? 'invalid' }));
}

/**
 * The event, or why it can't be taken: `sync.badEvent` (place and reason), `sync.schemaTooNew`, `sync.hashMismatch`.
 * The hash is checked before the payload, so that a damaged entry is told from one of a newer program.
 */
export function checkEvent(raw: unknown, sha256: Sha256): Result<CheckedEvent> {
  if (!isWithinDepth(raw, eventDepthMax))
    return fail(failure('sync.badEvent', { place: 'the entry', reason: 'too deep' }));
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return badEvent(envelope.error.issues);
  const { hash, ...rest } = raw as CaseEvent;
  const text = canonicalJson(rest);
  if (sha256(text) !== hash) return fail(failure('sync.hashMismatch'));
  const { schemaVersion, type, payload } = envelope.data;
  if (schemaVersion > eventSchemaVersion) {
    return fail(failure('sync.schemaTooNew', { version: schemaVersion, known: eventSchemaVersion }));
  }
  if (!isEventType(type)) return fail(failure('sync.badEvent', { place: 'type', reason: 'unknown' }));
  const parsed = payloadSchemas[type].safeParse(payload);
  if (!parsed.success) return badEvent(parsed.error.issues, 'payload');
  return ok({ event: raw as CaseEvent, text });
}
