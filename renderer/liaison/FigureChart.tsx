/** A table's numbers as bars, for seeing what stands out; the table beside it says the same to everybody. */
import { useTranslation } from 'react-i18next';
import type { LiaisonTable } from '../../shared/contract/liaison-view.ts';

/** Rows a chart shows: more are better read in the table. */
const rowsMax = 12;
const sizes = { label: 250, bar: 420, line: 12, gap: 10 } as const;

export function FigureChart({ table }: { readonly table: LiaisonTable }) {
  const { t } = useTranslation();
  const rows = table.rows.slice(0, rowsMax);
  const counted = table.id === 'days' ? 1 : Math.max(...rows.map(({ numbers }) => numbers.length));
  const first = table.id === 'days' ? 1 : 0;
  const most = Math.max(1, ...rows.flatMap(({ numbers }) => numbers.slice(first, first + counted)));
  const rowHeight = counted * sizes.line + sizes.gap;
  const textColumns = table.columns.length - Math.max(...rows.map(({ numbers }) => numbers.length));
  return (
    <figure className="figure-chart">
      <svg
        viewBox={`0 0 ${sizes.label + sizes.bar + 40} ${rows.length * rowHeight}`}
        role="img"
        aria-label={t('liaison.chart', { title: table.title })}
      >
        {rows.map(({ cells, numbers }, place) => (
          <g key={cells.join(' ')} transform={`translate(0 ${place * rowHeight})`}>
            <text x={sizes.label - 8} y={sizes.line} textAnchor="end" className="chart-text">
              {cells.join(' · ').slice(0, 44)}
            </text>
            {numbers.slice(first, first + counted).map((number, bar) => (
              <g key={bar} transform={`translate(${sizes.label} ${bar * sizes.line + 2})`}>
                <rect
                  className={`chart-bar b${bar}`}
                  width={(number / most) * sizes.bar}
                  height={sizes.line - 2}
                  rx={2}
                />
                <text x={(number / most) * sizes.bar + 5} y={sizes.line - 3} className="chart-text">
                  {number === 0 ? '' : number}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      {counted > 1 ? (
        <figcaption className="row small">
          {table.columns.slice(textColumns).map((column, bar) => (
            <span key={column} className="row tight">
              <svg width="12" height="12" aria-hidden="true">
                <rect className={`chart-bar b${bar}`} width="12" height="12" rx="2" />
              </svg>
              {column}
            </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}
