/** Averages the pay of a job from its payments; the working is shown while it is typed and for what was recorded. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../shared/case/event.ts';
import { averageEarnings } from '../../shared/claim/averaging.ts';
import type { JobView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { act, refuse } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { DateField } from './DateField.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { dateOfBox, penceOf, textOf } from './form-text.ts';
import { Working } from './Working.tsx';

const form = 'calculation.record';
const methods = ['recognisedCycle', 'fiveWeeks', 'twoMonths', 'otherPeriod'] as const;
type Method = (typeof methods)[number];
const amounts = ['gross', 'tax', 'ni', 'pension'] as const;
const firstPayments: Readonly<Record<Method, number>> = {
  recognisedCycle: 1,
  fiveWeeks: 5,
  twoMonths: 2,
  otherPeriod: 1,
};
/** Methods that say themselves how many payments they take. */
const countIsFixed = (method: Method): boolean => method === 'fiveWeeks' || method === 'twoMonths';
const paymentsMax = 60;

export function CalculationTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const { jobs } = view.standing;
  if (jobs.length === 0) return <p className="soft">{t('case.noJobs')}</p>;
  return (
    <div className="stack">
      {jobs.map((job) => (
        <JobCard key={job.job} job={job} />
      ))}
      {mine ? <CalculationForm jobs={jobs} today={view.today} /> : null}
    </div>
  );
}

function JobCard({ job }: { readonly job: JobView }) {
  const { t } = useTranslation();
  const { calculation } = job;
  return (
    <section className="card stack tight">
      <div className="row between">
        <h2 className="sub">
          {job.job}. {job.employer}
        </h2>
        {calculation === null ? <Tag>{t('case.notCalculated')}</Tag> : <Tag tone="good">{t('case.calculated')}</Tag>}
      </div>
      {calculation === null ? null : (
        <>
          <Working {...calculation} weeks={calculation.weeks ?? undefined} />
          <p className="small soft">{t('case.by', { by: calculation.by })}</p>
        </>
      )}
    </section>
  );
}

function CalculationForm({ jobs, today }: { readonly jobs: readonly JobView[]; readonly today: string }) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const [method, setMethod] = useState<Method>('fiveWeeks');
  const [count, setCount] = useState<number>(firstPayments.fiveWeeks);
  const [draft, setDraft] = useState<{ readonly payments: readonly Payment[]; readonly weeks?: number } | null>(null);
  const needsWeeks = method === 'recognisedCycle' || method === 'otherPeriod';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const payments: Payment[] = [];
    for (let at = 0; at < count; at++) {
      const payment = paymentOf(data, at, today);
      if (payment === null) return;
      payments.push(payment);
    }
    const weeks = weeksOf(data);
    const request = { job: Number(data.get('job')), method, payments, ...(weeks === undefined ? {} : { weeks }) };
    void act(form, request, t('common.saved'));
  };
  const retype = (event: FormEvent<HTMLFormElement>): void =>
    setDraft(typedSoFar(new FormData(event.currentTarget), count));
  const take = (next: Method): void => {
    setMethod(next);
    setCount(firstPayments[next]);
    setDraft(null);
  };
  const average = draft === null ? null : averageEarnings({ method, ...draft });
  return (
    <form className="card stack" onSubmit={submit} onInput={retype} noValidate aria-label={t('case.calculation')}>
      <div className="fields">
        <SelectField
          name="job"
          label={t('case.job')}
          choices={jobs.map((job) => ({ code: String(job.job), label: `${job.job}. ${job.employer}` }))}
          error={error('job')}
        />
        <SelectField
          label={t('case.method')}
          value={method}
          choices={methods.map((code) => ({ code, label: t(`case.methods.${code}`) }))}
          onChange={(event) => take(event.target.value as Method)}
        />
        {needsWeeks ? (
          <TextField
            name="weeks"
            inputMode="numeric"
            maxLength={3}
            label={t(`case.weeksOf.${method}`)}
            error={error('weeks')}
          />
        ) : null}
      </div>
      <p className="small soft">{t(`case.methodHelp.${method}`)}</p>
      <Payments key={method} count={count} today={today} />
      {draft !== null && average?.ok ? (
        <Working method={method} payments={draft.payments} weeks={draft.weeks} {...average.value} />
      ) : null}
      <FormFailure form={form} fields={['job', 'weeks', ...boxNames(count)]} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('case.calculate')}
        </Button>
        {countIsFixed(method) || count >= paymentsMax ? null : (
          <Button onClick={() => setCount(count + 1)}>{t('case.addPayment')}</Button>
        )}
      </div>
    </form>
  );
}

function Payments({ count, today }: { readonly count: number; readonly today: string }) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  return (
    <div className="payments">
      {Array.from({ length: count }, (_, at) => (
        <fieldset key={at} className="payment">
          <legend>{t('case.payment', { n: at + 1 })}</legend>
          <DateField name={`date-${at}`} label={t('common.date')} today={today} noHint error={error(`date-${at}`)} />
          {amounts.map((name) => (
            <TextField
              key={name}
              name={`${name}-${at}`}
              label={t(`case.${name}`)}
              inputMode="decimal"
              maxLength={14}
              error={error(`${name}-${at}`)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

const boxNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => ['date', ...amounts].map((name) => `${name}-${at}`)).flat();

function weeksOf(data: FormData): number | undefined {
  const text = textOf(data, 'weeks');
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** The payment in a row of boxes; null when one of them is refused, and then the box says why. */
function paymentOf(data: FormData, at: number, today: string): Payment | null {
  const date = dateOfBox(form, data, `date-${at}`, today);
  if (date === null) return null;
  const pence: Record<string, number> = {};
  for (const name of amounts) {
    const amount = penceOf(textOf(data, `${name}-${at}`));
    if (amount === null || (name === 'gross' && textOf(data, `${name}-${at}`) === '')) {
      refuse(form, { kind: 'answer.money', field: `${name}-${at}` });
      return null;
    }
    pence[name] = amount;
  }
  return { date, ...pence } as unknown as Payment;
}

/** What the boxes come to so far, for the working; null until every payment has its gross pay. */
function typedSoFar(
  data: FormData,
  count: number,
): { readonly payments: readonly Payment[]; readonly weeks?: number } | null {
  const payments: Payment[] = [];
  for (let at = 0; at < count; at++) {
    if (textOf(data, `gross-${at}`) === '') return null;
    const pence = amounts.map((name) => [name, penceOf(textOf(data, `${name}-${at}`))] as const);
    if (pence.some(([, amount]) => amount === null)) return null;
    // The date does not enter into the average; one that is not typed yet must not hold it up.
    payments.push({ date: '2009-01-01', ...Object.fromEntries(pence) } as unknown as Payment);
  }
  const weeks = weeksOf(data);
  return weeks === undefined ? { payments } : { payments, weeks };
}
