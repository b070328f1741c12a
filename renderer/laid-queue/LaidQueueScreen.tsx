/** Documents for the councils: a group each, with the state of every document and its reason, and the batch to send. */
import { Truck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidRow } from '../../shared/contract/view.ts';
import { useApp, useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { call } from '../bridge.ts';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';
import { useWindowLanguage, windowLanguage } from '../text/i18n.ts';
import { Batches } from './Batches.tsx';
import { useBatches } from './batch-store.ts';
import { groupByCouncil, type Method, useLaidQueue } from './laid-queue-store.ts';

const tones: Readonly<Record<string, 'good' | 'warn' | 'accent' | undefined>> = {
  queued: 'accent',
  ready: 'accent',
  blocked: 'warn',
  dispatched: 'good',
};

export function LaidQueueScreen() {
  const { t } = useTranslation();
  const { rows, loaded, failure, sent } = useLaidQueue();
  const language = useWindowLanguage();
  useEffect(() => void useLaidQueue.getState().load(language), [language]);
  const groups = useMemo(() => groupByCouncil(rows), [rows]);
  return (
    <div className="page">
      <div className="row between">
        <h1 tabIndex={-1} data-autofocus="">
          {t('laid.title')}
        </h1>
        <div className="row">
          <Button tone="quiet" onClick={() => useApp.getState().show({ name: 'councils' })}>
            {t('councils.title')}
          </Button>
          <Button tone="quiet" onClick={() => useApp.getState().show({ name: 'letters' })}>
            {t('letters.title')}
          </Button>
          <Button tone="quiet" onClick={() => useApp.getState().show({ name: 'liaison' })}>
            {t('liaison.title')}
          </Button>
        </div>
      </div>
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <div aria-live="polite">
        {sent === null ? null : (
          <Notice tone="good">{t('laid.sent', { count: sent.documents, council: sent.councilName })}</Notice>
        )}
      </div>
      <Batches />
      {loaded && rows.length === 0 ? <p className="empty soft">{t('laid.empty')}</p> : null}
      {groups.map((group) => (
        <CouncilGroup key={group.code ?? ''} {...group} />
      ))}
    </div>
  );
}

function CouncilGroup({
  code,
  name,
  rows,
}: {
  readonly code: string | null;
  readonly name: string;
  readonly rows: readonly LaidRow[];
}) {
  const { t } = useTranslation();
  const deliverer = useHasRole(['sds', 'supervisor']);
  const queued = rows.filter((row) => row.state === 'queued' || row.state === 'ready').length;
  return (
    <section className="card stack tight council-group" data-region={`council-${code ?? 'none'}`}>
      <div className="row between">
        <h2>
          {code === null ? t('laid.noCouncil') : name}{' '}
          <span className="small soft">{t('laid.queued', { count: queued })}</span>
        </h2>
        {deliverer && code !== null && queued > 0 ? <Dispatch code={code} name={name} /> : null}
      </div>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              {(['customer', 'reference', 'month', 'laid'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
              <th scope="col">{t('common.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.caseId}>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() => useApp.getState().show({ name: 'case', caseId: row.caseId })}
                  >
                    {row.customerName ?? t('start.noName')}
                  </button>
                </td>
                <td className="mono">{row.reference}</td>
                <td className="mono">{showDate(row.oneMonthDate)}</td>
                <td>
                  <Tag tone={tones[row.state]}>{row.label}</Tag>
                </td>
                <td>{row.reasonLabel ?? row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Dispatch({ code, name }: { readonly code: string; readonly name: string }) {
  const { t } = useTranslation();
  // The council's own way, until whoever sends the batch chooses otherwise.
  const served = useLaidQueue((state) => state.served.get(code));
  const [chosen, setChosen] = useState<Method | null>(null);
  const method = chosen ?? served?.method ?? 'post';
  return (
    <div className="row">
      {served?.nextDispatch ? (
        <span className="small soft">{t('councils.next', { date: showDate(served.nextDispatch) })}</span>
      ) : null}
      <SelectField
        label={t(`laid.dispatch`)}
        hideLabel
        aria-label={`${t('laid.dispatch')}: ${name}`}
        value={method}
        choices={(['post', 'courier', 'collect'] as const).map((way) => ({ code: way, label: t(`laid.${way}`) }))}
        onChange={(event) => setChosen(event.target.value as Method)}
      />
      <Button
        tone="primary"
        icon={<Truck size={16} />}
        onClick={() => void useLaidQueue.getState().dispatch(code, name, method)}
      >
        {t('laid.dispatch')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <Button
        onClick={() =>
          void useBatches
            .getState()
            .take(call('laid.makeBatch', { council: code, method }))
            .then(() => useLaidQueue.getState().load(windowLanguage()))
        }
      >
        {t('laid.makeBatch')}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </div>
  );
}
