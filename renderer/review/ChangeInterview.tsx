/** Moving and cancelling the interview that is booked, each with its reason. */
import { type FormEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { act, refuse } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { slotOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { TextField } from '../component/TextField.tsx';
import { OfferList } from './OfferList.tsx';

const missing = { kind: 'claim.missingField', field: 'reason', detail: { field: 'reason' } } as const;

interface MoveProps {
  readonly view: InterviewView;
  readonly onClose: () => void;
}

export function MoveInterview({ view, onClose }: MoveProps) {
  const { t } = useTranslation();
  const form = 'booking.move';
  const error = useFieldErrors(form);
  const box = useRef<HTMLFormElement>(null);
  const interviewType = view.standing.booking?.interviewType ?? '';
  const send = useCallback(
    async (slot: string): Promise<void> => {
      const reason = box.current === null ? '' : textOf(new FormData(box.current), 'reason');
      if (reason === '') return refuse(form, missing);
      if (await act(form, { slot, reason }, t('booking.moved'))) onClose();
    },
    [t, onClose],
  );
  const pick = useCallback((slot: string) => void send(slot), [send]);
  const move = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const slot = slotOfBox(form, new FormData(event.currentTarget), 'slot', view.today);
    if (slot !== null) void send(slot);
  };
  return (
    <form className="stack tight" onSubmit={move} noValidate ref={box} aria-label={t('booking.move')}>
      <TextField name="reason" label={t('booking.moveReason')} maxLength={400} error={error('reason')} autoFocus />
      <OfferList caseId={view.caseId} interviewType={interviewType} onPick={pick} key={view.sequence} />
      <DateField name="slot" label={t('review.slot')} today={view.today} withTime error={error('slot')} />
      <FormFailure form={form} fields={['slot', 'reason']} />
      <div className="row">
        <Button type="submit">{t('booking.moveGo')}</Button>
        <Button tone="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

export function CancelInterview({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = 'booking.cancel';
  const error = useFieldErrors(form);
  const cancel = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = textOf(new FormData(event.currentTarget), 'reason');
    if (reason === '') return refuse(form, missing);
    if (await act(form, { reason }, t('booking.cancelled'))) onClose();
  };
  return (
    <form className="stack tight" onSubmit={(event) => void cancel(event)} noValidate aria-label={t('booking.cancel')}>
      <TextField name="reason" label={t('booking.cancelReason')} maxLength={400} error={error('reason')} autoFocus />
      <FormFailure form={form} fields={['reason']} />
      <div className="row">
        <Button type="submit">{t('booking.cancelGo')}</Button>
        <Button tone="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
