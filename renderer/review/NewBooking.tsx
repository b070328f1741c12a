/** A booking: the interview that was decided or another with the reason for it, at a slot that is offered or a time that is typed. */
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { act } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { slotOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { OfferList } from './OfferList.tsx';

const form = 'booking.book';

export function NewBooking({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const { wfi, interviewTypes } = view.standing;
  const decided = interviewTypes.some(({ code }) => code === wfi.interviewType) ? wfi.interviewType : '';
  const [type, setType] = useState(decided);
  const other = type !== decided;
  const box = useRef<HTMLFormElement>(null);
  const send = useCallback(
    (slot: string): void => {
      const reason = box.current === null ? '' : textOf(new FormData(box.current), 'reason');
      void act(form, { interviewType: type, slot, ...(reason === '' ? {} : { reason }) }, t('common.saved'));
    },
    [type, t],
  );
  const book = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const slot = slotOfBox(form, new FormData(event.currentTarget), 'slot', view.today);
    if (slot !== null) send(slot);
  };
  return (
    <form className="stack tight" onSubmit={book} noValidate ref={box}>
      <SelectField
        label={t('review.interviewType')}
        value={type}
        choices={[
          ...(decided === '' ? [{ code: '', label: t('review.chooseType') }] : []),
          ...interviewTypes.map(({ code, label }) => ({
            code,
            label: code === decided ? t('review.decidedType', { type: label }) : label,
          })),
        ]}
        onChange={(event) => setType(event.target.value)}
        error={error('interviewType')}
      />
      {other ? (
        <TextField
          name="reason"
          label={t('review.otherReason')}
          maxLength={400}
          error={error('reason') === undefined ? undefined : t('review.otherReasonNeeded')}
        />
      ) : null}
      <OfferList caseId={view.caseId} interviewType={type} onPick={send} key={view.sequence} />
      <DateField name="slot" label={t('review.slot')} today={view.today} withTime error={error('slot')} />
      <FormFailure form={form} fields={['slot', 'interviewType', ...(other ? ['reason'] : [])]} />
      <div className="row">
        <Button type="submit" disabled={type === ''}>
          {t('review.book')}
        </Button>
      </div>
    </form>
  );
}
