/** Averages the pay of a job from its payments. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { act, useCase } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { penceOf, textOf } from './form-text.ts';

const methods = ['recognisedCycle', 'fiveWeeks', 'twoMonths', 'otherPeriod'] as const;
const amounts = ['gross', 'tax', 'ni', 'pension'] as const;
const firstPayments: Readonly<Record<string, number>> = {
  recognisedCycle: 1,
  fiveWeeks: 5,
  twoMonths: 2,
  otherPeriod: 1,
};

export function CalculationTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const { jobs } = view.standing;
  if (jobs.length === 0) return <p className="soft">{t('case.noJobs')}</p>;
  return (
    <div className="card stack">
      <ul className="stack tight">
        {jobs.map((job) => (
          <li key={job.job} className="row between">
            <span>
              {job.job}. {job.employer}
            </span>
            {job.calculated ? <Tag tone="good">{t('case.calculated')}</Tag> : null}
          </li>
        ))}
      </ul>
      {mine ? <CalculationForm jobs={jobs} /> : null}
    </div>
  );
}

function CalculationForm({ jobs }: { readonly jobs: CaseTabProps['view']['standing']['jobs'] }) {
  const { t } = useTranslation();
  const [method, setMethod] = useState<(typeof methods)[number]>('fiveWeeks');
  const [count, setCount] = useState(5);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const payments = Array.from({ length: count }, (_, at) => paymentOf(data, at));
    if (payments.some((payment) => payment === null)) {
      useCase.setState({
        failure: {
          kind: 'interview.badValue',
          detail: { reason: `${t('interview.part.amount')}: ${t('interview.hint.money')}` },
        },
        done: null,
      });
      return;
    }
    const weeks = textOf(data, 'weeks');
    void act(
      'calculation.record',
      {
        job: Number(data.get('job')),
        method,
        payments: payments.filter((payment) => payment !== null),
        ...(weeks === '' ? {} : { weeks: Number(weeks) }),
      },
      t('common.saved'),
    );
  };
  const needsWeeks = method === 'recognisedCycle' || method === 'otherPeriod';
  return (
    <form className="stack" onSubmit={submit}>
      <div className="fields">
        <SelectField
          name="job"
          label={t('case.job')}
          choices={jobs.map((job) => ({ code: String(job.job), label: `${job.job}. ${job.employer}` }))}
        />
        <SelectField
          label={t('case.method')}
          value={method}
          choices={methods.map((code) => ({ code, label: t(`case.methods.${code}`) }))}
          onChange={(event) => {
            const next = event.target.value as (typeof methods)[number];
            setMethod(next);
            setCount(firstPayments[next] ?? 1);
          }}
        />
        {needsWeeks ? (
          <TextField name="weeks" type="number" min={1} max={104} label={t('case.weeks')} required />
        ) : null}
      </div>
      <div className="payments">
        {Array.from({ length: count }, (_, at) => (
          <fieldset key={at} className="payment">
            <legend>{t('case.payment', { n: at + 1 })}</legend>
            <TextField name={`date-${at}`} type="date" label={t('common.date')} required />
            {amounts.map((name) => (
              <TextField
                key={name}
                name={`${name}-${at}`}
                label={t(`case.${name}`)}
                inputMode="decimal"
                required={name === 'gross'}
                maxLength={14}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div className="row">
        <Button type="submit" tone="primary">
          {t('case.calculate')}
        </Button>
        {count < 60 ? <Button onClick={() => setCount(count + 1)}>{t('case.addPayment')}</Button> : null}
      </div>
    </form>
  );
}

function paymentOf(data: FormData, at: number) {
  const [gross, tax, ni, pension] = amounts.map((name) => penceOf(textOf(data, `${name}-${at}`)));
  if (gross == null || tax == null || ni == null || pension == null) return null;
  return { date: textOf(data, `date-${at}`), gross, tax, ni, pension };
}
