/** Days of the week in the window's words. */
import type { TFunction } from 'i18next';
import type { Weekday } from '../../shared/office/weekday.ts';

/** Short names of the days, Monday is 1; any working day when there are none. */
export const daysText = (days: readonly number[], t: TFunction): string =>
  days.length === 0
    ? t('councils.anyDay')
    : [...days]
        .sort((a, b) => a - b)
        .map((day) => t(`councils.day.${day as Weekday}`))
        .join(', ');
