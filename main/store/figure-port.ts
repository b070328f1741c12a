/** What is counted of all cases (shared/statistic): kept with every case's row, so that asking reads counts and no cases. */
import type { LocalDate } from '../../shared/base/local-date.ts';

export interface FigureRow {
  readonly figure: string;
  /** Code of the council; empty while none is known. */
  readonly council: string;
  /** 'YYYY-MM' or 'YYYY-MM-DD'. */
  readonly period: string;
  readonly cases: number;
  /** Sum of the days from first contact. */
  readonly days: number;
}

export interface FigureQuery {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly council?: string | undefined;
}

export interface FigureReader {
  /** By month, every figure. */
  byMonth(query: FigureQuery): readonly FigureRow[];
  /** Figures whose names begin so, by day, however old. */
  byDay(prefix: string, council?: string): readonly FigureRow[];
  /** The cases behind a count, the latest day first. */
  cases(figure: string, query: FigureQuery, limit: number): readonly string[];
}
