/** An application for a National Insurance number: taken here, sent away, and its outcome when it is known. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ninoOutcomes } from '../../shared/case/event.ts';
import type { S19DetailView } from '../../shared/contract/assessor-view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act } from './case-store.ts';
import { DateField } from './DateField.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { dateOfBox, textOf } from './form-text.ts';

export interface NinoApplicationCardProps {
  readonly detail: S19DetailView;
  /** The office's date. */
  readonly today: string;
  readonly mine: boolean;
}

/** Nothing for somebody whose number is known and who never applied. */
export function NinoApplicationCard({ detail, today, mine }: NinoApplicationCardProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { person, nino, application } = detail;
  if (application === null && (nino !== null || !mine)) return null;
  return (
    <section className="card stack tight" aria-label={`${t('nino.title')}: ${t(`case.${person}`)}`}>
      <h2 className="sub">
        {t('nino.title')}: {t(`case.${person}`)}
      </h2>
      {application === null ? (
        <p className="small soft">{t('nino.none')}</p>
      ) : (
        <>
          <p className="small">
            {t('nino.made', { date: showDate(application.madeOn), form: application.form, to: application.sentTo })}{' '}
            <span className="soft">
              {application.documents.join(', ')} · {application.officer}
            </span>
          </p>
          <p className="row small">
            {application.end === null ? (
              <Tag>{t('nino.waits')}</Tag>
            ) : (
              <>
                <Tag tone={application.end.outcome === 'refused' ? 'warn' : 'good'}>
                  {t(`nino.outcome.${application.end.outcome}`)}
                </Tag>{' '}
                {showDate(application.end.on)} {application.end.note}
              </>
            )}
          </p>
        </>
      )}
      {mine && application !== null && application.end === null ? <EndForm person={person} today={today} /> : null}
      {mine && nino === null && (open || application === null) ? (
        <ApplyForm detail={detail} today={today} onDone={() => setOpen(false)} />
      ) : null}
      {mine && nino === null && application !== null && !open ? (
        <div className="row">
          <Button size="small" tone="quiet" onClick={() => setOpen(true)}>
            {t('nino.correct')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function ApplyForm({
  detail: { person, application },
  today,
  onDone,
}: Pick<NinoApplicationCardProps, 'detail' | 'today'> & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const form = `s19.apply:${person}`;
  const error = useFieldErrors(form);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const madeOn = dateOfBox(form, data, 'madeOn', today);
    if (madeOn === null) return;
    const reference = textOf(data, 'form');
    const basis = t('nino.basis', { form: reference, date: showDate(madeOn) });
    const request = {
      person,
      madeOn,
      form: reference,
      documents: ['document-0', 'document-1', 'document-2'].map((name) => textOf(data, name)).filter(Boolean),
      sentTo: textOf(data, 'sentTo'),
      ...(data.has('satisfies') ? { basis } : {}),
    };
    void act('s19.apply', request, t('common.saved'), form).then((kept) => kept && onDone());
  };
  return (
    <form className="fields" onSubmit={submit} noValidate>
      <DateField
        name="madeOn"
        label={t('field.madeOn')}
        today={today}
        defaultValue={showDate(application?.madeOn ?? today)}
        error={error('madeOn')}
      />
      <TextField
        name="form"
        label={t('field.form')}
        maxLength={60}
        defaultValue={application?.form ?? ''}
        error={error('form')}
      />
      <TextField
        name="sentTo"
        label={t('field.sentTo')}
        maxLength={120}
        defaultValue={application?.sentTo ?? ''}
        error={error('sentTo')}
      />
      {[0, 1, 2].map((at) => (
        <TextField
          key={at}
          name={`document-${at}`}
          label={t('nino.document', { n: at + 1 })}
          maxLength={120}
          defaultValue={application?.documents[at] ?? ''}
          error={at === 0 ? error('documents') : undefined}
        />
      ))}
      <label className="check-field">
        <input type="checkbox" name="satisfies" defaultChecked /> {t('nino.satisfies')}
      </label>
      <p className="small soft form-help">{t('nino.help')}</p>
      <FormFailure form={form} fields={['madeOn', 'form', 'sentTo', 'documents']} />
      <Button type="submit" tone="primary">
        {t('nino.record')}
      </Button>
    </form>
  );
}

function EndForm({ person, today }: { readonly person: S19DetailView['person']; readonly today: string }) {
  const { t } = useTranslation();
  const form = `s19.applicationEnded:${person}`;
  const error = useFieldErrors(form);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const endedOn = dateOfBox(form, data, 'endedOn', today);
    if (endedOn === null) return;
    const note = textOf(data, 'note');
    const outcome = textOf(data, 'outcome') as (typeof ninoOutcomes)[number];
    const request = { person, endedOn, outcome, ...(note === '' ? {} : { note }) };
    void act('s19.applicationEnded', request, t('common.saved'), form);
  };
  return (
    <form className="fields" onSubmit={submit} noValidate>
      <SelectField
        name="outcome"
        label={t('field.outcome')}
        choices={ninoOutcomes.map((code) => ({ code, label: t(`nino.outcome.${code}`) }))}
        error={error('outcome')}
      />
      <DateField
        name="endedOn"
        label={t('field.endedOn')}
        today={today}
        defaultValue={showDate(today)}
        error={error('endedOn')}
      />
      <TextField name="note" label={t('nino.note')} maxLength={300} />
      <FormFailure form={form} fields={['outcome', 'endedOn']} />
      <Button type="submit">{t('nino.recordOutcome')}</Button>
    </form>
  );
}
