/** The batches: whether every document is in exactly one place, the latest batches, and the life of the one that is open. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../shared/contract/laid-view.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';
import { BatchCard } from './BatchCard.tsx';
import { useBatches } from './batch-store.ts';

const places = ['blocked', 'ready', 'queued', 'batched', 'dispatched'] as const;

const toneOf = (state: BatchRow['state']) =>
  state === 'dispatched' || state === 'collected' ? 'good' : state === 'jammed' ? 'warn' : 'accent';

export function Batches() {
  const { t } = useTranslation();
  const { balance, rows, open, failure } = useBatches();
  useEffect(() => void useBatches.getState().load(), []);
  return (
    <section className="card stack tight" data-region="batches">
      <h2>{t('laid.batches')}</h2>
      {balance === null ? null : (
        <p className="row">
          {places.map((place) => (
            <span key={place}>
              {t(`laid.place.${place}`)} <strong>{balance.places[place]}</strong>
            </span>
          ))}
          <span>
            {t('laid.place.deleted')} <strong>{balance.deleted}</strong>
          </span>
          <Tag tone={balance.balanced ? 'good' : 'error'}>
            {t(balance.balanced ? 'laid.balanced' : 'laid.notBalanced', { due: balance.due })}
          </Tag>
        </p>
      )}
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      {rows.length === 0 ? <p className="soft">{t('laid.noBatches')}</p> : null}
      {rows.length === 0 ? null : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                {(['number', 'council', 'documents', 'made', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`laid.batchColumn.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.batchId} aria-current={row.batchId === open?.batchId ? 'true' : undefined}>
                  <td>
                    <button
                      type="button"
                      className="link mono"
                      onClick={() => void useBatches.getState().show(row.batchId)}
                    >
                      {row.number}
                    </button>
                  </td>
                  <td>{row.councilName}</td>
                  <td>{row.documents}</td>
                  <td>{showDate(row.made.slice(0, 10))}</td>
                  <td>
                    <Tag tone={toneOf(row.state)}>{t(`laid.batchState.${row.state}`)}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open === null ? null : <BatchCard key={open.batchId} batch={open} />}
      {open === null ? null : (
        <div>
          <Button tone="quiet" onClick={() => useBatches.setState({ open: null, pdf: null })}>
            {t('laid.closeBatch')}
          </Button>
        </div>
      )}
    </section>
  );
}
