/** Books, moves, cancels, holds and takes up again an interview: in the office's diary where there is one, else outside any. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import type { Result } from '../../shared/base/result.ts';
import { type BookingPlace, decideBookInterview } from '../../shared/claim/decide/book-interview.ts';
import {
  decideCancelInterview,
  decideMoveInterview,
  decideRebook,
} from '../../shared/claim/decide/change-interview.ts';
import { decideRebuild } from '../../shared/claim/decide/rebuild.ts';
import type { OpenCase } from '../case/open-case.ts';
import { carryOut, type Decided } from '../claim/carry-out.ts';
import type { Work } from '../work.ts';
import { findPlace } from './find-place.ts';
import { tellLms } from './tell-lms.ts';

export interface Booking {
  readonly caseId: string;
  readonly interviewType: string;
  readonly slot: LocalDateTime;
  readonly reason?: string | undefined;
}

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

/** The rules are asked before the diary, so that a missing reason is said first; then again with the place. */
function withPlace(
  work: Work,
  caseId: string,
  { interviewType, slot }: { readonly interviewType: string | undefined; readonly slot: LocalDateTime },
  decided: (place: BookingPlace | undefined) => Decided,
): Result<OpenCase> {
  const { workstation, desk } = work;
  return carryOut(work, caseId, 'bookInterview', (interview, process, now) => {
    const allowed = decided(undefined)(interview, process, now);
    if (!allowed.ok) return allowed;
    const opened = desk.open(caseId);
    if (!opened.ok) return opened;
    const type = interviewType ?? process.booking?.interviewType ?? '';
    const place = findPlace(workstation, opened.value, type, slot, now);
    return place.ok ? tellLms(decided(place.value))(interview, process, now) : place;
  });
}

/** Provisional until the office's diary has confirmed it; outside any diary it simply stands. */
export const bookInterview = (work: Work, { caseId, interviewType, slot, reason }: Booking): Result<OpenCase> =>
  withPlace(work, caseId, { interviewType, slot }, (place) => (interview, process, now) => {
    const command = { interviewType, slot, ...given('reason', reason), ...given('place', place) };
    return decideBookInterview(interview, process, command, now);
  });

export const moveInterview = (
  work: Work,
  { caseId, slot, reason }: { readonly caseId: string; readonly slot: LocalDateTime; readonly reason: string },
): Result<OpenCase> =>
  withPlace(
    work,
    caseId,
    { interviewType: undefined, slot },
    (place) => (interview, process, now) =>
      decideMoveInterview(interview, process, { slot, reason, ...given('place', place) }, now),
  );

export const cancelInterview = (
  work: Work,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
): Result<OpenCase> =>
  carryOut(
    work,
    caseId,
    'bookInterview',
    tellLms((interview, process, now) => decideCancelInterview(interview, process, { reason }, now)),
  );

/** The slot that a rebuild left held, with the same officers and at the same time. */
export const rebookInterview = (work: Work, { caseId }: { readonly caseId: string }): Result<OpenCase> =>
  carryOut(
    work,
    caseId,
    'bookInterview',
    tellLms((interview, process, now) => decideRebook(interview, process, {}, now)),
  );

/** The diary holds the slot of the interview, which LMS is told is cancelled (domain.md 1.3). */
export const rebuildCase = (
  work: Work,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
): Result<OpenCase> =>
  carryOut(
    work,
    caseId,
    'rebuild',
    tellLms((interview, process, now) => decideRebuild(interview, process, { reason }, now)),
  );
