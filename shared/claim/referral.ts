/** Referrals, packs and letters the answers call for, and the markers for the diary system (domain.md 5.4 and 8). */
import type { Interview } from '../interview/interview.ts';
import type { ReferralSource } from '../script/release.ts';
import { type ByLanguage, inBoth } from './by-language.ts';

export interface Referral {
  readonly id: string;
  readonly kind: ReferralSource['kind'];
  readonly label: ByLanguage;
}

/** Everything to pass on or send, in the order of the release. */
export function listReferrals(interview: Interview): readonly Referral[] {
  const { release } = interview;
  return release.referrals
    .filter(({ when }) => interview.holds(when))
    .map(({ source: { id, kind } }) => ({ id, kind, label: inBoth(release, id, (policy) => policy.referrals[id]) }));
}

export interface Marker {
  readonly id: string;
  readonly label: ByLanguage;
}

/** Markers that go to the diary and job-search system with the case. */
export function listMarkers(interview: Interview): readonly Marker[] {
  const { release } = interview;
  return release.markers
    .filter(({ when }) => interview.holds(when))
    .map(({ source: { id } }) => ({ id, label: inBoth(release, id, (policy) => policy.markers[id]) }));
}
