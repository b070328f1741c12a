/** A date, or a date and time, in one box; what it was taken for stands under the box as soon as it is left. */
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';
import { readSlot } from '../../shared/script/kind/typed-slot.ts';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';

export interface DateFieldProps extends Omit<ComponentProps<typeof TextField>, 'hint'> {
  /** The office's date, 'YYYY-MM-DD'. */
  readonly today: string;
  /** An appointment: with a time, and ahead. */
  readonly withTime?: boolean;
  /** Where many boxes stand together, one example is enough. */
  readonly noHint?: boolean;
}

export function DateField({ today, withTime = false, noHint = false, ...rest }: DateFieldProps) {
  const { t } = useTranslation();
  const [readAs, setReadAs] = useState('');
  const read = (text: string): void => {
    const found = withTime
      ? readSlot(text, `${today}T00:00` as LocalDateTime)
      : readDate(text, { today: today as LocalDate, past: false });
    setReadAs(found.ok && showDate(found.value) !== text.trim() ? showDate(found.value) : '');
  };
  // The example gives way to what was read, in the same place: leaving the box must not move the button being pressed.
  const example = noHint ? '\u00a0' : t(withTime ? 'case.slotHint' : 'case.dateHint');
  return (
    <TextField {...rest} hint={readAs === '' ? example : `= ${readAs}`} onBlur={(event) => read(event.target.value)} />
  );
}
