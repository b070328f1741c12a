/** The documents for the councils, with their state and its reason. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { LaidRow } from '../../shared/contract/view.ts';
import { bringDue } from '../case/bring-due.ts';
import { laidRow } from '../view/case-row.ts';
import type { Work } from '../work.ts';

const states = ['queued', 'ready', 'blocked', 'dispatched'] as const;
/** Lines of each state that the screen shows; it narrows by council for the rest. */
const linesMax = 60;

/** Queued first, then what only wants a council, what is held and why, and what has gone. */
export function listQueue(
  work: Work,
  { council, language = 'en' }: { readonly council?: string | undefined; readonly language?: Language | undefined },
): Result<readonly LaidRow[]> {
  bringDue(work);
  const { workstation } = work;
  const context = { workstation, language };
  const rows = states.flatMap((laidState) =>
    workstation.store.cases
      .listCases({ laidState, limit: linesMax, ...(council === undefined ? {} : { laidCouncil: council }) })
      .map((found) => laidRow(found, context)),
  );
  return ok(rows);
}
