/** Cases as a table; the customer's name opens the interview. */
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../shared/contract/view.ts';
import { appNow } from '../app/app-store.ts';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';

export function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { t } = useTranslation();
  const columns = ['customer', 'reference', 'nino', 'postcode', 'contact', 'month', 'state', 'laid', 'owner'] as const;
  if (rows.length === 0) return null;
  return (
    <div className="table-wrap">
      <table className="table case-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('interview.casework')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.caseId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  const show = appNow().show;
  const name = row.customerName ?? t('start.noName');
  return (
    <tr>
      <td>
        <button type="button" className="link" onClick={() => show({ name: 'interview', caseId: row.caseId })}>
          {name}
        </button>
      </td>
      <td className="mono">{row.reference}</td>
      <td className="mono">{row.nino}</td>
      <td>{row.postcode}</td>
      <td className="mono">{showDate(row.firstContact)}</td>
      <td className="mono">{showDate(row.oneMonthDate)}</td>
      <td>
        <Tag tone={row.urgent ? 'error' : undefined}>{row.caseStateLabel}</Tag>
      </td>
      <td title={row.laid.reason ?? undefined}>{row.laid.label}</td>
      <td>{row.owner}</td>
      <td>
        <button
          type="button"
          className="link small"
          aria-label={`${t('interview.casework')}: ${name}`}
          onClick={() => show({ name: 'case', caseId: row.caseId })}
        >
          {t('interview.casework')}
        </button>
      </td>
    </tr>
  );
}
