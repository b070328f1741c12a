/** The reason that the customer gave for not coming, and whether it is good cause. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OptionView } from '../../shared/contract/view.ts';
import { act } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { dateOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';

const form = 'outcome.goodCause';

export interface GoodCauseFormProps {
  readonly today: string;
  readonly causes: readonly OptionView[];
  readonly onDone: () => void;
}

export function GoodCauseForm({ today, causes, onDone }: GoodCauseFormProps) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const on = dateOfBox(form, data, 'on', today);
    if (on === null) return;
    const request = {
      on,
      code: textOf(data, 'code'),
      text: textOf(data, 'text'),
      accepted: textOf(data, 'accepted') === 'yes',
    };
    if (await act(form, request, t('common.saved'))) onDone();
  };
  return (
    <form className="fields outcome" onSubmit={(event) => void submit(event)} noValidate>
      <SelectField name="code" label={t('adviser.causeLabel')} choices={causes} error={error('code')} autoFocus />
      <TextField name="text" label={t('adviser.ownWords')} maxLength={400} error={error('text')} />
      <DateField
        name="on"
        label={t('adviser.causeOn')}
        today={today}
        defaultValue={showDate(today)}
        error={error('on')}
      />
      <SelectField
        name="accepted"
        label={t('adviser.causeVerdict')}
        choices={[
          { code: 'yes', label: t('adviser.causeAccepted') },
          { code: 'no', label: t('adviser.causeRefused') },
        ]}
      />
      <FormFailure form={form} fields={['code', 'text', 'on']} />
      <Button type="submit" tone="primary">
        {t('common.save')}
      </Button>
    </form>
  );
}
