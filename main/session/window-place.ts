/** Where a person's window was, so that the one that is opened after a kill comes up in the same place. */
import { ok, type Result } from '../../shared/base/result.ts';
import { type WindowPlace, windowPlace } from '../../shared/contract/window-place.ts';
import type { Work } from '../work.ts';

const settingOf = (person: string): string => `window.place.${person}`;

export function keepWindowPlace({ workstation, person }: Work, place: WindowPlace): Result<void> {
  return workstation.store.write.settings.set(settingOf(person.id), place);
}

/** Cases that are no longer here are left out; what an older program kept in another form is nothing. */
export function windowPlaceOf({ workstation, person }: Work): Result<WindowPlace | null> {
  const { settings, cases: known } = workstation.store;
  const parsed = windowPlace.safeParse(settings.get(settingOf(person.id)));
  if (!parsed.success) return ok(null);
  const cases = parsed.data.cases.filter(({ caseId }) => known.caseSummary(caseId) !== undefined);
  const isHere = cases.some(({ caseId }) => caseId === parsed.data.front);
  return ok({ front: isHere ? parsed.data.front : null, cases });
}

/** Whoever signs out begins at the start the next time. */
export const forgetWindowPlace = ({ workstation, person }: Work): Result<void> =>
  workstation.store.write.settings.remove(settingOf(person.id));
