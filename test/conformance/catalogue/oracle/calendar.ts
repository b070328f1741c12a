/** Dates for the oracle, worked out on texts and day numbers; a partial date counts as its first day. */
export const firstDay = (date: string): string => (date + '-01-01'.slice(date.length - 4)).slice(0, 10);

const parts = (date: string): readonly [number, number, number] => {
  const [year = 0, month = 1, day = 1] = firstDay(date).split('-').map(Number);
  return [year, month, day];
};
const two = (value: number): string => String(value).padStart(2, '0');
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const dayNumber = (date: string): number => {
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};
const fromDayNumber = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
export const addDays = (date: string, days: number): string => fromDayNumber(dayNumber(date) + days);

export function addMonths(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return `${newYear}-${two(newMonth)}-${two(Math.min(day, monthLength(newYear, newMonth)))}`;
}

export function addHours(time: string, hours: number): string {
  const total = dayNumber(time.slice(0, 10)) * 24 + Number(time.slice(11, 13)) + hours;
  return `${fromDayNumber(Math.floor(total / 24))}T${two(total % 24)}${time.slice(13)}`;
}

/** The day on which so many years are completed: 1 March when 29 February is missing. */
export function birthday(birth: string, years: number): string {
  const [year, month, day] = parts(birth);
  if (month === 2 && day === 29 && !leap(year + years)) return `${year + years}-03-01`;
  return `${year + years}-${two(month)}-${two(day)}`;
}

export function age(birth: string, on: string): number {
  const years = parts(on)[0] - parts(birth)[0];
  return birthday(birth, years) <= firstDay(on) ? years : years - 1;
}

export function pensionCreditDate(birth: string): string {
  if (birth < '1950-04-06') return birthday(birth, 60);
  if (birth > '1953-04-05') return birthday(birth, 65);
  let complete = 0;
  while (addMonths('1950-04-06', complete + 1) <= birth) complete += 1;
  return addMonths('2010-05-06', complete * 2);
}

/** The two complete tax years before the benefit year, which starts on the first Sunday in January. */
export function relevantTaxYears(date: string): readonly string[] {
  let sunday = `${date.slice(0, 4)}-01-01`;
  while (new Date(`${sunday}T00:00:00Z`).getUTCDay() !== 0) sunday = addDays(sunday, 1);
  const benefitYear = Number(date.slice(0, 4)) - (date < sunday ? 1 : 0);
  const taxYear = (start: number): string => `${start}/${two((start + 1) % 100)}`;
  return [taxYear(benefitYear - 3), taxYear(benefitYear - 2)];
}
