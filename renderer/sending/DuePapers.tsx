/** Papers that wait to leave: each is ticked unless somebody leaves it out; what cannot be posted says why. */
import { useTranslation } from 'react-i18next';
import type { PaperListKind } from '../../shared/case/paper.ts';
import type { PaperDueRow } from '../../shared/contract/outbound-view.ts';
import { useApp } from '../app/app-store.ts';
import { Tag } from '../component/Tag.tsx';
import { leaveOut, nameOf, showForm, useSending } from './sending-store.ts';

export function DuePapers({ rows, list }: { readonly rows: readonly PaperDueRow[]; readonly list: PaperListKind }) {
  const { t } = useTranslation();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('sending.choose')}</th>
            <th scope="col">{t('column.customer')}</th>
            <th scope="col">{t('column.reference')}</th>
            <th scope="col">{t('sending.paper')}</th>
            <th scope="col">{t(list === 'post' ? 'sending.to' : 'sending.form')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DueRow key={nameOf(row)} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DueRow({ row }: { readonly row: PaperDueRow }) {
  const { t } = useTranslation();
  const leftOut = useSending((state) => state.leftOut.has(nameOf(row)));
  const { caseId, customerName, reference, label, way, hold, to } = row;
  const name = customerName ?? t('start.noName');
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`${name}: ${label}`}
          disabled={hold !== null}
          checked={hold === null && !leftOut}
          onChange={(event) => leaveOut(nameOf(row), !event.target.checked)}
        />
      </td>
      <td>
        <button type="button" className="link" onClick={() => useApp.getState().show({ name: 'case', caseId })}>
          {name}
        </button>
      </td>
      <td className="mono">{reference}</td>
      <td>{label}</td>
      <td>
        {hold === null ? null : <Tag tone="warn">{t(`paper.hold.${hold}`)}</Tag>}
        {hold === null && way === 'post' ? to.slice(1).join(', ') : null}
        {way === 'courier' ? (
          <button type="button" className="link small" onClick={() => void showForm(caseId)}>
            {t('push.form')}
            <span className="visually-hidden">: {name}</span>
          </button>
        ) : null}
      </td>
    </tr>
  );
}
