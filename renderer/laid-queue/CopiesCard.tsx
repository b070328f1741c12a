/** Copies of a document that went to the council: those there are, with who, when and why, and making another. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { CopiesView } from '../../shared/contract/laid-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { useHasRole } from '../app/app-store.ts';
import { call, on } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { TextField } from '../component/TextField.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';

interface CopiesCardProps {
  readonly caseId: string;
  /** Its title's place under the headings around it. */
  readonly heading: 'h2' | 'h4';
}

export function CopiesCard({ caseId, heading: Heading }: CopiesCardProps) {
  const { t } = useTranslation();
  const title = useId();
  const [view, setView] = useState<CopiesView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = (): void =>
      void call('laid.copies', { caseId }).then((reply) => {
        if (!wanted) return;
        if (reply.ok) setView(reply.value);
        else setFailure(reply.failure);
      });
    load();
    const stop = on('case.changed', (changed) => void (changed.caseId === caseId && load()));
    return () => {
      wanted = false;
      stop();
    };
  }, [caseId]);
  if (failure !== null) return <Notice tone="error">{failureText(failure)}</Notice>;
  if (view === null || view.dispatched === null) return null;
  return (
    <section className="card stack tight" data-region="copies" aria-labelledby={title}>
      <Heading id={title} className="sub">
        {t('laid.copies.title')}
      </Heading>
      <p className="small soft">{t('laid.copies.sent', { time: showDate(view.dispatched) })}</p>
      {view.copies.length === 0 ? <p>{t('laid.copies.none')}</p> : <CopyList copies={view.copies} />}
      {view.amendmentWaits ? <Notice tone="help">{t('laid.copies.waits')}</Notice> : null}
      <MakeCopy caseId={caseId} view={view} onView={setView} />
    </section>
  );
}

function CopyList({ copies }: Pick<CopiesView, 'copies'>) {
  const { t } = useTranslation();
  return (
    <ul className="stack tight">
      {copies.map(({ copy, by, at, reason }) => (
        <li key={copy + at}>
          <strong>{t(`laid.copies.${copy}`)}</strong>: {reason}{' '}
          <span className="small soft">
            {by}, <time dateTime={at}>{showDate(at)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface MakeCopyProps {
  readonly caseId: string;
  readonly view: CopiesView;
  readonly onView: (view: CopiesView) => void;
}

/** One reason, two ways: what is refused stands beside the box, and what was typed stays in it. */
function MakeCopy({ caseId, view, onView }: MakeCopyProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState(false);
  const [pdf, setPdf] = useState<string | null>(null);
  const mayPrint = useHasRole(commandRoles.dispatch);
  const mayAmend = useHasRole(commandRoles.amendLaid);
  const amendable = mayAmend && view.changes.length > 0 && !view.amendmentWaits;
  if (!mayPrint && !amendable) return null;
  const make = async (copy: 'duplicate' | 'amended'): Promise<void> => {
    setMissing(reason.trim() === '');
    setFailure(null);
    if (reason.trim() === '') return;
    const request = { caseId, reason: reason.trim() };
    if (copy === 'duplicate') {
      const made = await call('laid.duplicate', request);
      if (!made.ok) return setFailure(made.failure);
      setPdf(`/pdf/${made.value.showId}`);
    } else {
      const made = await call('laid.amend', request);
      if (!made.ok) return setFailure(made.failure);
    }
    setReason('');
    const copies = await call('laid.copies', { caseId });
    if (copies.ok) onView(copies.value);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void make(mayPrint ? 'duplicate' : 'amended');
  };
  return (
    <form className="stack tight" onSubmit={submit} noValidate>
      {amendable ? <Changes changes={view.changes} /> : null}
      <TextField
        name="copyReason"
        label={t('laid.copies.reason')}
        maxLength={400}
        value={reason}
        error={missing ? t('laid.copies.reasonMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <div className="row">
        {mayPrint ? <Button type="submit">{t('laid.copies.makeDuplicate')}</Button> : null}
        {amendable ? (
          <Button tone="primary" onClick={() => void make('amended')}>
            {t('laid.copies.makeAmended')}
          </Button>
        ) : null}
      </div>
      {pdf === null ? null : (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- a sandboxed frame shows no PDF in Chromium
        <iframe className="pdf-frame" src={pdf} title={t('laid.copies.duplicate')} />
      )}
    </form>
  );
}

function Changes({ changes }: Pick<CopiesView, 'changes'>) {
  const { t } = useTranslation();
  return (
    <div className="stack tight">
      <p className="label">{t('laid.copies.changes')}</p>
      <ul>
        {changes.map(({ place, label, before, after }) => (
          <li key={`${place} ${label}`}>
            {place}, {label}: {t('laid.copies.change', { before: before ?? '–', after: after ?? '–' })}
          </li>
        ))}
      </ul>
    </div>
  );
}
