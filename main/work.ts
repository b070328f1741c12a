/** What a use case is given once somebody has signed in: the workstation, the desk and who is asking. */
import type { Role } from '../shared/base/role.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { Actor } from '../shared/case/event.ts';
import { failure } from '../shared/error/failure.ts';
import type { CaseDesk } from './case/case-desk.ts';
import type { Workstation } from './workstation.ts';

/** Who is signed in. */
export interface Person {
  /** Staff number. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: string;
}

export interface Work {
  readonly workstation: Workstation;
  readonly desk: CaseDesk;
  readonly person: Person;
}

/** The person in the first of their roles that may do this; refused when none may. */
export function actAs({ person }: Work, allowed: readonly Role[]): Result<Actor> {
  const role = person.roles.find((held) => allowed.includes(held));
  return role === undefined
    ? fail(failure('access.roleNotAllowed', { roles: allowed.join(', ') }))
    : ok({ id: person.id, role });
}
