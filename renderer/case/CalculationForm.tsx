/** Payslips as a table of boxes, typed or pasted; what is wrong is said at its box, and the working stands below meanwhile. */
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/base/local-date.ts';
import type { Payment } from '../../shared/case/event.ts';
import { averageEarnings } from '../../shared/claim/averaging.ts';
import { checkPayslips } from '../../shared/claim/payslips.ts';
import type { AssessorView } from '../../shared/contract/assessor-view.ts';
import type { JobView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { act, refuse } from './case-store.ts';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { boxNames, calculationForm as form, paymentOf, typedSoFar, weeksOf } from './payslip-boxes.ts';
import { PayslipTable } from './PayslipTable.tsx';
import { Working } from './Working.tsx';

const methods = ['recognisedCycle', 'fiveWeeks', 'twoMonths', 'otherPeriod'] as const;
type Method = (typeof methods)[number];
const firstPayments: Readonly<Record<Method, number>> = {
  recognisedCycle: 1,
  fiveWeeks: 5,
  twoMonths: 2,
  otherPeriod: 1,
};
/** Methods that say themselves how many payments they take. */
const countIsFixed = (method: Method): boolean => method === 'fiveWeeks' || method === 'twoMonths';
const paymentsMax = 60;

export interface CalculationFormProps {
  readonly jobs: readonly JobView[];
  readonly proposals: AssessorView['jobs'];
  /** The office's date. */
  readonly today: string;
}

export function CalculationForm({ jobs, proposals, today }: CalculationFormProps) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  // The first job that still has to be averaged.
  const [job, setJob] = useState(() => (jobs.find(({ calculated }) => !calculated) ?? jobs[0])?.job ?? 1);
  const proposal = proposals.find((one) => one.job === job)?.proposal;
  const [chosen, setChosen] = useState<Method | null>(null);
  const method = chosen ?? proposal?.method ?? 'fiveWeeks';
  const [more, setMore] = useState(0);
  const count = firstPayments[method] + more;
  const [draft, setDraft] = useState<{ readonly payments: readonly Payment[]; readonly weeks?: number } | null>(null);
  const boxes = useRef<HTMLFormElement>(null);
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
    const wrong = checkPayslips(method, payments, today as LocalDate, weeks);
    if (wrong !== undefined) return refuse(form, wrong);
    void act(form, { job, method, payments, ...(weeks === undefined ? {} : { weeks }) }, t('common.saved'));
  };
  const retype = (): void => {
    if (boxes.current !== null) setDraft(typedSoFar(new FormData(boxes.current), count));
  };
  const take = (next: Method): void => {
    setChosen(next);
    setMore(0);
    setDraft(null);
  };
  const average = draft === null ? null : averageEarnings({ method, ...draft });
  return (
    <form
      className="card stack"
      ref={boxes}
      onSubmit={submit}
      onInput={retype}
      noValidate
      aria-label={t('case.calculation')}
    >
      <div className="fields">
        <SelectField
          name="job"
          label={t('case.job')}
          value={String(job)}
          choices={jobs.map((one) => ({ code: String(one.job), label: `${one.job}. ${one.employer}` }))}
          onChange={(event) => {
            setJob(Number(event.target.value));
            setChosen(null);
            setMore(0);
          }}
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
            key={`${job} ${method}`}
            name="weeks"
            inputMode="numeric"
            maxLength={3}
            label={t(`case.weeksOf.${method}`)}
            defaultValue={method === proposal?.method ? (proposal.weeks ?? '') : ''}
            error={error('weeks')}
          />
        ) : null}
      </div>
      {proposal === undefined ? null : (
        <p className="small">
          {t(method === proposal.method ? 'calculation.proposed' : 'calculation.otherProposed', {
            method: t(`case.methods.${proposal.method}`),
          })}{' '}
          {t(`calculation.why.${proposal.why}`)}
        </p>
      )}
      <p className="small soft">
        {t(`case.methodHelp.${method}`)} {t('calculation.pasteHelp')}
      </p>
      <PayslipTable
        key={`${job} ${method}`}
        count={count}
        today={today}
        onPasted={(pasted) => {
          if (!countIsFixed(method)) setMore(Math.max(more, Math.min(pasted, paymentsMax) - firstPayments[method]));
          requestAnimationFrame(retype);
        }}
        most={countIsFixed(method) ? firstPayments[method] : paymentsMax}
      />
      {draft !== null && average?.ok ? (
        <Working method={method} payments={draft.payments} weeks={draft.weeks} {...average.value} />
      ) : null}
      <FormFailure form={form} fields={['job', 'weeks', ...boxNames(count)]} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('case.calculate')}
        </Button>
        {countIsFixed(method) || count >= paymentsMax ? null : (
          <Button onClick={() => setMore(more + 1)}>{t('case.addPayment')}</Button>
        )}
      </div>
    </form>
  );
}
