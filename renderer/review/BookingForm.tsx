/** The interview: what was decided, what is booked and how the diary stands to it, and what can be done about it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { act } from '../case/case-store.ts';
import { FormFailure } from '../case/form-failure.tsx';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';
import { CancelInterview, MoveInterview } from './ChangeInterview.tsx';
import { NewBooking } from './NewBooking.tsx';

const tones = { outside: 'good', confirmed: 'good', provisional: 'accent' } as const;

export function BookingForm({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const { wfi, booking, held, refused } = view.standing;
  return (
    <section className="card stack tight" data-region="booking">
      <h2 className="sub">{t('review.booking')}</h2>
      <p className="small">
        {t('review.decided', { type: [wfi.interviewTypeLabel, wfi.note].filter(Boolean).join(' · ') })}
        {wfi.latestDate === null ? '' : `, ${t('interview.byDate', { date: showDate(wfi.latestDate) })}`}
      </p>
      {wfi.cannotAttend === null ? null : (
        <p className="small">{t('booking.cannotAttend', { text: wfi.cannotAttend })}</p>
      )}
      <div className="stack tight" aria-live="polite">
        {booking === null ? null : (
          <p className="small">
            <Tag tone={tones[booking.state]}>
              {t('review.booked', { type: booking.interviewTypeLabel, slot: showDate(booking.slot) })}
            </Tag>
            {booking.assessorSlot === null
              ? ''
              : ` ${t('review.assessorAt', { time: booking.assessorSlot.slice(11) })}`}
            {booking.officerName === null ? '' : ` ${t('booking.with', { name: booking.officerName })}`}
            {booking.state === 'outside' ? '' : ` ${t(`booking.state.${booking.state}`)}`}
            {booking.reason === null ? '' : ` ${t('common.reason')}: ${booking.reason}`}
          </p>
        )}
        {refused === null ? null : (
          <Notice tone="warn" title={t('booking.refused', { slot: showDate(refused.slot) })}>
            {failureText({ kind: refused.reason })} {t(booking === null ? 'booking.refusedDo' : 'booking.refusedKept')}
          </Notice>
        )}
      </div>
      {held === null ? null : <Held slot={held.slot} label={held.interviewTypeLabel} />}
      {booking === null ? <NewBooking view={view} /> : <Change view={view} managed={booking.state !== 'outside'} />}
    </section>
  );
}

/** After a rebuild: the same slot, with one confirmation. */
function Held({ slot, label }: { readonly slot: string; readonly label: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" title={t('booking.held', { type: label, slot: showDate(slot) })}>
      <p>{t('booking.heldText')}</p>
      <FormFailure form="booking.rebook" />
      <div className="row">
        <Button tone="primary" onClick={() => void act('booking.rebook', {}, t('booking.rebooked'))}>
          {t('booking.rebook')}
        </Button>
      </div>
    </Notice>
  );
}

/** One thing at a time: a form is there once it is asked for. Outside any diary another booking simply replaces the first. */
function Change({ view, managed }: { readonly view: InterviewView; readonly managed: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'move' | 'cancel' | 'again' | null>(null);
  const close = (): void => setOpen(null);
  if (open === 'move') return <MoveInterview view={view} onClose={close} />;
  if (open === 'cancel') return <CancelInterview onClose={close} />;
  if (open === 'again') return <NewBooking view={view} />;
  return (
    <div className="row">
      <Button size="small" onClick={() => setOpen('move')}>
        {t('booking.move')}
      </Button>
      <Button size="small" onClick={() => setOpen('cancel')}>
        {t('booking.cancel')}
      </Button>
      {managed ? null : (
        <Button size="small" onClick={() => setOpen('again')}>
          {t('booking.again')}
        </Button>
      )}
    </div>
  );
}
