/** What was agreed: hours of each day, steps each week, limits, backdating on both sides, and the signature. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WeekdayCode, weekdayCodes } from '../../shared/case/event.ts';
import { backdatingSides } from '../../shared/claim/adviser-text.ts';
import { act } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { dateOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { LongTextField } from '../component/LongTextField.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { backdatingOf } from './BackdatingPart.tsx';
import type { Cms1CardProps } from './Cms1Card.tsx';
import { hoursOf, PatternFields, patternOf } from './PatternFields.tsx';

const call = 'cms1.record';
/** As many steps a week as are normal (domain.md 3.3). */
const stepsUsual = 3;

export function Cms1Form({ view, adviser, form }: Cms1CardProps) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { person } = form;
  const name = `${call} ${person}`;
  const error = useFieldErrors(name);
  const recorded = form.forms[0]?.value;
  const [hours, setHours] = useState(() => hoursOf(recorded?.terms?.pattern ?? []));
  const [steps, setSteps] = useState(recorded?.terms?.steps.join('\n') ?? '');
  const sides = backdatingSides(backdatingOf(adviser), language);
  const known = adviser.backdating.asked !== null;
  const lines = steps
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const agreementDate = dateOfBox(name, data, 'agreementDate', view.today);
    if (agreementDate === null) return;
    const request = {
      agreementSigned: data.has('agreementSigned'),
      agreementDate,
      backdatingLabourMarket: textOf(data, 'backdatingLabourMarket'),
      backdatingBenefit: textOf(data, 'backdatingBenefit'),
      ...(person === 'partner' ? { person } : {}),
      terms: { pattern: [...patternOf(hours)], steps: lines, restrictions: textOf(data, 'restrictions') },
    };
    void act(call, request, t('common.saved'), name);
  };
  return (
    <form className="stack agreement" onSubmit={submit} noValidate>
      <PatternFields hours={hours} days={daysOf(adviser, person)} error={error} onHours={setHours} />
      <LongTextField
        name="steps"
        label={t('adviser.steps')}
        hint={t(lines.length > 0 && lines.length < stepsUsual ? 'adviser.stepsFew' : 'adviser.stepsHint')}
        value={steps}
        maxLength={2_000}
        onChange={(event) => setSteps(event.target.value)}
      />
      <TextField
        name="restrictions"
        label={t('adviser.restrictions')}
        maxLength={400}
        defaultValue={recorded?.terms?.restrictions ?? ''}
      />
      <LongTextField
        name="backdatingLabourMarket"
        label={t('case.backdatingLabourMarket')}
        maxLength={2_000}
        rows={2}
        defaultValue={recorded?.backdatingLabourMarket ?? (known ? sides.labourMarket : '')}
        error={error('backdatingLabourMarket')}
      />
      <LongTextField
        name="backdatingBenefit"
        label={t('case.backdatingBenefit')}
        maxLength={2_000}
        rows={2}
        defaultValue={recorded?.backdatingBenefit ?? (known ? sides.benefit : '')}
        error={error('backdatingBenefit')}
      />
      <div className="fields">
        <label className="check-field">
          <input type="checkbox" name="agreementSigned" defaultChecked={recorded?.agreementSigned === true} />{' '}
          {t('case.agreementSigned')}
        </label>
        <DateField
          name="agreementDate"
          label={t('case.agreementDate')}
          today={view.today}
          defaultValue={showDate(recorded?.agreementDate ?? view.today)}
          error={error('agreementDate')}
        />
      </div>
      <FormFailure form={name} fields={formFields} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t(recorded === undefined ? 'adviser.saveForm' : 'adviser.saveFormAgain')}
        </Button>
      </div>
    </form>
  );
}

const formFields = [
  'agreementDate',
  'backdatingLabourMarket',
  'backdatingBenefit',
  ...weekdayCodes.map((day) => `pattern.${day}`),
];

/** The days that the interview names. */
function daysOf(adviser: Cms1CardProps['adviser'], person: 'customer' | 'partner'): readonly WeekdayCode[] {
  const questions = person === 'partner' ? adviser.partnerAvailability : adviser.availability;
  const value = questions.find(({ key }) => key === `${person}.lm.days`)?.value;
  return Array.isArray(value) ? weekdayCodes.filter((day) => value.includes(day)) : [];
}
