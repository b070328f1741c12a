/** What the tables of calls are made of: the form of one call, and the parts that many requests share. */
import { z } from 'zod';
import { type Role, roles as allRoles } from '../base/role.ts';

export const language = z.enum(['en', 'cy']);
export const caseId = z.uuid();
/** The language and the section of the view that answers a call. */
export const shown = { language, section: z.string().max(8).optional() };
export const dateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
/** Customers' papers come in their language, and in large print for those who asked for it. */
export const paper = { language, largePrint: z.boolean().optional() };
/** Longer than any answer may be, so that the refusal can say so in words and nothing is cut off unseen. */
export const typedText = z.string().max(20_000);
/** What was typed: text, a code, codes, a yes or no, or the parts of a name, address, account or regular amount. */
export const typed = z.union([
  typedText,
  z.boolean(),
  z.array(z.string().max(80)).max(40),
  z.record(z.string().max(40), typedText),
]);
export const confirmed = z
  .array(z.object({ check: z.int().min(0).max(200), reason: z.string().min(1).max(400) }))
  .max(20)
  .optional();

/** Up to a day. */
export const milliseconds = z.int().min(0).max(86_400_000);

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
