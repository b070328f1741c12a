/** The customer came, or did not. What was recorded wrongly is put right with the reason. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '../../shared/contract/adviser-view.ts';
import { act, refuse } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { dateOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';

export interface AttendanceFormProps {
  readonly kind: 'attended' | 'failed';
  readonly today: string;
  readonly outcome: OutcomeView;
  readonly onDone: () => void;
}

const fields = ['on', 'minutes', 'attempts', 'correction'];

export function AttendanceForm({ kind, today, outcome, onDone }: AttendanceFormProps) {
  const { t } = useTranslation();
  const form = `outcome.${kind}` as const;
  const error = useFieldErrors(form);
  const { slot, minutes, now } = outcome;
  const corrects = now !== null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const on = dateOfBox(form, data, 'on', today);
    if (on === null) return;
    const reason = textOf(data, 'correction');
    if (corrects && reason === '')
      return refuse(form, { kind: 'claim.missingField', field: 'correction', detail: { field: 'correction' } });
    const correction = corrects ? { correction: reason } : {};
    const note = textOf(data, 'note');
    const taken =
      kind === 'attended'
        ? await act(
            'outcome.attended',
            { on, minutes: Number(textOf(data, 'minutes')), ...correction },
            t('common.saved'),
          )
        : await act(
            'outcome.failed',
            {
              on,
              attempts: Number(textOf(data, 'attempts')),
              ...(note === '' ? {} : { note }),
              ...correction,
            },
            t('common.saved'),
          );
    if (taken) onDone();
  };
  return (
    <form className="fields outcome" onSubmit={(event) => void submit(event)} noValidate>
      <DateField
        name="on"
        label={t('adviser.on')}
        today={today}
        defaultValue={showDate((slot ?? today).slice(0, 10))}
        error={error('on')}
        autoFocus
      />
      {kind === 'attended' ? (
        <TextField
          name="minutes"
          label={t('adviser.minutes')}
          inputMode="numeric"
          defaultValue={minutes ?? ''}
          error={error('minutes')}
        />
      ) : (
        <>
          <TextField
            name="attempts"
            label={t('adviser.attempts')}
            inputMode="numeric"
            defaultValue="0"
            error={error('attempts')}
          />
          <TextField name="note" label={t('adviser.note')} maxLength={400} />
        </>
      )}
      {corrects ? (
        <TextField name="correction" label={t('field.correction')} maxLength={400} error={error('correction')} />
      ) : null}
      <FormFailure form={form} fields={fields} />
      <Button type="submit" tone="primary">
        {t('common.save')}
      </Button>
    </form>
  );
}
