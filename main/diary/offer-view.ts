/** The next suitable slots of a case, in the names of the officers. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { OffersView } from '../../shared/contract/diary-view.ts';
import type { Work } from '../work.ts';
import { findOffers } from './find-place.ts';

/** As many as fit on the keys 1 to 6. */
export const offersShown = 6;

export interface OffersRequest {
  readonly caseId: string;
  readonly interviewType: string;
  /** From this day on; today when not given. */
  readonly from?: string | undefined;
}

export function viewOffers(work: Work, { caseId, interviewType, from }: OffersRequest): Result<OffersView> {
  const { workstation, desk } = work;
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const now = workstation.clock.now().local;
  const start = from === undefined || from <= now.slice(0, 10) ? now : (`${from}T00:00` as LocalDateTime);
  const found = findOffers(workstation, opened.value, interviewType, start, offersShown);
  if (found === undefined) return ok(noDiary);
  const nameOf = (id: string | undefined): string | null =>
    id === undefined ? null : (found.setup.officers.find((officer) => officer.id === id)?.name ?? id);
  const { wish } = found;
  return ok({
    diary: true,
    placeName: found.setup.office.name,
    minutes: wish.minutes,
    assessorMinutes: wish.assessorMinutes,
    latest: wish.latest,
    needs: wish.needs.length > 0 ? wish.needs : [],
    needsUnmet: found.needsUnmet,
    offers: found.offers.map(({ slot, officer, assessor, assessorSlot, late }) => ({
      slot,
      officerName: nameOf(officer) ?? '',
      assessorSlot: assessorSlot ?? null,
      assessorName: nameOf(assessor),
      late,
    })),
  });
}

const noDiary: OffersView = {
  diary: false,
  placeName: null,
  minutes: 0,
  assessorMinutes: 0,
  latest: null,
  needs: [],
  needsUnmet: false,
  offers: [],
};
