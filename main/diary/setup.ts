/** The diary as use cases ask for it: places with their officers, and what is taken on a day. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { takesTime, timesOf } from '../../shared/diary/appointment.ts';
import type { DiarySetup } from '../../shared/diary/diary.ts';
import type { TakenOn } from '../../shared/diary/offer-slots.ts';
import { type Span, spanAt } from '../../shared/diary/time.ts';
import { listOfficeRecords, readOfficeRecord } from '../office/read-record.ts';
import type { CaseStore } from '../store/ports.ts';

/** Places where customers are seen, by key; none while the office has set up no diary. */
export function diarySetups(store: Pick<CaseStore, 'office'>): readonly DiarySetup[] {
  const officers = listOfficeRecords(store, 'diaryOfficer').map(({ version, body }) => ({ ...body, id: version.key }));
  return listOfficeRecords(store, 'diaryOffice').map(({ version: { key }, body }) => ({
    key,
    office: body,
    officers: officers.filter(({ office }) => office === key),
  }));
}

export interface ForCustomer {
  readonly caseId: string;
  /** The appointment that is to be booked anew or moved: its own time is free to it. */
  readonly own: string | undefined;
}

/** What officers have on a day, and the customer's own appointments: one customer is not in two places. */
export function takenOn({ diary }: Pick<CaseStore, 'diary'>, { caseId, own }: ForCustomer): TakenOn {
  return (day: LocalDate) => {
    const taken = new Map<string | null, Span[]>();
    const add = (who: string | null, span: Span): void => {
      taken.set(who, [...(taken.get(who) ?? []), span]);
    };
    for (const appointment of diary.between(day, day)) {
      if (appointment.id === own || !takesTime.has(appointment.state)) continue;
      for (const { officer, span } of timesOf(appointment)) add(officer, span);
      if (appointment.caseId === caseId) add(null, spanAt(appointment.slot, appointment.minutes));
    }
    return taken;
  };
}

/** Names of officers by staff number; the number itself where the diary does not know it. */
export const officerNames =
  (store: Pick<CaseStore, 'office'>) =>
  (id: string): string =>
    readOfficeRecord(store, 'diaryOfficer', id)?.body.name ?? id;
