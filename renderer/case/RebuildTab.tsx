/** When a case cannot be put right in place: deleted and built again from the same answers. It says first what will happen. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act, refuse } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { textOf } from './form-text.ts';

const form = 'case.rebuild';
const kept = ['answers', 'firstContact', 'evidence', 'history'] as const;

export function RebuildTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const [asked, setAsked] = useState<string | null>(null);
  const { booking, held, statement, conditionality } = view.standing;
  const lost = [
    statement.signed ? t('rebuild.lose.signature') : null,
    conditionality.complete ? t('rebuild.lose.conditionality') : null,
    conditionality.cms1Recorded ? t('rebuild.lose.cms1') : null,
  ].filter((line) => line !== null);
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = textOf(new FormData(event.currentTarget), 'reason');
    if (reason === '')
      return refuse(form, { kind: 'claim.missingField', field: 'reason', detail: { field: 'reason' } });
    setAsked(reason);
  };
  const rebuild = async (): Promise<void> => {
    if (asked === null) return;
    if (await act(form, { reason: asked }, t('rebuild.done'))) setAsked(null);
  };
  return (
    <div className="card stack">
      <p>{t('rebuild.first')}</p>
      <h2 className="sub">{t('rebuild.keeps')}</h2>
      <ul>
        {kept.map((what) => (
          <li key={what}>{t(`rebuild.keep.${what}`, { date: showDate(view.startedAt) })}</li>
        ))}
      </ul>
      <h2 className="sub">{t('rebuild.loses')}</h2>
      {lost.length === 0 ? <p>{t('rebuild.loseNothing')}</p> : null}
      <ul>
        {lost.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {booking === null ? null : (
          <li>{t('rebuild.interview', { type: booking.interviewTypeLabel, slot: showDate(booking.slot) })}</li>
        )}
      </ul>
      {held === null ? null : (
        <Notice tone="warn" title={t('booking.held', { type: held.interviewTypeLabel, slot: showDate(held.slot) })}>
          <p>{t('booking.heldText')}</p>
          <FormFailure form="booking.rebook" />
          <div className="row">
            <Button tone="primary" onClick={() => void act('booking.rebook', {}, t('booking.rebooked'))}>
              {t('booking.rebook')}
            </Button>
            <Button onClick={() => useApp.getState().show({ name: 'review', caseId: view.caseId })}>
              {t('booking.other')}
            </Button>
          </div>
        </Notice>
      )}
      {!mine ? null : asked === null ? (
        <form className="stack tight" onSubmit={ask} noValidate>
          <TextField name="reason" label={t('rebuild.reason')} maxLength={400} error={error('reason')} />
          <FormFailure form={form} fields={['reason']} />
          <div className="row">
            <Button type="submit">{t('rebuild.ask')}</Button>
          </div>
        </form>
      ) : (
        <Notice tone="warn" title={t('rebuild.sure')} live>
          <FormFailure form={form} />
          <div className="row">
            <Button tone="primary" autoFocus onClick={() => void rebuild()}>
              {t('rebuild.go')}
            </Button>
            <Button tone="quiet" onClick={() => setAsked(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
