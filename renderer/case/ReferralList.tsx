/** Referrals to other systems: to be made, made, by telephone where it cannot wait, and on paper where the portal is away. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { OutgoingReferral, OutgoingView } from '../../shared/contract/outbound-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act } from './case-store.ts';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { textOf } from './form-text.ts';

export function ReferralList({ outgoing }: { readonly outgoing: OutgoingView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="small soft">{t('push.withPush')}</p>
      <FormFailure form="referral.send" />
      <ul className="lines">
        {outgoing.referrals.map((referral) => (
          <Referral key={referral.id} referral={referral} />
        ))}
      </ul>
      {outgoing.fastTrackReason === null ? null : (
        <Notice tone="help">{t('push.fastTrackChosen', { reason: outgoing.fastTrackReason })}</Notice>
      )}
      {outgoing.fastTrack === 'possible' ? <FastTrackForm /> : null}
    </>
  );
}

function Referral({ referral }: { readonly referral: OutgoingReferral }) {
  const { t } = useTranslation();
  const [calling, setCalling] = useState(false);
  const maySend = useHasRole(commandRoles.sendReferral);
  const { id, label, made, byTelephone, transfer } = referral;
  const open = maySend && !made;
  return (
    <li className="line wrap">
      <span className="grow">
        <strong>{label}</strong>
        {transfer === null ? null : (
          <span className="small soft line-note">
            {t('push.transferredAt', { ...transfer, at: showDate(transfer.at) })}
          </span>
        )}
      </span>
      <Tag tone={made ? 'good' : undefined}>{t(made ? 'push.made' : 'push.toMake')}</Tag>
      {open ? (
        <Button size="small" onClick={() => void act('referral.send', { referral: id }, t('push.sent'))}>
          {t('push.sendNow')}
          <span className="visually-hidden">: {label}</span>
        </Button>
      ) : null}
      {open && byTelephone ? (
        <Button size="small" aria-expanded={calling} onClick={() => setCalling(!calling)}>
          {t('push.transfer')}
        </Button>
      ) : null}
      {open && calling ? <TransferForm referral={id} /> : null}
    </li>
  );
}

const transferring = 'referral.transfer';

function TransferForm({ referral }: { readonly referral: string }) {
  const { t } = useTranslation();
  const error = useFieldErrors(transferring);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const told = { referral, reference: textOf(data, 'reference'), reason: textOf(data, 'reason') };
    void act(transferring, told, t('push.transferDone'));
  };
  return (
    <form className="fields line-form" onSubmit={submit} noValidate>
      <TextField
        name="reference"
        label={t('push.transferReference')}
        maxLength={40}
        autoFocus
        error={error('theirReference')}
      />
      <TextField name="reason" label={t('push.transferReason')} maxLength={400} error={error('reason')} />
      <FormFailure form={transferring} fields={['theirReference', 'reason']} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

const choosing = 'fastTrack.choose';

function FastTrackForm() {
  const { t } = useTranslation();
  const error = useFieldErrors(choosing);
  const mayChoose = useHasRole(commandRoles.chooseFastTrack);
  if (!mayChoose) return null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = textOf(new FormData(event.currentTarget), 'reason');
    void act(choosing, { reason }, t('push.fastTrackDone'));
  };
  return (
    <form className="stack tight" onSubmit={submit} noValidate>
      <p className="small soft">{t('push.fastTrackText')}</p>
      <TextField name="reason" label={t('push.fastTrackReason')} maxLength={400} error={error('reason')} />
      <FormFailure form={choosing} fields={['reason']} />
      <div className="row">
        <Button type="submit">{t('push.fastTrack')}</Button>
      </div>
    </form>
  );
}
