/** The interview is waived, or put off to a day, with the reason that goes to LMS. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { waiverGrounds } from '../../shared/case/event.ts';
import type { OptionView } from '../../shared/contract/view.ts';
import { act } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { dateOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';

export interface WaiveFormProps {
  readonly kind: 'waive' | 'defer';
  readonly today: string;
  readonly reasons: readonly OptionView[];
  readonly onDone: () => void;
}

export function WaiveForm({ kind, today, reasons, onDone }: WaiveFormProps) {
  const { t } = useTranslation();
  const form = `outcome.${kind}` as const;
  const error = useFieldErrors(form);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = { reasonCode: textOf(data, 'reasonCode'), text: textOf(data, 'text') };
    if (kind === 'waive') {
      const ground = textOf(data, 'ground') as (typeof waiverGrounds)[number];
      if (await act('outcome.waive', { ground, ...said }, t('common.saved'))) onDone();
      return;
    }
    const from = dateOfBox(form, data, 'from', today);
    if (from !== null && (await act('outcome.defer', { ...said, from }, t('common.saved')))) onDone();
  };
  return (
    <form className="fields outcome" onSubmit={(event) => void submit(event)} noValidate>
      {kind === 'waive' ? (
        <SelectField
          name="ground"
          label={t('field.ground')}
          choices={waiverGrounds.map((code) => ({ code, label: t(`adviser.ground.${code}`) }))}
          error={error('ground')}
          autoFocus
        />
      ) : (
        <DateField name="from" label={t('adviser.deferTo')} today={today} error={error('from')} autoFocus />
      )}
      <SelectField name="reasonCode" label={t('common.reason')} choices={reasons} error={error('reasonCode')} />
      <TextField name="text" label={t('field.text')} maxLength={400} error={error('text')} />
      <FormFailure form={form} fields={['ground', 'reasonCode', 'text', 'from']} />
      <p className="small soft wide-note">{t(`adviser.${kind}Note`)}</p>
      <Button type="submit" tone="primary">
        {t(`adviser.step.${kind}`)}
      </Button>
    </form>
  );
}
