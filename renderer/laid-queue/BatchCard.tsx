/** One batch: what is in it, what has to be taken out, and its next step: print, go on after a jam, hand over, sign for. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '../../shared/contract/laid-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { TextField } from '../component/TextField.tsx';
import { localTime, showDate } from '../text/format.ts';
import { useBatches } from './batch-store.ts';
import { CopiesCard } from './CopiesCard.tsx';

export function BatchCard({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useTranslation();
  const deliverer = useHasRole(['sds', 'supervisor']);
  const pdf = useBatches((state) => state.pdf);
  const [copiesOf, setCopiesOf] = useState<string | null>(null);
  return (
    <div className="stack tight" data-region="batch">
      <h3>
        {t('laid.batch', { number: batch.number })}{' '}
        <span className="small soft">{t('laid.sheetCount', { count: batch.sheets })}</span>
      </h3>
      <ol>
        {batch.steps.map(({ step, by, at }) => (
          <li key={at + step.step}>
            {step.step === 'jammed' ? t('laid.jammedAt', { sheet: step.sheet }) : t(`laid.batchState.${step.step}`)}
            {step.step === 'printing' ? ` ${step.from}–${step.to} / ${step.of}` : ''}
            {step.step === 'dispatched' ? ` ${step.reference}` : ''}
            {step.step === 'collected' ? ` ${step.name}` : ''}{' '}
            <span className="small soft">
              {by}, <time dateTime={at}>{showDate(localTime(at))}</time>
            </span>
          </li>
        ))}
      </ol>
      <ul>
        {batch.lines.map((line) => (
          <li key={line.caseId}>
            {line.place}. <span className="mono">{line.reference}</span> {line.customerName ?? ''}
            {line.copy === 'amended' ? ` (${t('laid.amended')})` : ''}
            {line.takeOut === null ? '' : `: ${t(`laid.takeOut.${line.takeOut}`)}`}{' '}
            {line.state === 'dispatched' ? (
              <Button
                size="small"
                tone="quiet"
                aria-expanded={copiesOf === line.caseId}
                aria-label={`${t('laid.copies.title')}: ${line.reference}`}
                onClick={() => setCopiesOf(copiesOf === line.caseId ? null : line.caseId)}
              >
                {t('laid.copies.title')}
              </Button>
            ) : null}
            {copiesOf === line.caseId ? <CopiesCard caseId={line.caseId} heading="h4" /> : null}
          </li>
        ))}
      </ul>
      {deliverer ? <NextSteps batch={batch} /> : null}
      {deliverer ? (
        <div className="row" role="group" aria-label={t('review.councilCovering')}>
          <span className="small">{t('review.councilCovering')}</span>
          {(['en', 'cy'] as const).map((language) => (
            <Button
              key={language}
              size="small"
              tone="quiet"
              onClick={() => void useBatches.getState().letter(batch.batchId, language)}
            >
              {t(`language.${language}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {pdf === null ? null : (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- a sandboxed frame shows no PDF in Chromium
        <iframe className="pdf-frame" src={pdf} title={t('laid.batch', { number: batch.number })} />
      )}
    </div>
  );
}

function NextSteps({ batch: { batchId, state, method, nextSheet, printable } }: { readonly batch: BatchDetail }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const take = useBatches((store) => store.take);
  const print = useBatches((store) => store.print);
  const box = (label: string) => (
    <TextField label={label} value={typed} onChange={(event) => setTyped(event.target.value)} />
  );
  const printing = (
    <Button tone="primary" disabled={!printable} onClick={() => void print(batchId)}>
      {state === 'jammed' ? t('laid.printFrom', { sheet: nextSheet }) : t('laid.print')}
    </Button>
  );
  const off = (
    <Button tone="quiet" onClick={() => void take(call('laid.callOff', { batchId, reason: '' }))}>
      {t('laid.callOff')}
    </Button>
  );
  switch (state) {
    case 'made':
    case 'jammed':
      return (
        <div className="row">
          {printing}
          {off}
        </div>
      );
    case 'printing':
      return (
        <div className="row">
          <Button tone="primary" onClick={() => void take(call('laid.printed', { batchId }))}>
            {t('laid.printed')}
          </Button>
          {box(t('laid.jamSheet'))}
          <Button
            disabled={!/^[1-9]\d*$/.test(typed)}
            onClick={() => void take(call('laid.jammed', { batchId, sheet: Number(typed) })).then(() => setTyped(''))}
          >
            {t('laid.jam')}
          </Button>
          {off}
        </div>
      );
    case 'printed':
      return (
        <div className="row">
          {box(t('laid.reference'))}
          <Button
            tone="primary"
            onClick={() =>
              void take(call('laid.leave', { batchId, method, reference: typed })).then(() => setTyped(''))
            }
          >
            {t('laid.leave', { method: t(`laid.${method}`) })}
          </Button>
          {off}
        </div>
      );
    case 'dispatched':
      return method === 'post' ? null : (
        <div className="row">
          {box(t('laid.signedBy'))}
          <Button
            tone="primary"
            disabled={typed.trim() === ''}
            onClick={() => void take(call('laid.collected', { batchId, name: typed, when: localNow() }))}
          >
            {t('laid.sign')}
          </Button>
        </div>
      );
    case 'collected':
    case 'calledOff':
      return null;
  }
}

/** What the clock of the workstation shows now. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
