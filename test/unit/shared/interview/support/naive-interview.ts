/**
 * A second, slow interview: it keeps what events say and works everything out from nothing each time it is asked, in the
 * words of the catalogue. The engine is right when the two agree.
 */
import { dateOf } from '../../../../../shared/base/local-date.ts';
import { dropFraction } from '../../../../../shared/base/money.ts';
import type { CaseFact, CellRef, EarlierClaim, UnansweredReason } from '../../../../../shared/case/event.ts';
import type { CellStatus, Position, SectionProgress } from '../../../../../shared/interview/interview.ts';
import type { InterviewContext } from '../../../../../shared/script/context.ts';
import type { Expression, FactSource, ReleaseSource, RosterSource } from '../../../../../shared/script/release.ts';
import type { FactValue } from '../../../../../shared/script/value.ts';
import { evaluateNaively, type NaiveRow, wrong } from './naive-expression.ts';

interface Recorded {
  readonly value?: FactValue;
  readonly reason?: UnansweredReason;
}
/** A row of this claim, or of the earlier one; the latter's answers are its own and only gaps take new ones. */
interface Row {
  readonly number: number;
  removed: boolean;
  readonly earlier: Readonly<Record<string, FactValue>> | undefined;
  readonly cells: Map<string, Recorded>;
}
interface Standing {
  readonly status: CellStatus;
  readonly value: unknown;
}
/** One cell in its turn, or a roster that wants rows. */
interface Asked extends CellRef {
  readonly section: string;
  readonly standing: Standing | 'no rows';
  readonly mayBeBlank: boolean;
}
interface RosterStanding {
  readonly onRoute: boolean;
  readonly copied: boolean;
  readonly rows: readonly Row[];
}

const nothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const rosterOf = (key: string): string | undefined =>
  key.includes('[].') ? key.slice(0, key.indexOf('[].')) : undefined;
const columnOf = (key: string): string => key.slice(key.indexOf('[].') + 3);
const emptyOf = ({ kind }: FactSource): unknown => (kind === 'multiChoice' ? [] : null);

export class NaiveInterview {
  readonly #source: ReleaseSource;
  #context: InterviewContext;
  readonly #earlier: EarlierClaim | undefined;
  readonly #recorded = new Map<string, Recorded>();
  readonly #rows = new Map<string, Row[]>();
  readonly #earlierRows = new Map<string, readonly Row[]>();
  readonly #known = new Map<string, unknown>();
  readonly #facts: ReadonlyMap<string, FactSource>;

