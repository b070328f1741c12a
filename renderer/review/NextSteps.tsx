/** Beside the papers: the statement with its signature, and the interview to book. */
import { Printer } from 'lucide-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { PaperToPrintView } from '../../shared/contract/call-view.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { useHasRole } from '../app/app-store.ts';
import { act } from '../case/case-store.ts';
import { DateField } from '../case/DateField.tsx';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { dateOfBox, textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { NotesCard } from '../case/NotesCard.tsx';
import { showDate } from '../text/format.ts';
import { BookingForm } from './BookingForm.tsx';
import { printWaiting } from './print-paper.ts';

export function NextSteps({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const maySign = useHasRole(commandRoles.signStatement);
  const mayBook = useHasRole(commandRoles.bookInterview);
  const { statement } = view.standing;
  return (
    <aside className="stack" data-region="steps" aria-label={t('review.booking')}>
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
        <p className="small">
          {statement.readBack === null ? (
            <span className="soft">{t('readBack.notConfirmed')}</span>
          ) : (
            <Tag tone="good">{t('readBack.confirmedAt', { time: showDate(statement.readBack.at) })}</Tag>
          )}
        </p>
        <ToPrint papers={statement.toPrint} />
        {maySign && statement.printed && !statement.signed ? <SignForm today={view.today} /> : null}
      </section>
      <NotesCard view={view} />
      {mayBook ? <BookingForm view={view} /> : null}
    </aside>
  );
}

/** What waits for a printer, each one press away. */
function ToPrint({ papers }: { readonly papers: readonly PaperToPrintView[] }) {
  const { t } = useTranslation();
  if (papers.length === 0) return null;
  return (
    <ul className="stack tight">
      {papers.map((paper) => (
        <li key={paper.kind} className="row between small">
          <span>
            <Tag tone="warn">{t('print.waits')}</Tag> {t(`review.${paper.kind}`)} · {t(`language.${paper.language}`)}
            {paper.largePrint ? ` · ${t('review.largePrint')}` : ''}
          </span>
          <Button size="small" icon={<Printer size={14} />} onClick={() => void printWaiting(paper)}>
            {t('print.now')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const signing = 'statement.sign';

function SignForm({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const error = useFieldErrors(signing);
  const sign = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const signedOn = dateOfBox(signing, data, 'signedOn', today);
    if (signedOn === null) return;
    void act(signing, { by: textOf(data, 'by') as 'customer', signedOn }, t('common.saved'));
  };
  return (
    <form className="stack tight" onSubmit={sign} noValidate>
      <SelectField
        name="by"
        label={t('review.signedBy')}
        choices={(['customer', 'both', 'appointee'] as const).map((code) => ({ code, label: t(`review.by.${code}`) }))}
        error={error('by')}
      />
      <DateField
        name="signedOn"
        label={t('common.date')}
        today={today}
        defaultValue={showDate(today)}
        error={error('signedOn')}
      />
      <FormFailure form={signing} fields={['by', 'signedOn']} />
      <div className="row">
        <Button type="submit">{t('review.sign')}</Button>
      </div>
    </form>
  );
}
