/**
 * Office records: what an office keeps for all its workstations and may amend (how a council is served, letter templates,
 * routing tables). Each saving is a version that is never changed. The latest in the server's order stands, the others are
 * its history; a version that the server has not numbered yet counts as later than all that it has.
 */
import { z } from 'zod';
import { roles } from '../base/role.ts';
import { canonicalJson } from '../case/canonical.ts';
import { identity, instant } from '../sync/event-schema.ts';

/** Characters of a body as canonical JSON: several times a long letter. */
export const officeBodyMax = 60_000;

export const officeRecordSchema = z.strictObject({
  /** Identity of this version, UUIDv7. */
  id: identity,
  kind: z.string().regex(/^[a-z][A-Za-z]{1,39}$/, 'not a kind of record'),
  /** Which record of the kind: the code of a council, the name of a template. */
  key: z.string().min(1).max(80),
  /** The version that its author saw; null for the first. */
  previous: identity.nullable(),
  /** The content by its kind; null: the record is withdrawn. */
  body: z
    .record(z.string().max(80), z.json())
    .nullable()
    .refine((body) => canonicalJson(body).length <= officeBodyMax, `at most ${officeBodyMax} characters`),
  actor: z.strictObject({ id: z.string().min(1).max(80), role: z.enum(roles) }),
  at: instant,
});
export type OfficeRecord = z.output<typeof officeRecordSchema>;

/** A version as a store holds it. */
export interface KeptRecord extends OfficeRecord {
  /** Place in the server's order of the office; undefined until the server has taken it. */
  readonly position: number | undefined;
  /** Kind of the failure with which the server refused it: it stands no longer, and its text is kept. */
  readonly refused: string | undefined;
}
