/** Finds and lists cases. One box: what was typed tells whether it is a number, a reference, a postcode or a name. */
import { addDays, dateOf } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { CaseRow } from '../../shared/contract/view.ts';
import type { CaseQuery, FoundCase } from '../store/ports.ts';
import { bringDue } from './bring-due.ts';
import { caseRow } from '../view/case-row.ts';
import type { Work } from '../work.ts';

export function findCases({ workstation }: Work, { text, limit = 50 }: { readonly text: string; readonly limit?: number | undefined }): Result<readonly CaseRow[]> {
  const found = new Map<string, FoundCase>();
  for (const query of queriesOf(text)) for (const one of workstation.store.cases.findCases({ ...query, limit })) found.set(one.caseId, one);
  return ok([...found.values()].slice(0, limit).map(caseRow));
}

function queriesOf(text: string): readonly CaseQuery[] {
  const trimmed = text.trim();
  const code = trimmed.toUpperCase().replace(/[\s-]/g, '');
  if (/^L\d/.test(code)) return [{ reference: trimmed }];
  if (/^[A-Z]{2}\d{2,6}[A-D]?$/.test(code)) return [{ nino: trimmed }, { postcode: trimmed }];
  if (/^(\+44|0)\d{3,}$/.test(code)) return [{ phone: trimmed }];
  if (/^[A-Z]{1,2}\d/.test(code)) return [{ postcode: trimmed }];
  return [{ name: trimmed }];
}

/** A case due within this many days is shown as due. */
const dueDays = 7;

export function listCases(work: Work, { filter, limit = 50 }: { readonly filter: 'mine' | 'due' | 'recent'; readonly limit?: number | undefined }): Result<readonly CaseRow[]> {
  if (filter === 'due') bringDue(work);
  const { workstation, person } = work;
  const { cases } = workstation.store;
  const today = dateOf(workstation.clock.now().local);
  const found =
    filter === 'mine' ? cases.listCases({ owner: person.id, limit }) : filter === 'due' ? cases.listCases({ oneMonthBy: addDays(today, dueDays), limit }) : cases.listCases({ limit });
  return ok(found.filter(({ state }) => state !== 'deleted').map(caseRow));
}
