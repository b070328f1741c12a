/** Ringing the customer: where, when it suits, what came of it each time, and one press for what came of it now. */
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { attemptResults, type AttemptResult } from '../../shared/case/event.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { useApp } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act } from './case-store.ts';
import { DateField } from './DateField.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { slotOfBox, textOf } from './form-text.ts';

const form = 'call.attempt';

export function CallCard({ view, mine }: { readonly view: InterviewView; readonly mine: boolean }) {
  const { t } = useTranslation();
  const { callBack, proposed, attempts } = view.call;
  const number = callBack?.number ?? proposed.number;
  return (
    <section className="card stack tight call-card" aria-label={t('attempt.title')}>
      <div className="row between">
        <h2 className="sub">{t('attempt.title')}</h2>
        <span className="row">
          <strong className="mono">{number === '' ? t('attempt.noNumber') : number}</strong>
          {callBack?.bestTime == null ? null : <span className="soft">{callBack.bestTime}</span>}
          {callBack === null ? null : (
            <Tag tone="warn">{t('interview.callBackDue', { time: showDate(callBack.due) })}</Tag>
          )}
        </span>
      </div>
      {mine ? <AttemptForm key={attempts.length} today={view.today} /> : null}
      {attempts.length === 0 ? (
        <p className="small soft">{t('attempt.none')}</p>
      ) : (
        <ol className="attempt-list small">
          {attempts.toReversed().map((attempt) => (
            <li key={`${attempt.tried} ${attempt.result} ${attempt.note}`} className="row">
              <span className="mono">{showDate(attempt.tried)}</span>
              <Tag tone={attempt.result === 'reached' ? 'good' : undefined}>
                {t(`attempt.result.${attempt.result}`)}
              </Tag>
              <span className="grow">{attempt.note}</span>
              <span className="soft">{attempt.by}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function AttemptForm({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const results = useRef<HTMLDivElement>(null);
  useResultsKey(results);
  const record = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const data = new FormData(event.currentTarget);
    const times: { tried?: string; again?: string } = {};
    for (const box of ['tried', 'again'] as const) {
      if (textOf(data, box) === '') continue;
      const slot = slotOfBox(form, data, box, today);
      if (slot === null) return;
      times[box] = slot;
    }
    const note = textOf(data, 'note');
    const result = (pressed?.value ?? 'noAnswer') as AttemptResult;
    void act(form, { result, ...times, ...(note === '' ? {} : { note }) }, t('attempt.saved'));
  };
  return (
    <form className="stack tight" onSubmit={record} noValidate>
      <div className="attempt-fields">
        <DateField name="tried" label={t('attempt.tried')} today={today} withTime noHint error={error('tried')} />
        <DateField name="again" label={t('attempt.again')} today={today} withTime noHint error={error('again')} />
        <TextField name="note" label={t('attempt.note')} maxLength={400} error={error('note')} />
      </div>
      <FormFailure form={form} fields={['tried', 'again', 'note']} />
      <div className="row" role="group" aria-label={t('attempt.what')} ref={results}>
        <span className="small soft">
          {t('attempt.what')} <KeyCap>F3</KeyCap>
        </span>
        {attemptResults.map((result) => (
          <Button
            key={result}
            type="submit"
            size="small"
            value={result}
            tone={result === 'reached' ? 'primary' : 'plain'}
          >
            {t(`attempt.result.${result}`)}
          </Button>
        ))}
      </div>
    </form>
  );
}

/** F3 goes to what came of the call; the arrows and Tab are the browser's, Enter keeps it. */
function useResultsKey(results: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { session, box } = useApp.getState();
      if (event.key !== 'F3' || event.repeat || session?.locked || box !== null) return;
      event.preventDefault();
      results.current?.querySelector('button')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [results]);
}
