/** Counts put into tables: claims by month and council, waiting documents by age, days taken, evidence outstanding. */
import type { Language } from '../../shared/base/language.ts';
import { addDays, addMonths, dateOf, daysBetween, type LocalDate } from '../../shared/base/local-date.ts';
import type { LiaisonTable } from '../../shared/contract/liaison-view.ts';
import {
  ageBands,
  ageFigures,
  bandOf,
  claimFigures,
  daysFigures,
  type DefinedFigure,
  definitions,
} from '../../shared/statistic/figure.ts';
import type { FigureQuery, FigureRow } from '../store/figure-port.ts';
import type { Workstation } from '../workstation.ts';

const words = {
  en: {
    council: 'Council',
    month: 'Month',
    state: 'State',
    item: 'Item',
    reason: 'Released',
    number: 'Number',
    average: 'Average days',
    noCouncil: 'Council not known',
    claims: 'Claims for help with rent and council tax',
    took: 'Days from first contact',
    days: 'days',
    more: 'days and more',
  },
  cy: {
    council: 'Cyngor',
    month: 'Mis',
    state: 'Cyflwr',
    item: 'Eitem',
    reason: 'Rhyddhawyd',
    number: 'Nifer',
    average: 'Cyfartaledd dyddiau',
    noCouncil: 'Cyngor anhysbys',
    claims: 'Hawliadau am help gyda rhent a’r dreth gyngor',
    took: 'Dyddiau o’r cyswllt cyntaf',
    days: 'diwrnod',
    more: 'diwrnod a mwy',
  },
} as const;

type Row = LiaisonTable['rows'][number];
type Behind = Row['behind'][number];

export function liaisonTables(
  workstation: Workstation,
  query: FigureQuery,
  language: Language,
): readonly LiaisonTable[] {
  const months = workstation.store.figures.byMonth(query);
  const context: Context = { workstation, query, language };
  return [claims(months, context), ages(context), days(months, context), outstanding(months, context)];
}

interface Context {
  readonly workstation: Workstation;
  readonly query: FigureQuery;
  readonly language: Language;
}

const defined = (ids: readonly DefinedFigure[], language: Language): LiaisonTable['definitions'] =>
  ids.map((id) => ({ name: definitions[id].name[language], means: definitions[id].means[language] }));

function councilName({ workstation, language }: Context, code: string): string {
  return code === '' ? words[language].noCouncil : (workstation.councils.find(code)?.name ?? code);
}

/** The part of the period that lies in a month. */
function within({ from, to }: FigureQuery, month: string): Pick<Behind, 'from' | 'to'> {
  const first = `${month}-01` as LocalDate;
  const last = addDays(addMonths(first, 1), -1);
  return { from: first < from ? from : first, to: last > to ? to : last };
}

/** Rows of the same council and month, in the order that the store gave them. */
function grouped(rows: readonly FigureRow[], keyOf: (row: FigureRow) => string): readonly (readonly FigureRow[])[] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function claims(months: readonly FigureRow[], context: Context): LiaisonTable {
  const { language, query } = context;
  const ids: readonly string[] = claimFigures;
  const groups = grouped(
    months.filter(({ figure }) => ids.includes(figure)),
    ({ council, period }) => `${period} ${council}`,
  );
  return {
    id: 'claims',
    title: words[language].claims,
    definitions: defined(claimFigures, language),
    columns: [
      words[language].month,
      words[language].council,
      ...claimFigures.map((id) => definitions[id].name[language]),
    ],
    rows: groups.flatMap((group): Row[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { council, period } = first;
      return [
        {
          cells: [period, councilName(context, council)],
          numbers: claimFigures.map((id) => group.find(({ figure }) => figure === id)?.cases ?? 0),
          behind: claimFigures.map((figure) => ({ figure, council, ...within(query, period) })),
        },
      ];
    }),
  };
}

function ages(context: Context): LiaisonTable {
  const { workstation, language, query } = context;
  const today = dateOf(workstation.clock.now().local);
  const rows = workstation.store.figures.byDay('laid.', query.council);
  const bands = ageBands.map(({ from, to }) =>
    to === undefined ? `${from} ${words[language].more}` : `${from}–${to} ${words[language].days}`,
  );
  return {
    id: 'age',
    title: definitions.age.name[language],
    definitions: defined(['age'], language),
    columns: [words[language].council, words[language].state, ...bands],
    rows: grouped(rows, ({ council, figure }) => `${council} ${figure}`).flatMap((group): Row[] => {
      const [first] = group;
      if (first === undefined) return [];
      const numbers = ageBands.map(() => 0);
      for (const { period, cases } of group) {
        const band = bandOf(Math.max(0, daysBetween(period, today)));
        numbers[band] = (numbers[band] ?? 0) + cases;
      }
      const { council, figure } = first;
      return [
        {
          cells: [councilName(context, council), stateName(figure, language)],
          numbers,
          behind: ageBands.map((band) => ({
            figure,
            council,
            from: band.to === undefined ? addDays(today, -40_000) : addDays(today, -band.to),
            to: addDays(today, -band.from),
          })),
        },
      ];
    }),
  };
}

const states: Readonly<Record<Language, Readonly<Record<(typeof ageFigures)[number], string>>>> = {
  en: { 'laid.blocked': 'Blocked', 'laid.ready': 'Ready', 'laid.queued': 'Queued' },
  cy: { 'laid.blocked': 'Wedi’i atal', 'laid.ready': 'Yn barod', 'laid.queued': 'Yn y ciw' },
};
const stateName = (figure: string, language: Language): string =>
  states[language][ageFigures.find((one) => one === figure) ?? 'laid.ready'];

function days(months: readonly FigureRow[], context: Context): LiaisonTable {
  const { language, query } = context;
  const ids: readonly string[] = daysFigures;
  const rows = months.filter(({ figure }) => ids.includes(figure));
  return {
    id: 'days',
    title: words[language].took,
    definitions: defined(daysFigures, language),
    columns: [
      words[language].month,
      words[language].council,
      words[language].state,
      words[language].number,
      words[language].average,
    ],
    rows: rows.map(({ figure, council, period, cases, days: sum }) => ({
      cells: [period, councilName(context, council), definitions[figure as 'released'].name[language]],
      numbers: [cases, Math.round((sum / cases) * 10) / 10],
      behind: [{ figure, council, ...within(query, period) }],
    })),
  };
}

function outstanding(months: readonly FigureRow[], context: Context): LiaisonTable {
  const { workstation, language, query } = context;
  const { policy } = workstation.releases.current.wording(language);
  const rows = months.filter(({ figure }) => figure.startsWith('outstanding.'));
  return {
    id: 'outstanding',
    title: definitions.outstanding.name[language],
    definitions: defined(['outstanding'], language),
    columns: [
      words[language].month,
      words[language].council,
      words[language].reason,
      words[language].item,
      words[language].number,
    ],
    rows: rows.map(({ figure, council, period, cases }) => {
      const [, reason = '', item = ''] = figure.split('.');
      return {
        cells: [
          period,
          councilName(context, council),
          policy.releaseReasons[reason] ?? reason,
          policy.evidence[item]?.label ?? item,
        ],
        numbers: [cases],
        behind: [{ figure, council, ...within(query, period) }],
      };
    }),
  };
}
