/** Counts of figures by council and day. The triggers of migration 0012 keep them with the rows of the cases. */
import { afterPrefix } from '../search-key.ts';
import type { FigureReader, FigureRow } from '../figure-port.ts';
import type { Database } from './open.ts';

export function figureTable(database: Database): FigureReader {
  const months = database.prepare<[string, string, string | null, string | null], FigureRow>(
    `select figure, council, substr(day, 1, 7) as period, sum(cases) as cases, sum(days) as days from figure_day
     where day between ? and ? and (? is null or council = ?) group by 1, 2, 3 order by 1, 2, 3`,
  );
  const days = database.prepare<[string, string, string | null, string | null], FigureRow>(
    `select figure, council, day as period, cases, days from figure_day
     where figure >= ? and figure < ? and (? is null or council = ?) order by 1, 2, 3`,
  );
  const behind = database
    .prepare<[string, string, string, string | null, string | null, number], string>(
      `select case_id from case_figure where figure = ? and day between ? and ? and (? is null or council = ?)
       order by day desc, case_id limit ?`,
    )
    .pluck();
  return {
    byMonth: ({ from, to, council }) => months.all(from, to, council ?? null, council ?? null),
    byDay: (prefix, council) => days.all(prefix, afterPrefix(prefix), council ?? null, council ?? null),
    cases: (figure, { from, to, council }, limit) =>
      behind.all(figure, from, to, council ?? null, council ?? null, limit),
  };
}
