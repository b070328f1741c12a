/** The figures for liaison: read from counts that are kept with every case's row, never from the cases. */
import type { Language } from '../../shared/base/language.ts';
import { addDays, addMonths, dateOf, formatDate, isLocalDate, type LocalDate } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { LiaisonView } from '../../shared/contract/liaison-view.ts';
import type { CaseRow } from '../../shared/contract/view.ts';
import type { Document } from '../../shared/document/document.ts';
import { failure } from '../../shared/error/failure.ts';
import { toCsv } from '../../shared/statistic/csv.ts';
import { holdPdf } from '../document/show-document.ts';
import { caseRow } from '../view/case-row.ts';
import { actAs, type Work } from '../work.ts';
import type { FigureQuery } from '../store/figure-port.ts';
import { liaisonTables } from './liaison-table.ts';

interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Code of a council; empty: cases whose council is not known; left out: all. */
  readonly council?: string | undefined;
  readonly language: Language;
}

/** Failures: access.roleNotAllowed, and claim.badDate for a period that is none. */
function read(work: Work, { council, ...asked }: Asked): Result<FigureQuery> {
  const actor = actAs(work, commandRoles.liaisonFigures);
  if (!actor.ok) return actor;
  const month = `${work.workstation.clock.now().local.slice(0, 7)}-01`;
  const { from = addMonths(month, -2), to = addDays(addMonths(month, 1), -1) } = asked;
  if (!isLocalDate(from)) return fail(failure('claim.badDate', { field: 'from' }, 'from'));
  if (!isLocalDate(to) || to < from) return fail(failure('claim.badDate', { field: 'to' }, 'to'));
  return ok({ from, to, council });
}

export function showLiaison(work: Work, asked: Asked): Result<LiaisonView> {
  const query = read(work, asked);
  if (!query.ok) return query;
  const { store, councils } = work.workstation;
  const everywhere = store.figures.byMonth({ from: query.value.from, to: query.value.to });
  const codes = [...new Set(everywhere.map(({ council }) => council))].filter((code) => code !== '');
  return ok({
    from: query.value.from,
    to: query.value.to,
    council: asked.council ?? null,
    tables: liaisonTables(work.workstation, query.value, asked.language),
    councils: codes.map((code) => ({ code, name: councils.find(code)?.name ?? code })),
  });
}

const casesMax = 200;

export function casesBehind(work: Work, asked: Asked & { readonly figure: string }): Result<readonly CaseRow[]> {
  const query = read(work, asked);
  if (!query.ok) return query;
  const { workstation } = work;
  const { store } = workstation;
  return ok(
    store.figures.cases(asked.figure, query.value, casesMax).flatMap((caseId) => {
      const found = store.cases.caseSummary(caseId);
      return found === undefined ? [] : [caseRow(found, { workstation, language: asked.language })];
    }),
  );
}

/** Counts alone: no case, no person. */
export function liaisonCsv(work: Work, asked: Asked): Result<{ readonly text: string; readonly fileName: string }> {
  const query = read(work, asked);
  if (!query.ok) return query;
  const tables = liaisonTables(work.workstation, query.value, asked.language);
  const text = toCsv(
    tables.flatMap(({ title, columns, rows }) => [
      [title],
      columns,
      ...rows.map(({ cells, numbers }) => [...cells, ...numbers]),
      [],
    ]),
  );
  return ok({ text, fileName: `liaison-${query.value.from}-${query.value.to}.csv` });
}

export async function liaisonPdf(
  work: Work,
  asked: Asked,
): Promise<Result<{ readonly showId: string; readonly fileName: string }>> {
  const query = read(work, asked);
  if (!query.ok) return query;
  const { workstation } = work;
  const document = composeLiaison(work, query.value, asked.language);
  const bytes = await workstation.pdf.render(document);
  return ok({ showId: holdPdf(workstation, bytes), fileName: 'liaisonFigures.pdf' });
}

function composeLiaison({ workstation }: Work, query: FigureQuery, language: Language): Document {
  const { clock, office, releases } = workstation;
  const { local } = clock.now();
  const { phrases } = releases.current.wording(language);
  return {
    kind: 'liaisonFigures',
    language,
    title: language === 'en' ? 'Figures for council liaison' : 'Ffigurau cyswllt â chynghorau',
    reference: '',
    subtitle: `${office.name}, ${period(query.from, query.to)}`,
    footer: formatDate(dateOf(local)),
    pageOf: phrases['pageOf'] ?? '{page} / {pages}',
    datedAt: local,
    blocks: liaisonTables(workstation, query, language).flatMap(({ title, definitions, columns, rows }) => [
      { type: 'heading', level: 1, text: title } as const,
      ...definitions.map(
        ({ name, means }) => ({ type: 'paragraph', text: `${name}: ${means}`, emphasis: 'note' }) as const,
      ),
      {
        type: 'table',
        caption: title,
        columns: columns.map((column, place) => ({ title: column, width: place === 0 ? 2 : 1 })),
        rows: rows.map(({ cells, numbers }) => [...cells, ...numbers.map(String)]),
      } as const,
    ]),
  };
}

const period = (from: LocalDate, to: LocalDate): string => `${formatDate(from)} – ${formatDate(to)}`;
