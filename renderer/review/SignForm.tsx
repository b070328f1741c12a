/** Who signed the statement, where and when; for an appointee, who that is and what allows them to. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signingPlaces } from '../../shared/case/event.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { act } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { dateOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';

const form = 'statement.sign';
const signers = ['customer', 'both', 'appointee'] as const;

export function SignForm({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const [by, setBy] = useState<(typeof signers)[number]>('customer');
  const { today, standing } = view;
  const hasPartner = standing.s19.partner !== null;
  const sign = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const signedOn = dateOfBox(form, data, 'signedOn', today);
    if (signedOn === null) return;
    const where = textOf(data, 'where') as (typeof signingPlaces)[number];
    const appointee = by === 'appointee' ? { name: textOf(data, 'name'), authority: textOf(data, 'authority') } : {};
    const version = Math.max(1, standing.statement.version);
    void act(form, { by, signedOn, version, where, ...appointee }, t('common.saved'));
  };
  return (
    <form className="stack tight" onSubmit={sign} noValidate>
      <SelectField
        name="by"
        label={t('review.signedBy')}
        value={by}
        choices={signers
          .filter((code) => code !== 'both' || hasPartner)
          .map((code) => ({ code, label: t(`review.by.${code}`) }))}
        onChange={(event) => setBy(event.target.value as (typeof signers)[number])}
        error={error('by')}
      />
      {by === 'appointee' ? (
        <>
          <TextField name="name" label={t('field.name')} maxLength={120} error={error('name')} />
          <TextField
            name="authority"
            label={t('field.authority')}
            hint={t('sign.authorityHint')}
            maxLength={200}
            error={error('authority')}
          />
        </>
      ) : null}
      <SelectField
        name="where"
        label={t('field.where')}
        choices={signingPlaces.map((code) => ({ code, label: t(`sign.place.${code}`) }))}
        error={error('where')}
      />
      <DateField
        name="signedOn"
        label={t('common.date')}
        today={today}
        defaultValue={showDate(today)}
        error={error('signedOn')}
      />
      <FormFailure form={form} fields={['by', 'where', 'name', 'authority', 'signedOn']} />
      <div className="row">
        <Button type="submit">{t('review.sign')}</Button>
      </div>
    </form>
  );
}
