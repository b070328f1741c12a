/** The National Insurance number check of the customer and of the partner, each on its own. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { act, refuse } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { textOf } from './form-text.ts';

const form = 's19.record';
const statuses = ['notChecked', 'satisfiedExistingNino', 'satisfiedNinoApplication', 'notSatisfied', 'exempt'] as const;

export function S19Tab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const { s19 } = view.standing;
  const statusText = (status: string): string =>
    (statuses as readonly string[]).includes(status) ? t(`case.s19Status.${status}`) : status;
  const people = [
    { code: 'customer', label: t('case.customer') },
    ...(s19.partner === null ? [] : [{ code: 'partner', label: t('case.partner') }]),
  ];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const basis = textOf(data, 'basis');
    if (basis === '') return refuse(form, { kind: 'claim.missingField', field: 'basis', detail: { field: 'basis' } });
    const person = textOf(data, 'person') as 'customer';
    void act(form, { person, status: textOf(data, 'status') as 'exempt', basis }, t('common.saved'));
  };
  return (
    <div className="card stack">
      <dl className="status-list">
        <div>
          <dt>{t('case.customer')}</dt>
          <dd>{statusText(s19.customer)}</dd>
        </div>
        {s19.partner === null ? null : (
          <div>
            <dt>{t('case.partner')}</dt>
            <dd>{statusText(s19.partner)}</dd>
          </div>
        )}
      </dl>
      {mine ? (
        <form className="fields" onSubmit={submit} noValidate>
          <SelectField name="person" label={t('case.person')} choices={people} error={error('person')} />
          <SelectField
            name="status"
            label={t('common.state')}
            choices={statuses.map((code) => ({ code, label: statusText(code) }))}
          />
          <TextField
            name="basis"
            label={t('case.basis')}
            hint={t('case.basisHint')}
            maxLength={400}
            error={error('basis')}
          />
          <FormFailure form={form} fields={['person', 'basis']} />
          <Button type="submit" tone="primary">
            {t('common.save')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
