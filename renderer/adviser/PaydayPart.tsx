/** Signing day and paydays: proposed from the National Insurance number, with what bank holidays do to them. */
import { useTranslation } from 'react-i18next';
import { type PaydayChoice, plannedPaydays } from '../../shared/claim/adviser-text.ts';
import { firstPayday, type PayPattern, type SigningDay, signingDays } from '../../shared/claim/payday.ts';
import type { AdviserView } from '../../shared/contract/adviser-view.ts';
import { DateField } from '../case/DateField.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { showDate } from '../text/format.ts';
import { dateTyped } from './date-typed.ts';

export type OpenPaydayChoice = Omit<PaydayChoice, 'day'> & { readonly day: SigningDay | '' };

/** The number gives the day on which a jobseeker signs; nobody else's payday is proposed. */
export function paydayOf({ paydays, jsaClaimed, claimDate }: AdviserView): OpenPaydayChoice {
  const day = jsaClaimed ? (paydays.signingDay ?? '') : '';
  const { holidays } = paydays;
  const first = day === '' ? '' : firstPayday(claimDate, day, 'fortnightly');
  return { signs: jsaClaimed, day, pattern: 'fortnightly', first, holidays };
}

const patterns = ['fortnightly', 'weekly', 'fourWeekly'] as const;
/** As many of the coming paydays as are told. */
const shownMax = 3;

export interface PaydayPartProps {
  readonly adviser: AdviserView;
  readonly today: string;
  readonly choice: OpenPaydayChoice;
  readonly onChoice: (choice: OpenPaydayChoice) => void;
}

export function PaydayPart({ adviser, today, choice, onChoice }: PaydayPartProps) {
  const { t } = useTranslation();
  const { day, pattern, first } = choice;
  /** Another day or pattern begins on another date. */
  const plan = (next: { readonly day: SigningDay | ''; readonly pattern: PayPattern }): void =>
    onChoice({
      ...choice,
      ...next,
      first: next.day === '' ? '' : firstPayday(adviser.claimDate, next.day, next.pattern),
    });
  const coming = day === '' ? [] : plannedPaydays({ ...choice, day }).slice(0, shownMax);
  return (
    <>
      <div className="fields">
        <SelectField
          label={t(choice.signs ? 'adviser.signingDay' : 'adviser.payday')}
          choices={[
            { code: '', label: t('adviser.choose') },
            ...signingDays.map((code) => ({ code, label: t(`adviser.day.${code}`) })),
          ]}
          value={day}
          onChange={(event) => plan({ day: event.target.value as SigningDay, pattern })}
        />
        <SelectField
          label={t('adviser.pattern')}
          choices={patterns.map((code) => ({ code, label: t(`adviser.patterns.${code}`) }))}
          value={pattern}
          onChange={(event) => plan({ day, pattern: event.target.value as PayPattern })}
        />
        <DateField
          // What was proposed anew stands in the box.
          key={`${day} ${pattern}`}
          label={t('adviser.firstPayday')}
          today={today}
          defaultValue={first === '' ? '' : showDate(first)}
          onChange={(event) => onChoice({ ...choice, first: dateTyped(event.target.value, today) })}
        />
      </div>
      {coming.length === 0 ? null : (
        <p className="small soft">
          {t('adviser.coming', { dates: coming.map(({ paid }) => showDate(paid)).join(', ') })}
        </p>
      )}
    </>
  );
}
