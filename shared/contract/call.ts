/** What a call between window and program is, for the tables that list them. */
import { z } from 'zod';
import { type Role, roles as allRoles } from '../base/role.ts';

/** One call. `reply` carries only a type: what main answers is not parsed again by the window. */
export interface Call<Request extends z.ZodType, Reply> {
  readonly request: Request;
  readonly reply: { readonly type?: Reply };
  /** Roles that may make it; `signedOut` calls need no session. */
  readonly roles: readonly Role[] | 'signedOut';
  readonly sentence: string;
}

export const call =
  <Reply>() =>
  <Request extends z.ZodType>(
    roles: Call<Request, Reply>['roles'],
    sentence: string,
    request: Request,
  ): Call<Request, Reply> => ({ request, reply: {}, roles, sentence });

/** Everybody who is signed in. */
export const anyone = allRoles;
/** The request of a call that needs none. */
export const nothing = z.object({});
