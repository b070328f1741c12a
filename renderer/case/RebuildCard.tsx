/** When a case cannot be put right in place: deleted and built again from the same answers. It says first what will happen. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { useApp, useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act, refuse } from './case-store.ts';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { textOf } from './form-text.ts';

const form = 'case.rebuild';
const kept = ['answers', 'firstContact', 'evidence', 'history'] as const;

export function RebuildCard({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const mine = useHasRole(commandRoles.rebuild);
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
    <section className="card stack">
      <h2 className="sub">{t('case.rebuild')}</h2>
      <p>{t('rebuild.first')}</p>
      <div className="stack tight">
        <h3 className="label">{t('rebuild.keeps')}</h3>
        <ul className="rebuild-list">
          {kept.map((what) => (
            <li key={what}>{t(`rebuild.keep.${what}`, { date: showDate(view.startedAt) })}</li>
          ))}
        </ul>
      </div>
      <div className="stack tight">
        <h3 className="label">{t('rebuild.loses')}</h3>
        {lost.length === 0 ? <p>{t('rebuild.loseNothing')}</p> : null}
        <ul className="rebuild-list">
          {lost.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {booking === null ? null : (
            <li>{t('rebuild.interview', { type: booking.interviewTypeLabel, slot: showDate(booking.slot) })}</li>
          )}
        </ul>
      </div>
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
    </section>
  );
}
