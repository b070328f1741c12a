/** Figures for liaison with councils: tables with their definitions, a chart of each, the cases behind a number, CSV and PDF. */
import { Download, FileText } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiaisonTable, LiaisonView } from '../../shared/contract/liaison-view.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';
import { useApp } from '../app/app-store.ts';
import { DateField } from '../case/DateField.tsx';
import { textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { Fold } from '../component/Fold.tsx';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { FigureChart } from './FigureChart.tsx';
import { saveCsv, savePdf, showCases, showFigures, useLiaison } from './liaison-store.ts';

export function LiaisonScreen() {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { view, failure } = useLiaison();
  useEffect(() => void showFigures(language), [language]);
  return (
    <div className="page stack">
      <div className="row between">
        <h1 tabIndex={-1} data-autofocus="">
          {t('liaison.title')}
        </h1>
        <div className="row">
          <Button size="small" icon={<Download size={16} />} onClick={() => void saveCsv()}>
            {t('liaison.csv')}
          </Button>
          <Button size="small" icon={<FileText size={16} />} onClick={() => void savePdf()}>
            {t('common.pdf')}
          </Button>
        </div>
      </div>
      {view === null ? null : <Period view={view} key={`${view.from} ${view.to}`} />}
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <CasesBehind />
      {view?.tables.map((table) => (
        <FigureTable key={table.id} table={table} />
      ))}
    </div>
  );
}

/** Days are typed as everywhere; nothing changes until they are both days. */
function Period({ view }: { readonly view: LiaisonView }) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const council = useLiaison((state) => state.council);
  const show = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const day = (name: 'from' | 'to'): string => {
      const typed = textOf(data, name);
      const found = readDate(typed, { today: view.to as LocalDate, past: false });
      if (!found.ok) useLiaison.setState({ failure: { ...found.failure, field: name } });
      return found.ok ? found.value : '';
    };
    const [from, to] = [day('from'), day('to')];
    if (from !== '' && to !== '') void showFigures(language, { from, to, council: textOf(data, 'council') });
  };
  return (
    <form className="fields" aria-label={t('liaison.period')} onSubmit={show} noValidate>
      <DateField name="from" label={t('liaison.from')} today={view.to} defaultValue={showDate(view.from)} noHint />
      <DateField name="to" label={t('liaison.to')} today={view.to} defaultValue={showDate(view.to)} noHint />
      <SelectField
        name="council"
        label={t('liaison.council')}
        defaultValue={council}
        choices={[
          { code: '', label: t('liaison.allCouncils') },
          ...view.councils.map(({ code, name }) => ({ code, label: name })),
        ]}
      />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('liaison.show')}
        </Button>
      </div>
    </form>
  );
}

function FigureTable({ table }: { readonly table: LiaisonTable }) {
  const { t } = useTranslation();
  const { title, definitions, columns, rows } = table;
  const [order, setOrder] = useState<{ readonly column: number; readonly up: boolean } | null>(null);
  const values = (row: LiaisonTable['rows'][number]): readonly (string | number)[] => [...row.cells, ...row.numbers];
  const sorted =
    order === null
      ? rows
      : rows.toSorted((a, b) => {
          const [one, two] = [values(a)[order.column] ?? '', values(b)[order.column] ?? ''];
          const by =
            typeof one === 'number' && typeof two === 'number' ? one - two : String(one).localeCompare(String(two));
          return order.up ? by : -by;
        });
  return (
    <section className="card stack tight" aria-label={title}>
      <h2>{title}</h2>
      <Fold summary={t('liaison.definitions')}>
        <dl className="small">
          {definitions.map(({ name, means }) => (
            <div key={name}>
              <dt>
                <strong>{name}</strong>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </Fold>
      {rows.length === 0 ? (
        <p className="soft">{t('liaison.nothing')}</p>
      ) : (
        <>
          <FigureChart table={table} />
          <div className="table-wrap" tabIndex={0} role="group" aria-label={title}>
            <table className="table">
              <thead>
                <tr>
                  {columns.map((column, place) => (
                    <th
                      key={column}
                      scope="col"
                      aria-sort={order?.column === place ? (order.up ? 'ascending' : 'descending') : undefined}
                    >
                      <button
                        type="button"
                        className="link"
                        onClick={() => setOrder({ column: place, up: order?.column === place ? !order.up : true })}
                      >
                        {column}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sorted.map((row) => (
                  <tr key={row.cells.join(' ')}>
                    {row.cells.map((cell, place) => (
                      <td key={place}>{cell}</td>
                    ))}
                    {row.numbers.map((number, place) => (
                      <td key={place} className="mono">
                        <Number
                          row={row}
                          place={place}
                          number={number}
                          column={columns[row.cells.length + place] ?? ''}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

interface NumberProps {
  readonly row: LiaisonTable['rows'][number];
  readonly place: number;
  readonly number: number;
  readonly column: string;
}

/** A count leads to its cases; an average leads nowhere. */
function Number({ row, place, number, column }: NumberProps) {
  const { t } = useTranslation();
  const behind = row.behind[place];
  if (behind === undefined || number === 0) return <>{number}</>;
  return (
    <button
      type="button"
      className="link"
      aria-label={`${t('liaison.cases')}: ${row.cells.join(', ')}, ${column}: ${number}`}
      onClick={() => void showCases(behind)}
    >
      {number}
    </button>
  );
}

function CasesBehind() {
  const { t } = useTranslation();
  const cases = useLiaison((state) => state.cases);
  return (
    <div aria-live="polite">
      {cases === null ? null : (
        <section className="card stack tight" aria-label={t('liaison.cases')}>
          <div className="row between">
            <h2 className="sub">{t('liaison.casesFound', { count: cases.length })}</h2>
            <Button size="small" tone="quiet" onClick={() => useLiaison.setState({ cases: null })}>
              {t('common.close')}
            </Button>
          </div>
          <ul className="stack tight">
            {cases.map((one) => (
              <li key={one.caseId}>
                <button
                  type="button"
                  className="link"
                  onClick={() => useApp.getState().show({ name: 'case', caseId: one.caseId })}
                >
                  {one.customerName ?? t('start.noName')}
                </button>{' '}
                <span className="mono small">{one.reference}</span>{' '}
                <span className="small soft">{one.caseStateLabel}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
