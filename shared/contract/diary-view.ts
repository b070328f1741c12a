/** What the window is sent of the office's diary. */
import type { AppointmentState } from '../diary/appointment.ts';
import type { DiaryNeed } from '../case/booking-event.ts';
import type { DiaryOffice, DiaryOfficer } from '../diary/diary.ts';
import type { OptionView } from './view.ts';

/** Times of a day, HH:MM. */
export interface TimesView {
  readonly from: string;
  readonly to: string;
}

export interface DiaryEntryView extends TimesView {
  /** Identity of the appointment: an interview and the meeting before it share it. */
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly state: AppointmentState;
  /** Null for who may not know, and for a case that is not on this workstation. */
  readonly caseId: string | null;
  readonly customerName: string | null;
}

export interface DiaryOfficerView {
  /** Staff number. */
  readonly id: string;
  readonly name: string;
  readonly skills: readonly OptionView[];
  readonly days: readonly {
    readonly date: string;
    readonly free: readonly TimesView[];
    readonly away: readonly (TimesView & { readonly reason: string })[];
    readonly entries: readonly DiaryEntryView[];
  }[];
}

export interface DiaryView {
  /** The office's date. */
  readonly today: string;
  /** Null while the office has set up no diary. */
  readonly place: { readonly key: string; readonly name: string } | null;
  readonly days: readonly { readonly date: string; readonly closedFor: string | null }[];
  readonly officers: readonly DiaryOfficerView[];
}

/** For amending: bodies with the version that was seen. */
export interface DiarySetupView {
  readonly places: readonly { readonly key: string; readonly seen: string; readonly body: DiaryOffice }[];
  readonly officers: readonly { readonly key: string; readonly seen: string; readonly body: DiaryOfficer }[];
  /** Every type that can be a skill, the assessor's meeting among them. */
  readonly types: readonly OptionView[];
  readonly needs: readonly DiaryNeed[];
}

/** The next suitable slots of a case. */
export interface OffersView {
  /** False: the office has no diary; a time is typed. */
  readonly diary: boolean;
  readonly placeName: string | null;
  readonly minutes: number;
  readonly assessorMinutes: number;
  /** Last day of the limit; null: none. */
  readonly latest: string | null;
  readonly needs: readonly DiaryNeed[];
  /** No officer meets all needs: they have to be arranged for. */
  readonly needsUnmet: boolean;
  readonly offers: readonly {
    readonly slot: string;
    readonly officerName: string;
    readonly assessorSlot: string | null;
    readonly assessorName: string | null;
    readonly late: boolean;
  }[];
}
