/**
 * Signing days and paydays of Jobseeker's Allowance (domain.md 3.3): the signing day comes from the last two digits of the
 * National Insurance number, customers sign every two weeks and are paid in arrears on that day. What is worked out here is
 * proposed to the adviser, who may agree something else.
 */
import { addDays, type LocalDate, weekday } from '../base/local-date.ts';
import type { WeekdayCode } from '../case/event.ts';

export const signingDays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const satisfies readonly WeekdayCode[];
export type SigningDay = (typeof signingDays)[number];

/** 00-19 Monday, 20-39 Tuesday, 40-59 Wednesday, 60-79 Thursday, 80-99 Friday; undefined without six digits. */
export function signingDayOf(nino: string): SigningDay | undefined {
  const digits = /^[A-Z]{2}\d{4}(\d{2})[A-Z]?$/.exec(nino.replaceAll(' ', '').toUpperCase())?.[1];
  return digits === undefined ? undefined : signingDays[Math.floor(Number(digits) / 20)];
}

/** Days from one payday to the next. */
export const payPatterns = { weekly: 7, fortnightly: 14, fourWeekly: 28 } as const;
export type PayPattern = keyof typeof payPatterns;

/** The first such day of the week on which a whole period since the date of claim is over. */
export function firstPayday(claimDate: string, day: SigningDay, pattern: PayPattern): LocalDate {
  const earliest = addDays(claimDate, payPatterns[pattern]);
  return addDays(earliest, (signingDays.indexOf(day) + 1 - weekday(earliest) + 7) % 7);
}

export interface Payday {
  /** By the pattern. */
  readonly due: LocalDate;
  /** The day itself or, where offices and banks are closed on it, the last open day before. */
  readonly paid: LocalDate;
}

export interface PayPlan {
  readonly first: string;
  readonly pattern: PayPattern;
  readonly count: number;
}

/** The paydays from the first on. `holidays` are the bank holidays of the office's nation. */
export function paydays({ first, pattern, count }: PayPlan, holidays: ReadonlySet<string>): readonly Payday[] {
  return Array.from({ length: count }, (_none, index) => {
    const due = addDays(first, index * payPatterns[pattern]);
    let paid = due;
    while (weekday(paid) > 5 || holidays.has(paid)) paid = addDays(paid, -1);
    return { due, paid };
  });
}
