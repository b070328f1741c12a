/** Where a window is: a place in each case that is open, and which of them is in front. No word of a customer's. */
import { z } from 'zod';
import { openCasesMost } from './open-cases.ts';

/** Where the agent is in an interview. */
const place = z.object({
  language: z.enum(['en', 'cy']),
  /** A question opened out of turn, with its section; null follows the route. */
  opened: z
    .object({
      key: z.string().min(1).max(80),
      row: z.int().min(1).max(99).optional(),
      section: z.string().max(8),
    })
    .nullable(),
  /** When the case was opened, and since when the customer is off the line: milliseconds since 1970. */
  openedAt: z.number(),
  wrapUpSince: z.number().nullable(),
});

export const windowPlace = z.object({
  front: z.uuid().nullable(),
  cases: z
    .array(z.object({ caseId: z.uuid(), screen: z.enum(['interview', 'review', 'case']), place: place.nullable() }))
    .max(openCasesMost),
});
export type WindowPlace = z.input<typeof windowPlace>;
