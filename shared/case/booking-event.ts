/** The events of the interview that is booked, and where it stands in the office's diary. */
import type { LocalDateTime } from '../base/local-date.ts';

/** What a customer may need besides the interview itself. */
export const diaryNeeds = ['homeVisit', 'interpreter', 'welsh', 'signLanguage'] as const;
export type DiaryNeed = (typeof diaryNeeds)[number];

/** Where an interview stands in the office's diary; none of it for one that was booked outside any diary. */
export interface DiaryPlace {
  /** Identity of the appointment; it keeps it when it is moved. */
  readonly appointment?: string;
  /** Key of the place. */
  readonly office?: string;
  /** Staff number of who holds the interview. */
  readonly officer?: string;
  /** Staff number of the assessor who sees the customer before. */
  readonly assessor?: string;
  /** What the officers have to be able to give: home visit, Welsh, ... */
  readonly needs?: readonly DiaryNeed[];
}

/** A part of the payloads of shared/case/event.ts. */
export interface BookingPayloads {
  interviewBooked: {
    readonly interviewType: string;
    readonly slot: LocalDateTime;
    readonly minutes: number;
    /** Start of the financial assessor's meeting, straight before the interview, where the WFI table says so. */
    readonly assessorSlot?: LocalDateTime;
    /** Why the type is not the one decided. */
    readonly reason?: string;
  } & DiaryPlace;
  /** The interview that is booked, at another time. */
  interviewMoved: {
    readonly interviewType: string;
    readonly slot: LocalDateTime;
    readonly minutes: number;
    readonly assessorSlot?: LocalDateTime;
    /** Why it is moved. */
    readonly reason: string;
  } & DiaryPlace;
  interviewCancelled: { readonly reason: string; readonly appointment?: string };
  /** The office's diary has given the slot that the event `request` asked for. */
  interviewConfirmed: {
    readonly appointment: string;
    readonly request: string;
    /** Who takes it, where the diary gave it to others because the officers asked for were taken. */
    readonly officer?: string;
    readonly assessor?: string;
  };
  /** It has not: kind of the failure. The interview that was confirmed before, where there was one, still stands. */
  interviewRefused: { readonly appointment: string; readonly request: string; readonly reason: string };
}
