/** How documents reach a council: what its agreement with the office says (domain.md 2.2 rule 4 and 7.5). */
import { z } from 'zod';
import { weekdays } from './weekday.ts';

const line = (most: number) => z.string().trim().max(most);

/** The body of an office record of the kind `councilArrangement`; its key is the council's three-letter code. */
export const councilArrangementSchema = z.strictObject({
  method: z.enum(['post', 'courier', 'collect']),
  /** Liaison contact; empty while none is agreed. */
  contactName: line(80),
  contactPhone: line(40).regex(/^[0-9 +()a-z.-]*$/i, 'digits, spaces and an extension'),
  contactEmail: z.union([z.literal(''), z.email().max(120)]),
  /** Where post goes, line by line. */
  address: z.string().trim().max(400),
  /** Days of dispatch, in order; none: any working day. */
  days: z.array(z.literal(weekdays)).max(weekdays.length),
  /** Time of day until which a document still goes on that day (HH:MM); empty: all day. */
  cutOff: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM')]),
  /** The language the council prefers to be written to in. */
  language: z.enum(['en', 'cy', 'both']),
  notes: z.string().trim().max(2_000),
});
export type CouncilArrangement = z.output<typeof councilArrangementSchema>;

/** What holds until an office has agreed something with a council. */
export const defaultArrangement: CouncilArrangement = {
  method: 'post',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  address: '',
  days: [],
  cutOff: '',
  language: 'en',
  notes: '',
};
