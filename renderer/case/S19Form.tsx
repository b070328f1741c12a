/** Records the S19 mark of one person: the status, what it rests on from the list that fits, and more in the officer's words. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { S19Status } from '../../shared/case/event.ts';
import { basisCodes } from '../../shared/claim/s19-basis.ts';
import type { S19DetailView } from '../../shared/contract/assessor-view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { act, refuse } from './case-store.ts';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { textOf } from './form-text.ts';

const form = 's19.record';
const statuses = Object.keys(basisCodes) as readonly S19Status[];

export function S19Form({ people }: { readonly people: readonly S19DetailView[] }) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const [status, setStatus] = useState<S19Status>('notChecked');
  const [person, setPerson] = useState(people[0]?.person ?? 'customer');
  const exemptions = people.find((one) => one.person === person)?.exemptions ?? [];
  const codes = basisCodes[status];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const code = textOf(data, 'basisCode');
    const words = textOf(data, 'basis');
    const listed = code === '' || code === 'other' ? '' : t(`s19.basis.${code}`);
    const basis = [listed, words].filter(Boolean).join(': ');
    if (basis === '' && status !== 'notChecked')
      return refuse(form, { kind: 'claim.missingField', field: 'basis', detail: { field: 'basis' } });
    const request = { person, status, basis, ...(code === '' ? {} : { basisCode: code }) };
    void act(form, request, t('common.saved'));
  };
  return (
    <form className="fields" onSubmit={submit} noValidate>
      <SelectField
        name="person"
        label={t('case.person')}
        value={person}
        choices={people.map((one) => ({ code: one.person, label: t(`case.${one.person}`) }))}
        onChange={(event) => setPerson(event.target.value as S19DetailView['person'])}
        error={error('person')}
      />
      <SelectField
        name="status"
        label={t('common.state')}
        value={status}
        choices={statuses.map((code) => ({ code, label: t(`case.s19Status.${code}`) }))}
        onChange={(event) => setStatus(event.target.value as S19Status)}
      />
      {codes.length === 0 ? null : (
        <>
          <SelectField
            key={`${person} ${status}`}
            name="basisCode"
            className="span-2"
            label={t('case.basis')}
            defaultValue={status === 'exempt' ? exemptions[0]?.code : undefined}
            choices={[
              { code: '', label: t('review.chooseType') },
              ...codes.map((code) => ({ code, label: t(`s19.basis.${code}`) })),
            ]}
            error={error('basisCode')}
          />
          <TextField
            name="basis"
            className="span-2"
            label={t('s19.basisMore')}
            hint={t('s19.basisMoreHint')}
            maxLength={300}
            error={error('basis')}
          />
        </>
      )}
      <p className="small soft form-help">{t(`s19.statusHelp.${status}`)}</p>
      <FormFailure form={form} fields={['person', 'basis', 'basisCode']} />
      <Button type="submit" tone="primary">
        {t('common.save')}
      </Button>
    </form>
  );
}
