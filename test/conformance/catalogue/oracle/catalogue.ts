/** The specification, read where it lies outside this project; the tests are left out where it does not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Option {
  readonly code: string;
  readonly label: string;
}
export interface FactEntry {
  readonly key: string;
  readonly section: string;
  readonly kind: string;
  readonly label: string;
  readonly askWhen?: string;
  readonly required?: boolean;
  readonly mayBeBlank?: boolean;
  readonly neededFor?: readonly string[];
  readonly options?: readonly Option[];
  readonly validation?: readonly { readonly check: string; readonly level: string }[];
}
export interface Roster {
  readonly key: string;
  readonly label: string;
  readonly section: string;
  readonly gate: string;
  readonly max: number;
  readonly rowWhen?: string;
}
interface Item {
  readonly id: string;
  readonly label: string;
  readonly when: string;
}
export interface EvidenceEntry extends Item {
  readonly for: readonly string[];
  readonly acceptedTypes: readonly Option[];
}
interface DocumentSection {
  readonly id: string;
  readonly facts: readonly string[];
}
export interface Catalogue {
  readonly sections: readonly {
    readonly id: string;
    readonly askWhen?: string;
    readonly copyWhen?: string;
    readonly neededFor: readonly string[];
  }[];
  readonly rosters: readonly Roster[];
  readonly parameters: readonly {
    readonly name: string;
    readonly values: readonly { readonly from: string; readonly value: string | number | boolean }[];
  }[];
  readonly derived: readonly { readonly name: string; readonly type: string; readonly definition: string }[];
  readonly benefitProposal: {
    readonly rules: readonly {
      readonly benefit: string;
      readonly proposeWhen: string;
      readonly unavailable: readonly { readonly code: string; readonly when: string }[];
    }[];
  };
  readonly facts: readonly FactEntry[];
  readonly evidence: readonly EvidenceEntry[];
  readonly referrals: readonly Item[];
  readonly wfi: {
    readonly interviewTypes: readonly Option[];
    readonly table: readonly { readonly when: string; readonly decision: string; readonly interviewType: string }[];
  };
  readonly lmsMarkers: readonly Item[];
  readonly statementSections: readonly DocumentSection[];
  readonly laidSections: readonly DocumentSection[];
  readonly process: {
    readonly s19: { readonly values: readonly Option[] };
    readonly evidenceVerdicts: readonly Option[];
    readonly laid: { readonly releaseReasons: readonly Option[] };
    readonly averaging: { readonly methods: readonly Option[] };
  };
}

const folder = join(import.meta.dirname, '../../../../../shared');
const file = join(folder, 'script/catalogue.yaml');

/** Whether the specification is at hand. */
export const specificationIsHere = existsSync(file);

/** Entries by name, so that a thorough reader need not also be a slow one. */
export interface Index {
  readonly facts: ReadonlyMap<string, FactEntry>;
  readonly rosters: ReadonlyMap<string, Roster>;
  readonly derived: ReadonlyMap<string, Catalogue['derived'][number]>;
  readonly sections: ReadonlyMap<string, Catalogue['sections'][number]>;
  /** Every beginning of a key that ends before a dot. */
  readonly prefixes: ReadonlySet<string>;
}

const indexes = new WeakMap<Catalogue, Index>();

export function indexOf(catalogue: Catalogue): Index {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const parts = catalogue.facts.map(({ key }) => key.split('.'));
  const index = {
    facts: new Map(catalogue.facts.map((entry) => [entry.key, entry])),
    rosters: new Map(catalogue.rosters.map((entry) => [entry.key, entry])),
    derived: new Map(catalogue.derived.map((entry) => [entry.name, entry])),
    sections: new Map(catalogue.sections.map((entry) => [entry.id, entry])),
    prefixes: new Set(parts.flatMap((words) => words.slice(1).map((_, end) => words.slice(0, end + 1).join('.')))),
  };
  indexes.set(catalogue, index);
  return index;
}

/** The catalogue as data. Throws when it is not there. */
export const readCatalogue = (): Catalogue => parse(readFileSync(file, 'utf8')) as Catalogue;

/** Official names by code, from the list of authorities. */
export function readCouncils(): ReadonlyMap<string, string> {
  const rows = readFileSync(join(folder, 'data/la-2009-10.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return new Map(
    rows.map((row) => {
      const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((cell) => cell[1] ?? '');
      return [cells[0] ?? '', (cells[2] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"')];
    }),
  );
}

/** Name and text of each scenario file. */
export const readScenarioFiles = (): readonly (readonly [string, string])[] =>
  readdirSync(join(folder, 'scenarios'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(join(folder, 'scenarios', name), 'utf8')]);
