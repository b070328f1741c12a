/** Beside the papers: the gaps, the interview to book, and the signature. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { useApp, useHasRole } from '../app/app-store.ts';
import { act } from '../case/case-store.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { openCase, openCell } from '../interview/interview-store.ts';
import { showDate } from '../text/format.ts';
import { windowLanguage } from '../text/i18n.ts';

export function NextSteps({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const maySign = useHasRole(['financialAssessor', 'visitingOfficer', 'supervisor']);
  const mayBook = useHasRole(['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'supervisor']);
  const { statement } = view.standing;
  return (
    <aside className="stack" data-region="steps" aria-label={t('review.booking')}>
      <GapCard view={view} />
      <section className="card stack tight">
        <h2 className="sub">{t('review.statement')}</h2>
        <p className="small">
          {statement.printed ? t('review.version', { version: statement.version }) : t('review.notPrinted')}
        </p>
        <p className="small">
          {statement.signed
            ? t('review.signed', {
                by: t(`review.by.${statement.signedBy ?? 'customer'}`),
                date: showDate(statement.signedOn),
              })
            : t('review.notSigned')}
        </p>
        {maySign && statement.printed && !statement.signed ? <SignForm /> : null}
      </section>
      {mayBook ? <BookingForm view={view} /> : null}
    </aside>
  );
}

function GapCard({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const go = async (place: number): Promise<void> => {
    const cell = view.unanswered[place];
    if (cell === undefined) return;
    await openCase(view.caseId, windowLanguage());
    await openCell(cell, cell.section);
    useApp.getState().show({ name: 'interview', caseId: view.caseId });
  };
  return (
    <section className="card stack tight">
      <h2 className="sub">
        {t('review.unanswered')} <span className="count">{view.unanswered.length}</span>
      </h2>
      {view.unanswered.length === 0 ? <p className="small soft">{t('interview.chaseNone')}</p> : null}
      <ul className="gap-list gap-scroll" tabIndex={view.unanswered.length > 6 ? 0 : undefined}>
        {view.unanswered.map((cell, place) => (
          <li key={`${cell.key}#${cell.row ?? ''}`}>
            <button type="button" className="link small" onClick={() => void go(place)}>
              {cell.label}
            </button>
            <span className="row">
              <Tag tone="warn">
                {t(cell.reason === null ? 'interview.status.open' : `interview.reason.${cell.reason}`)}
              </Tag>
              {cell.needed ? <Tag tone="error">{t('interview.needed')}</Tag> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignForm() {
  const { t } = useTranslation();
  const sign = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void act(
      'statement.sign',
      { by: String(data.get('by')) as 'customer', signedOn: String(data.get('on')) },
      t('common.saved'),
    );
  };
  return (
    <form className="stack tight" onSubmit={sign}>
      <SelectField
        name="by"
        label={t('review.signedBy')}
        choices={(['customer', 'both', 'appointee'] as const).map((code) => ({ code, label: t(`review.by.${code}`) }))}
      />
      <TextField name="on" type="date" label={t('common.date')} required />
      <Button type="submit">{t('review.sign')}</Button>
    </form>
  );
}

/** The interview types the catalogue's table knows; the decided one stands first. */
function BookingForm({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const { wfi, booking } = view.standing;
  const book = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void act(
      'booking.book',
      { interviewType: wfi.interviewType, slot: String(data.get('slot')).slice(0, 16) },
      t('common.saved'),
    );
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
        </p>
      )}
      {wfi.interviewType === '' || wfi.interviewType === 'none' ? null : (
        <form className="stack tight" onSubmit={book}>
          <TextField name="slot" type="datetime-local" label={t('review.slot')} required />
          <Button type="submit">{t('review.book')}</Button>
        </form>
      )}
    </section>
  );
}
