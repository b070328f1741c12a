/** Days, hours, notice and limits as the interview has them, and the concessions that are agreed. */
import { useTranslation } from 'react-i18next';
import {
  type Concession,
  concessions,
  type LabourMarketChoice,
  permittedWeeksMax,
} from '../../shared/claim/adviser-text.ts';
import type { AdviserView } from '../../shared/contract/adviser-view.ts';
import { SelectField } from '../component/SelectField.tsx';

/** Answers of the interview that say when and within what limits the customer can work. */
const told: ReadonlySet<string> = new Set([
  'days',
  'hoursAvailable',
  'notice',
  'travelMinutes',
  'lowestPay',
  'limits',
  'limitsDetails',
]);

export const labourMarketOf = ({ availability, partnerAvailability, jsaClaimed }: AdviserView): LabourMarketChoice => ({
  jsaClaimed,
  answers: [...availability, ...partnerAvailability]
    .filter(({ key, shown }) => told.has(key.slice(key.lastIndexOf('.') + 1)) && shown !== '')
    .map(({ label, shown }) => ({ label, shown })),
  concession: 'none',
  permittedWeeks: 0,
});

const weeks = Array.from({ length: permittedWeeksMax + 1 }, (_none, count) => count);

export interface LabourMarketPartProps {
  readonly choice: LabourMarketChoice;
  readonly onChoice: (choice: LabourMarketChoice) => void;
}

export function LabourMarketPart({ choice, onChoice }: LabourMarketPartProps) {
  const { t } = useTranslation();
  return (
    <div className="fields">
      <SelectField
        label={t('adviser.concessionLabel')}
        choices={concessions.map((code) => ({ code, label: t(`adviser.concession.${code}`) }))}
        value={choice.concession}
        onChange={(event) => onChoice({ ...choice, concession: event.target.value as Concession })}
      />
      <SelectField
        label={t('adviser.permitted')}
        choices={weeks.map((count) => ({
          code: String(count),
          label: count === 0 ? t('adviser.permittedNone') : t('adviser.weeks', { count }),
        }))}
        value={String(choice.permittedWeeks)}
        onChange={(event) => onChoice({ ...choice, permittedWeeks: Number(event.target.value) })}
      />
    </div>
  );
}
