/** The diary as the window shows it: officers side by side, a day or a week at a time. */
import type { Language } from '../../shared/base/language.ts';
import { addDays, dateOf, type LocalDate } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { mayDo } from '../../shared/claim/role-rights.ts';
import type { DiaryEntryView, DiaryOfficerView, DiaryView } from '../../shared/contract/diary-view.ts';
import { type Appointment, takesTime, timesOf } from '../../shared/diary/appointment.ts';
import { assessorType, type DiarySetup, type KnownOfficer } from '../../shared/diary/diary.ts';
import { freeTime, openingOn } from '../../shared/diary/free-time.ts';
import { minuteOf, onDay, type Span, spanAt, timeOn, without } from '../../shared/diary/time.ts';
import type { Work } from '../work.ts';
import { diarySetups } from './setup.ts';

interface ViewRequest {
  readonly from: LocalDate | undefined;
  readonly days: number;
  readonly language: Language;
}

/** Empty where the office has set up no diary. Names of customers are there for those who may book for them. */
export function viewDiary(work: Work, { from: asked, days, language }: ViewRequest): Result<DiaryView> {
  const { store, releases, clock } = work.workstation;
  const today = dateOf(clock.now().local);
  const from = asked ?? today;
  const dates = Array.from({ length: days }, (_, index) => addDays(from, index));
  const [setup] = diarySetups(store);
  const types = releases.current.wording(language).policy.interviewTypes;
  const appointments = store.diary.between(from, addDays(from, days - 1));
  return ok({
    today,
    place: setup === undefined ? null : { key: setup.key, name: setup.office.name },
    days: dates.map((date) => ({
      date,
      closedFor: setup?.office.closures.find((closure) => closure.from <= date && date <= closure.to)?.reason ?? null,
    })),
    officers: (setup?.officers ?? []).map((officer) =>
      officerView({ work, setup: setup as DiarySetup, appointments, types }, officer, dates),
    ),
  });
}

interface Parts {
  readonly work: Work;
  readonly setup: DiarySetup;
  readonly appointments: readonly Appointment[];
  readonly types: Readonly<Record<string, string>>;
}

const clockTime = (minute: number): string => timeOn('2000-01-01', minute).slice(11);
const shown = ({ from, to }: Span) => ({ from: clockTime(from), to: clockTime(to) });

function officerView(parts: Parts, officer: KnownOfficer, dates: readonly LocalDate[]): DiaryOfficerView {
  const { work, setup, appointments, types } = parts;
  return {
    id: officer.id,
    name: officer.name,
    skills: officer.skills.map((code) => ({ code, label: types[code] ?? code })),
    days: dates.map((date) => {
      const opening = openingOn(setup.office, work.workstation.rules.bankHolidays, date);
      const there = opening.ok ? freeTime(officer, opening.value, date) : [];
      const own = appointments.filter(
        ({ slot, officer: id, assessor }) => slot.startsWith(date) && (id === officer.id || assessor === officer.id),
      );
      const taken = own
        .filter(({ state }) => takesTime.has(state))
        .flatMap((one) =>
          timesOf(one)
            .filter((time) => time.officer === officer.id)
            .map(({ span }) => span),
        );
      return {
        date,
        free: without(there, taken).map(shown),
        away: officer.unavailable.flatMap(({ from, to, reason }) => {
          const span = onDay(from, to, date);
          return span === undefined ? [] : [{ ...shown(span), reason }];
        }),
        entries: own.map((one) => entryView(parts, officer.id, one)).sort((a, b) => (a.from < b.from ? -1 : 1)),
      };
    }),
  };
}

function entryView({ work, types }: Parts, officer: string, appointment: Appointment): DiaryEntryView {
  const { id, slot, minutes, assessorSlot, state, caseId, interviewType } = appointment;
  const assesses = appointment.officer !== officer && assessorSlot !== undefined;
  const span = assesses ? { from: minuteOf(assessorSlot), to: minuteOf(slot) } : spanAt(slot, minutes);
  const type = assesses ? assessorType : interviewType;
  const mayKnow = mayDo('bookInterview', work.person.roles);
  const found = mayKnow ? work.workstation.store.cases.caseSummary(caseId) : undefined;
  return {
    id,
    ...shown(span),
    type,
    label: types[type] ?? type,
    state,
    caseId: found === undefined ? null : caseId,
    customerName: found === undefined || found.customerName === '' ? null : found.customerName,
  };
}
