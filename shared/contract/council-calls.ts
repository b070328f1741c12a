/** Calls about councils, how each is served, and the postcode directory: a part of the table in desktop.ts. */
import { z } from 'zod';
import { commandRoles } from '../claim/role-rights.ts';
import { anyone, call, nothing } from './call.ts';
import type { ArrangementRow, ArrangementView, CouncilProposal, CouncilRow, PostcodeView } from './council-view.ts';

const council = z.string().regex(/^[A-Z]{3}$/);
const liaison = commandRoles.councilLiaison;

export const councilCalls = {
  'council.search': call<readonly CouncilRow[]>()(
    anyone,
    'Finds councils by name or place.',
    z.object({ text: z.string().max(80), limit: z.int().min(1).max(50).optional() }),
  ),
  'council.propose': call<CouncilProposal>()(
    anyone,
    'Tells which councils the address of a case points to.',
    z.object({ caseId: z.uuid() }),
  ),
  'council.arrangements': call<readonly ArrangementRow[]>()(
    anyone,
    'Lists councils with how documents reach each: all, those that fit a text, or those of the codes.',
    z.object({ text: z.string().max(80).optional(), codes: z.array(council).max(400).optional() }),
  ),
  'council.arrangement': call<ArrangementView>()(
    anyone,
    'Shows how documents reach one council, with what was agreed before.',
    z.object({ code: council }),
  ),
  'council.keepArrangement': call<ArrangementView>()(
    liaison,
    'Keeps how documents reach a council, for every workstation of the office.',
    z.object({
      code: council,
      seen: z.string().max(80).nullable(),
      arrangement: z.record(z.string().max(40), z.unknown()),
    }),
  ),
  'council.keepOwn': call<ArrangementView>()(
    liaison,
    'Keeps which council is that of the office’s own place.',
    z.object({ code: council }),
  ),
  'postcode.state': call<PostcodeView>()(
    anyone,
    'Tells which postcode directory is in use and how its import stands.',
    nothing,
  ),
  'postcode.choose': call<PostcodeView>()(
    liaison,
    'Asks for the file of a postcode directory and begins to import it.',
    nothing,
  ),
  'postcode.goOn': call<PostcodeView>()(liaison, 'Goes on with an import that was stopped or killed.', nothing),
  'postcode.stop': call<PostcodeView>()(liaison, 'Stops the import; it can go on later.', nothing),
} as const;
