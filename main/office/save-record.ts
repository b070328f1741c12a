/** Saves a version of an office record: who may is said by its kind, what it holds is parsed by its kind. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { type OfficeBody, type OfficeRecordKind, officeRecordKinds } from '../../shared/office/record-kind.ts';
import { officeRecordSchema } from '../../shared/office/record.ts';
import { actAs, type Work } from '../work.ts';

/** What is to be saved: `seen` is the version the author looked at, null for none; body null withdraws the record. */
export interface SaveRecord<K extends OfficeRecordKind> {
  readonly kind: K;
  readonly key: string;
  readonly seen: string | null;
  readonly body: OfficeBody<K> | null;
}

/**
 * Gives the identity of the version that now stands. Failures: access.roleNotAllowed, office.badField naming the field,
 * office.recordChanged when another version stands than the author saw, and those of the disk. Nothing changes then.
 */
export function saveOfficeRecord<K extends OfficeRecordKind>(
  work: Work,
  { kind, key, seen, body }: SaveRecord<K>,
): Result<string> {
  const { roles, body: schema } = officeRecordKinds[kind];
  const actor = actAs(work, roles);
  if (!actor.ok) return actor;
  const { workstation } = work;
  const content = schema.nullable().safeParse(body);
  if (!content.success) return refuseField(content.error.issues[0]);
  const record = officeRecordSchema.safeParse({
    id: workstation.ids.next(),
    kind,
    key,
    previous: seen,
    body: content.data,
    actor: actor.value,
    at: workstation.clock.now().instant,
  });
  if (!record.success) return refuseField(record.error.issues[0]);
  const saved = workstation.store.write.office.save(record.data);
  return saved.ok ? ok(record.data.id) : saved;
}

function refuseField(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): Result<never> {
  const field = issue?.path.map(String).join('.') ?? '';
  return fail(failure('office.badField', { field, reason: issue?.message ?? '' }, field));
}
