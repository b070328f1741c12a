/** The envelope of an event as it crosses the wire, and the proof that the schemas and the types agree. */
import { z } from 'zod';
import { roles } from '../base/role.ts';
import type { EventPayloads, EventType } from '../case/event.ts';
import { localDateTime, payloadSchemas } from './payload-schema.ts';

/** Identities made by a device or the server: UUIDs in the product, any short plain token in tests and imports. */
export const identity = z.string().regex(/^[A-Za-z0-9._:-]{1,80}$/, 'not an identity');
/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256');
/** An instant in UTC, ISO 8601 with milliseconds. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'not an instant');

/** The part that says where an event stands; what is parked needs no more than this. */
export const linkSchema = z.looseObject({
  id: identity,
  device: identity,
  deviceSequence: z.int().min(1),
  previousHash: sha256Hex,
  hash: sha256Hex,
});

/** Everything but type and payload, which are checked by the schema of the type. */
export const envelopeSchema = z.strictObject({
  id: identity,
  caseId: identity,
  type: z.string(),
  payload: z.unknown(),
  actor: z.strictObject({ id: z.string().min(1), role: z.enum(roles) }),
  at: z.strictObject({ instant, zone: z.string().min(1), local: localDateTime }),
  schemaVersion: z.int().min(1),
  caseSequence: z.int().min(1),
  device: identity,
  deviceSequence: z.int().min(1),
  previousHash: sha256Hex,
  hash: sha256Hex,
});

/** Whether a text from outside is a type of event that this side knows. */
export const isEventType = (type: string): type is EventType => Object.hasOwn(payloadSchemas, type);

type Parsed = { [T in EventType]: z.output<(typeof payloadSchemas)[T]> };
type Keys<T> = T extends unknown ? (string extends keyof T ? never : keyof T) : never;
/** Types whose schema and interface differ in a member's name or type. */
type Drifted = {
  [T in EventType]: Parsed[T] extends EventPayloads[T]
    ? [Keys<Parsed[T]>, Keys<EventPayloads[T]>] extends [Keys<EventPayloads[T]>, Keys<Parsed[T]>]
      ? never
      : T
    : T;
}[EventType];
/** Compiles only while no type has drifted; otherwise the compiler names the ones that have. */
export const schemasAgree: [Drifted] extends [never] ? true : Drifted = true;
