/** Calls about councils, how each is served, and the postcode directory. */
import { keepArrangement, keepOwnCouncil, listArrangements, showArrangement } from '../council/arrangements.ts';
import { findCouncils } from '../council/find-councils.ts';
import { proposeCouncil } from '../council/propose-council.ts';
import type { Handlers } from '../create-desktop.ts';
import { choosePostcodes, goOnWithPostcodes, showPostcodes, stopPostcodes } from '../postcode/import-postcodes.ts';

type CouncilCalls =
  | 'council.search'
  | 'council.propose'
  | 'council.arrangements'
  | 'council.arrangement'
  | 'council.keepArrangement'
  | 'council.keepOwn'
  | 'postcode.state'
  | 'postcode.choose'
  | 'postcode.goOn'
  | 'postcode.stop';

export const councilHandlers: Pick<Handlers, CouncilCalls> = {
  'council.search': findCouncils,
  'council.propose': proposeCouncil,
  'council.arrangements': listArrangements,
  'council.arrangement': (work, { code }) => showArrangement(work, code),
  'council.keepArrangement': (work, request) => keepArrangement(work, request),
  'council.keepOwn': (work, { code }) => keepOwnCouncil(work, code),
  'postcode.state': showPostcodes,
  'postcode.choose': choosePostcodes,
  'postcode.goOn': goOnWithPostcodes,
  'postcode.stop': stopPostcodes,
};
