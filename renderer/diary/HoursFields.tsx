/** Hours of the weekdays, a box each. */
import { useTranslation } from 'react-i18next';
import type { DiaryOffice } from '../../shared/diary/diary.ts';
import { TextField } from '../component/TextField.tsx';
import { type Read, readHours, showHours } from './hours-text.ts';

/** Offices that open at the weekend keep it as they would the other days. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export interface HoursFieldsProps {
  readonly hours: DiaryOffice['opening'];
  readonly error: (field: string) => string | undefined;
}

export function HoursFields({ hours, error }: HoursFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="stack tight">
      <legend>{t('diary.hours')}</legend>
      <p className="small soft">{t('diary.hoursHint')}</p>
      <div className="fields hours">
        {weekdays.map((day) => (
          <TextField
            key={day}
            name={`hours${day}`}
            label={t(`diary.weekday.${day}`)}
            defaultValue={showHours(hours, day)}
            error={error(`hours${day}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The hours of all boxes, or the first box that cannot be read. */
export function hoursOf(
  textOf: (name: string) => string,
): { readonly ok: true; readonly value: DiaryOffice['opening'] } | { readonly ok: false; readonly field: string } {
  const hours: DiaryOffice['opening'] = [];
  for (const day of weekdays) {
    const read: Read<DiaryOffice['opening']> = readHours(day, textOf(`hours${day}`));
    if (!read.ok) return { ok: false, field: `hours${day}` };
    hours.push(...read.value);
  }
  return { ok: true, value: hours };
}
