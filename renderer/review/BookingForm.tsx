/** The interview to book: the one that was decided, or another with the reason for it. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { act } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { slotOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';

const form = 'booking.book';

export function BookingForm({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const { wfi, booking, interviewTypes } = view.standing;
  const decided = interviewTypes.some(({ code }) => code === wfi.interviewType) ? wfi.interviewType : '';
  const [type, setType] = useState(decided);
  const other = type !== decided;
  const book = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const slot = slotOfBox(form, data, 'slot', view.today);
    if (slot === null) return;
    const reason = textOf(data, 'reason');
    void act(form, { interviewType: type, slot, ...(reason === '' ? {} : { reason }) }, t('common.saved'));
  };
  return (
    <section className="card stack tight">
      <h2 className="sub">{t('review.booking')}</h2>
      <p className="small">
        {t('review.decided', { type: [wfi.interviewTypeLabel, wfi.note].filter(Boolean).join(' · ') })}
        {wfi.latestDate === null ? '' : `, ${t('interview.byDate', { date: showDate(wfi.latestDate) })}`}
      </p>
      {booking === null ? null : (
        <p className="small">
          <Tag tone="good">
            {t('review.booked', { type: booking.interviewTypeLabel, slot: showDate(booking.slot) })}
          </Tag>
          {booking.assessorSlot === null ? '' : ` ${t('review.assessorAt', { time: booking.assessorSlot.slice(11) })}`}
          {booking.reason === null ? '' : ` ${t('common.reason')}: ${booking.reason}`}
        </p>
      )}
      <form className="stack tight" onSubmit={book} noValidate>
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
        <DateField name="slot" label={t('review.slot')} today={view.today} withTime error={error('slot')} />
        <FormFailure form={form} fields={['slot', 'interviewType', ...(other ? ['reason'] : [])]} />
        <div className="row">
          <Button type="submit" disabled={type === ''}>
            {t('review.book')}
          </Button>
        </div>
      </form>
    </section>
  );
}
