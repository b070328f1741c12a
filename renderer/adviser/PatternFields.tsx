/** The hours of each day; one pair of boxes fills the days that the interview names. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementTerms, type WeekdayCode, weekdayCodes } from '../../shared/case/event.ts';
import { Button } from '../component/Button.tsx';

export type Hours = Readonly<Partial<Record<WeekdayCode, { readonly from: string; readonly to: string }>>>;

export const hoursOf = (pattern: AgreementTerms['pattern']): Hours =>
  Object.fromEntries(pattern.map(({ day, from, to }) => [day, { from, to }]));

/** Days with anything in their boxes, so that half a pair is refused and not forgotten. */
export const patternOf = (hours: Hours): AgreementTerms['pattern'] =>
  weekdayCodes.flatMap((day) => {
    const { from = '', to = '' } = hours[day] ?? {};
    return from === '' && to === '' ? [] : [{ day, from, to }];
  });

export interface PatternFieldsProps {
  readonly hours: Hours;
  /** Days on which the customer said that they can work. */
  readonly days: readonly WeekdayCode[];
  readonly error: (field: string) => string | undefined;
  readonly onHours: (hours: Hours) => void;
}

export function PatternFields({ hours, days, error, onHours }: PatternFieldsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState({ from: '', to: '' });
  const failure = weekdayCodes.map((day) => error(`pattern.${day}`)).find((text) => text !== undefined);
  const note = useId();
  const time = (label: string, value: string, onValue: (value: string) => void, invalid = false) => (
    <input
      type="time"
      className="input"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? note : undefined}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  );
  return (
    <fieldset className="plain stack tight">
      <legend>{t('adviser.patternLabel')}</legend>
      <div className="row">
        <span className="small soft">{t('adviser.allDays')}</span>
        <span className="row hours">
          {time(`${t('adviser.allDays')}: ${t('adviser.hoursFrom')}`, all.from, (from) => setAll({ ...all, from }))}
          {time(`${t('adviser.allDays')}: ${t('adviser.hoursTo')}`, all.to, (to) => setAll({ ...all, to }))}
        </span>
        <Button size="small" onClick={() => onHours(Object.fromEntries(days.map((day) => [day, all])))}>
          {t('adviser.fillDays')}
        </Button>
      </div>
      <div className="hours-grid">
        {weekdayCodes.map((day) => {
          const own = hours[day] ?? { from: '', to: '' };
          const name = t(`adviser.day.${day}`);
          const invalid = error(`pattern.${day}`) !== undefined;
          return (
            <div className="row hours" key={day}>
              <span className={days.includes(day) ? 'day said' : 'day soft'}>{name}</span>
              {time(
                `${name}: ${t('adviser.hoursFrom')}`,
                own.from,
                (from) => onHours({ ...hours, [day]: { ...own, from } }),
                invalid,
              )}
              {time(
                `${name}: ${t('adviser.hoursTo')}`,
                own.to,
                (to) => onHours({ ...hours, [day]: { ...own, to } }),
                invalid,
              )}
            </div>
          );
        })}
      </div>
      {failure === undefined ? null : (
        <p id={note} className="field-error small" role="alert">
          {failure}
        </p>
      )}
    </fieldset>
  );
}