  constructor(
    source: ReleaseSource,
    context: InterviewContext,
    earlier: EarlierClaim | undefined,
    events: readonly CaseFact[],
  ) {
    this.#source = source;
    this.#context = context;
    this.#earlier = earlier;
    this.#facts = new Map(source.facts.map((fact) => [fact.key, fact]));
    for (const { key } of source.rosters) {
      this.#rows.set(key, []);
      this.#earlierRows.set(
        key,
        (earlier?.rosters[key] ?? []).map((cells, at) => ({
          number: at + 1,
          removed: false,
          earlier: cells,
          cells: new Map(),
        })),
      );
    }
    for (const event of events) this.#take(event);
  }

  #take(event: CaseFact): void {
    if (event.type === 'answerRecorded') this.#keep(event.payload, { value: event.payload.value });
    else if (event.type === 'answerUnanswered') this.#keep(event.payload, { reason: event.payload.reason });
    else if (event.type === 'rowAdded') this.#row(event.payload.roster, event.payload.row);
    else if (event.type === 'rowRemoved') {
      const row = this.#rows.get(event.payload.roster)?.find(({ number }) => number === event.payload.row);
      if (row !== undefined) row.removed = true;
    } else if (event.type === 'clericalCaptured') {
      const day = dateOf(event.payload.firstContact);
      const rulesDate = this.#context.rulesDate === this.#context.claimDate ? day : this.#context.rulesDate;
      this.#context = {
        ...this.#context,
        now: event.payload.firstContact,
        firstContactDate: day,
        claimDate: day,
        rulesDate,
      };
    }
  }

  #row(roster: string, number: number): Row {
    const rows = this.#rows.get(roster) ?? [];
    const found = rows.find((row) => row.number === number);
    if (found !== undefined) return found;
    const row: Row = { number, removed: false, earlier: undefined, cells: new Map() };
    rows.push(row);
    rows.sort((a, b) => a.number - b.number);
    return row;
  }

  #keep({ key, row = 0 }: CellRef, recorded: Recorded): void {
    const roster = rosterOf(key);
    if (roster === undefined) {
      this.#recorded.set(key, recorded);
      return;
    }
    const earlier = this.#earlierRows.get(roster)?.find(({ number }) => number === row);
    const own =
      this.#rows.get(roster)?.find(({ number }) => number === row) ??
      (earlier === undefined ? this.#row(roster, row) : undefined);
    own?.cells.set(columnOf(key), recorded);
    earlier?.cells.set(columnOf(key), recorded);
  }

  #once<T>(name: string, work: () => T): T {
    if (!this.#known.has(name)) this.#known.set(name, work());
    return this.#known.get(name) as T;
  }

  #evaluate({ text }: Expression, item?: NaiveRow): unknown {
    return evaluateNaively(
      text,
      { named: (parts) => this.#named(parts) },
      new Map(item === undefined ? [] : [['item', item]]),
    );
  }

  holds(condition: Expression | undefined, otherwise: boolean, item?: NaiveRow): boolean {
    return condition === undefined ? otherwise : this.#evaluate(condition, item) === true;
  }

  #named(parts: readonly string[]): { value: unknown; taken: number } | undefined {
    for (let taken = parts.length; taken > 0; taken -= 1) {
      const name = parts.slice(0, taken).join('.');
      const value = this.#value(name);
      if (value !== undefined) return { value, taken };
    }
    return undefined;
  }

  #value(name: string): unknown {
    if (name in this.#context) return this.#context[name as keyof InterviewContext];
    if (name.startsWith('params.'))
      return this.#source.parameters
        .find((one) => `params.${one.name}` === name)
        ?.values.findLast(({ from }) => from <= this.#context.rulesDate)?.value;
    if (this.#facts.has(name)) return this.cell(name).value;
    if (this.#source.derived.some((derived) => derived.name === name)) return this.derived(name);
    if (this.#source.rosters.some(({ key }) => key === name))
      return this.roster(name).rows.map((row) => this.#rowValues(name, row));
    return undefined;
  }

  #rowValues(roster: string, row: Row): NaiveRow {
    return { column: (name) => this.#rowCell(this.#facts.get(`${roster}[].${name}`) as FactSource, row).value };
  }

  sectionRoute(id: string): 'off' | 'asked' | 'copied' {
    return this.#once(`section ${id}`, () => {
      const section = this.#source.sections.find((one) => one.id === id);
      if (!this.holds(section?.askWhen, true)) return 'off';
      return this.holds(section?.copyWhen, false) ? 'copied' : 'asked';
    });
  }

  roster(key: string): RosterStanding {
    return this.#once(`roster ${key}`, () => {
      const source = this.#source.rosters.find((one) => one.key === key) as RosterSource;
      const route = this.sectionRoute(source.section);
      const earlierRows = this.#earlierRows.get(key) ?? [];
      const onRoute = route !== 'off' && this.holds(source.gate, true);
      const copied = onRoute && route === 'copied' && earlierRows.length > 0;
      const candidates = copied ? earlierRows : (this.#rows.get(key) ?? []);
      const rows = onRoute
        ? candidates.filter((row) => !row.removed && this.holds(source.rowWhen, true, this.#asRecorded(key, row)))
        : [];
      return { onRoute, copied, rows };
    });
  }

  #asRecorded(roster: string, row: Row): NaiveRow {
    return {
      column: (name) => {
        const value = nothing(row.earlier?.[name]) ? row.cells.get(name)?.value : row.earlier?.[name];
        return value ?? emptyOf(this.#facts.get(`${roster}[].${name}`) as FactSource);
      },
    };
  }

  cell(key: string, number?: number): Standing {
    const fact = this.#facts.get(key) as FactSource;
    const roster = rosterOf(key);
    if (roster !== undefined) {
      const row = this.roster(roster).rows.find((one) => one.number === number);
      return row === undefined ? { status: 'notOnRoute', value: emptyOf(fact) } : this.#rowCell(fact, row);
    }
    return this.#once(`fact ${key}`, () => {
      const route = this.sectionRoute(fact.section);
      if (route === 'off' || !this.holds(fact.askWhen, true)) return { status: 'notOnRoute', value: emptyOf(fact) };
      const before = this.#earlier?.answers[key];
      if (route === 'copied' && (!nothing(before) || fact.mayBeBlank))
        return { status: 'copied', value: before ?? emptyOf(fact) };
      return standing(fact, this.#recorded.get(key));
    });
  }

  #rowCell(fact: FactSource, row: Row): Standing {
    const roster = rosterOf(fact.key) as string;
    return this.#once(`cell ${fact.key} ${row.number} ${row.earlier !== undefined}`, () => {
      const off =
        this.sectionRoute(fact.section) === 'off' || !this.holds(fact.askWhen, true, this.#rowValues(roster, row));
      if (off) return { status: 'notOnRoute', value: emptyOf(fact) };
      const before = row.earlier?.[columnOf(fact.key)];
      if (row.earlier !== undefined && (!nothing(before) || fact.mayBeBlank))
        return { status: 'copied', value: before ?? emptyOf(fact) };
      return standing(fact, row.cells.get(columnOf(fact.key)));
    });
  }

  derived(name: string): unknown {
    return this.#once(`derived ${name}`, () => {
      const source = this.#source.derived.find((one) => one.name === name);
      if (source?.definition === undefined) return this.#proposed();
      const value = this.#evaluate(source.definition);
      if (source.type === 'boolean') return value === true;
      if (value === wrong) return null;
      return source.type === 'money' && typeof value === 'number' ? dropFraction(value) : value;
    });
  }

  #proposed(): readonly string[] {
    return this.#source.benefits
      .filter(
        ({ proposeWhen, unavailable }) =>
          this.holds(proposeWhen, true) && !unavailable.some(({ when }) => this.holds(when, true)),
      )
      .map(({ code }) => code);
  }

  /** Cells on route in the order they are asked: facts of one roster that stand together go row by row. */
  #inOrder(): readonly Asked[] {
    const blocks: FactSource[][] = [];
    for (const fact of this.#source.facts) {
      const last = blocks.at(-1);
      const roster = rosterOf(fact.key);
      if (roster !== undefined && last?.[0] !== undefined && rosterOf(last[0].key) === roster) last.push(fact);
      else blocks.push([fact]);
    }
    const begun = new Set<string>();
    return blocks.flatMap((facts): readonly Asked[] => {
      const [first] = facts as [FactSource];
      const { key, section, mayBeBlank } = first;
      const roster = rosterOf(key);
      if (roster === undefined) return [{ key, section, standing: this.cell(key), mayBeBlank }];
      const { onRoute, rows } = this.roster(roster);
      const isFirst = !begun.has(roster);
      begun.add(roster);
      if (onRoute && rows.length === 0 && isFirst)
        return [{ key: roster, section, standing: 'no rows', mayBeBlank: false }];
      return rows.flatMap((row) =>
        facts.map((fact) => ({
          key: fact.key,
          row: row.number,
          section: fact.section,
          standing: this.#rowCell(fact, row),
          mayBeBlank: fact.mayBeBlank,
        })),
      );
    });
  }

  next(): Position | undefined {
    for (const { key, row, standing } of this.#inOrder()) {
      if (standing === 'no rows') {
        if (this.roster(key).copied) continue;
        return { type: 'roster', roster: key };
      }
      if (standing.status === 'open') return { type: 'question', cell: row === undefined ? { key } : { key, row } };
    }
    return undefined;
  }

  unanswered(): readonly CellRef[] {
    return this.#inOrder()
      .filter(
        ({ standing, mayBeBlank }) =>
          standing === 'no rows' || (!mayBeBlank && (standing.status === 'open' || standing.status === 'unanswered')),
      )
      .map(({ key, row }) => (row === undefined ? { key } : { key, row }));
  }

  progress(): readonly SectionProgress[] {
    const cells = this.#inOrder();
    return this.#source.sections.map(({ id }) => {
      const statuses = cells.flatMap(({ section, standing }) =>
        section === id && standing !== 'no rows' ? [standing.status] : [],
      );
      const count = (...wanted: CellStatus[]): number => statuses.filter((status) => wanted.includes(status)).length;
      return {
        section: id,
        onRoute: this.sectionRoute(id) !== 'off',
        asked: count('answered', 'blank', 'unanswered', 'open'),
        answered: count('answered', 'blank'),
        unanswered: count('unanswered'),
      };
    });
  }
}

function standing(fact: FactSource, recorded: Recorded | undefined): Standing {
  const value = recorded?.value ?? emptyOf(fact);
  if (!nothing(recorded?.value)) return { status: 'answered', value };
  if (recorded?.value !== undefined && fact.mayBeBlank) return { status: 'blank', value };
  return { status: recorded?.reason === undefined ? 'open' : 'unanswered', value };
}
