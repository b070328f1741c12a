/** The councils: how documents reach each, whom to ask, and the postcode directory that finds them. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrangementRow } from '../../shared/contract/council-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { on } from '../bridge.ts';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { ArrangementForm } from './ArrangementForm.tsx';
import { askPostcodes, openCouncil, search, useCouncils } from './councils-store.ts';
import { daysText } from './days-text.ts';
import { PostcodeCard } from './PostcodeCard.tsx';

export function CouncilsScreen() {
  const { t } = useTranslation();
  const { rows, open, postcodes, text } = useCouncils();
  const liaison = useHasRole(['sds', 'supervisor']);
  useEffect(() => {
    void search(useCouncils.getState().text);
    void askPostcodes('postcode.state');
    const stops = [
      on('postcode.changed', (view) => useCouncils.setState({ postcodes: view })),
      on('office.changed', ({ kind }) => {
        if (kind === 'councilArrangement' || kind === 'ownCouncil') void search(useCouncils.getState().text);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <div className="page stack">
      <h1 tabIndex={-1} data-autofocus="">
        {t('councils.title')}
      </h1>
      {postcodes === null ? null : <PostcodeCard view={postcodes} liaison={liaison} />}
      {open === null ? null : <ArrangementForm key={`${open.code} ${open.seen}`} view={open} liaison={liaison} />}
      <section className="card stack" aria-labelledby="councils-list">
        <div className="row between">
          <h2 id="councils-list">{t('councils.list')}</h2>
          <TextField
            label={t('councils.find')}
            defaultValue={text}
            maxLength={80}
            onInput={(event) => void search(event.currentTarget.value)}
          />
        </div>
        <p className="small soft" aria-live="polite">
          {t('councils.count', { count: rows.length })}
        </p>
        <CouncilTable rows={rows} open={open?.code ?? null} />
      </section>
    </div>
  );
}

function CouncilTable({ rows, open }: { readonly rows: readonly ArrangementRow[]; readonly open: string | null }) {
  const { t } = useTranslation();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            {(['council', 'method', 'days', 'cutOff', 'nextDispatch', 'contact'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`councils.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} aria-current={row.code === open ? 'true' : undefined}>
              <td>
                <button type="button" className="link" onClick={() => void openCouncil(row.code)}>
                  {row.officialName}
                </button>{' '}
                {row.own ? <Tag tone="accent">{t('councils.own')}</Tag> : null}
              </td>
              <td>
                {t(`laid.${row.method}`)}{' '}
                {row.agreed ? null : <span className="small soft">{t('councils.usual')}</span>}
              </td>
              <td>{daysText(row.days, t)}</td>
              <td className="mono">{row.cutOff}</td>
              <td className="mono">{showDate(row.nextDispatch)}</td>
              <td>{[row.contactName, row.contactPhone].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
