/** Finds councils by name or place, for the question which council the customer pays. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { CouncilRow } from '../../shared/contract/council-view.ts';
import type { Work } from '../work.ts';

export function findCouncils(
  { workstation }: Work,
  { text, limit = 12 }: { readonly text: string; readonly limit?: number | undefined },
): Result<readonly CouncilRow[]> {
  return ok(
    workstation.councils
      .search(text, limit)
      .map(({ code, name, officialName, region }) => ({ code, name, officialName, region })),
  );
}
