/** Beside the papers: the statement with its signature, and the interview to book. */
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { PaperToPrintView } from '../../shared/contract/call-view.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { NotesCard } from '../case/NotesCard.tsx';
import { showDate } from '../text/format.ts';
import { BookingForm } from './BookingForm.tsx';
import { printWaiting } from './print-paper.ts';
import { SignForm } from './SignForm.tsx';
import { WhatChanged } from './WhatChanged.tsx';

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
                by: signer(statement, t(`review.by.${statement.signedBy ?? 'customer'}`)),
                date: showDate(statement.signedOn),
              })
            : t('review.notSigned')}
          {statement.signedWhere === null ? '' : ` · ${t(`sign.place.${statement.signedWhere}`)}`}
        </p>
        <p className="small">
          {statement.readBack === null ? (
            <span className="soft">{t('readBack.notConfirmed')}</span>
          ) : (
            <Tag tone="good">{t('readBack.confirmedAt', { time: showDate(statement.readBack.at) })}</Tag>
          )}
        </p>
        <ToPrint papers={statement.toPrint} />
        {statement.changedSincePrint ? <Notice tone="warn">{t('sign.changed')}</Notice> : null}
        <WhatChanged view={view} />
        {maySign && statement.signable && !statement.signed ? <SignForm view={view} /> : null}
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

/** Who signed; an appointee by name. */
const signer = ({ signedName }: InterviewView['standing']['statement'], by: string): string =>
  signedName === null ? by : `${by}, ${signedName}`;
