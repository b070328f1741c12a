/** The date on which a person reaches the qualifying age for Pension Credit. */
import { addMonths, firstDay, type LocalDate } from '../../base/local-date.ts';

/**
 * 60th birthday for births before 6 April 1950; for births to 5 April 1953, 6 May 2010 plus two months for each complete
 * period of one month (from the 6th to the 5th) between 6 April 1950 and the birth; later births: 65th birthday (this
 * project's simplification; catalogue, evaluation.functions; domain.md 6.5).
 */
export function pensionCreditDate(born: string): LocalDate {
  const day = firstDay(born);
  if (day < '1950-04-06') return birthday(day, 60);
  if (day > '1953-04-05') return birthday(day, 65);
  const months =
    (Number(day.slice(0, 4)) - 1950) * 12 + Number(day.slice(5, 7)) - 4 - (Number(day.slice(8, 10)) < 6 ? 1 : 0);
  return addMonths('2010-05-06', months * 2);
}

/** A birthday on 29 February falls on 1 March in other years. */
function birthday(born: string, years: number): LocalDate {
  const sameDay = addMonths(born, years * 12);
  return sameDay.slice(5) === born.slice(5) ? sameDay : (`${sameDay.slice(0, 4)}-03-01` as LocalDate);
}
