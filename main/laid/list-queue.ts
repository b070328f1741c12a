/** The documents for the councils, with their state and its reason. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { LaidRow } from '../../shared/contract/view.ts';
import { bringDue } from '../case/bring-due.ts';
import { laidRow } from '../view/case-row.ts';
import type { Work } from '../work.ts';

const states = ['queued', 'ready', 'blocked', 'dispatched'] as const;
/** Lines of each state that the screen shows; it narrows by council for the rest. */
const linesMax = 60;

/** Queued first, then what only wants a council, what is held and why, and what has gone. */
export function listQueue(work: Work, { council }: { readonly council?: string | undefined }): Result<readonly LaidRow[]> {
  bringDue(work);
  const { desk, workstation } = work;
  const { store, councils } = workstation;
  const rows = states.flatMap((laidState) =>
    store.cases.listCases({ laidState, limit: linesMax, ...(council === undefined ? {} : { laidCouncil: council }) }).map((found) => {
      const opened = desk.open(found.caseId);
      const laid = opened.ok ? desk.assess(opened.value).laid : undefined;
      return laidRow(found, { code: laid?.reason ?? null, label: laid?.text?.en ?? null }, councils);
    }),
  );
  return ok(rows);
}
