/** Nothing is called by the name of something else: the second would silently stand in for the first. */
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import type { Place } from '../release.ts';

interface Named {
  readonly name: string;
  readonly place: Place;
}

/** Words of the expression language and of the interview's context: no fact, roster or derived value can use them. */
const reserved = new Set([
  'now',
  'callDate',
  'firstContactDate',
  'claimDate',
  'rulesDate',
  'channel',
  'params',
  'item',
  'value',
  'true',
  'false',
  'null',
  'in',
]);

/** A name: words of letters and digits with dots between them; a roster fact has its roster before `[].`. */
const factShape = /^([a-z][A-Za-z0-9]*\[\]\.[a-z][A-Za-z0-9]*|[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*)$/;
const codeShape = /^[A-Za-z][A-Za-z0-9]*$/;

export function checkNames({ source }: Release): readonly ScriptProblem[] {
  const by = <T extends { readonly place: Place }>(items: readonly T[], name: (item: T) => string): readonly Named[] =>
    items.map((item) => ({ name: name(item), place: item.place }));
  const facts = by(source.facts, ({ key }) => key);
  const rosters = by(source.rosters, ({ key }) => key);
  const derived = by(source.derived, ({ name }) => name);
  return [
    ...empties(source),
    ...shaped('fact', facts, factShape),
    ...shaped('roster', rosters, codeShape),
    ...shaped('derived value', derived, codeShape),
    ...shaped(
      'parameter',
      by(source.parameters, ({ name }) => name),
      codeShape,
    ),
    ...shaped(
      'section',
      by(source.sections, ({ id }) => id),
      codeShape,
    ),
    ...shaped(
      'benefit',
      by(source.benefits, ({ code }) => code),
      codeShape,
    ),
    ...shaped(
      'evidence item',
      by(source.evidence, ({ id }) => id),
      codeShape,
    ),
    ...shaped(
      'referral',
      by(source.referrals, ({ id }) => id),
      codeShape,
    ),
    ...shaped(
      'interview rule',
      by(source.wfiTable, ({ id }) => id),
      codeShape,
    ),
    ...shaped(
      'marker',
      by(source.markers, ({ id }) => id),
      codeShape,
    ),
    ...shaped(
      'Customer Statement section',
      by(source.statementSections, ({ id }) => id),
      codeShape,
    ),
    ...shaped(
      'LAID section',
      by(source.laidSections, ({ id }) => id),
      codeShape,
    ),
    ...source.benefits.flatMap(({ code, unavailable }) =>
      repeated(
        `reason why ${code} is unavailable,`,
        unavailable.map((reason) => ({ name: reason.code, place: reason.when.place })),
      ),
    ),
    ...clashes(facts, [...rosters, ...derived]),
    ...clashes(rosters, derived),
  ];
}

function empties({ id, title, templates }: Release['source']): readonly ScriptProblem[] {
  const texts = {
    id,
    title,
    'templates.statement': templates.statement,
    'templates.laid': templates.laid,
    'templates.letter': templates.letter,
  };
  return Object.entries(texts).flatMap(([name, text]) =>
    text.trim() === '' ? [{ place: { file: 'release.yaml', line: 1 }, reason: `${name} is missing or empty` }] : [],
  );
}

function shaped(what: string, items: readonly Named[], shape: RegExp): readonly ScriptProblem[] {
  const odd = items.flatMap(({ name, place }) => {
    if (!shape.test(name))
      return [
        {
          place,
          reason: `'${name}' cannot be the name of a ${what}: it must be ${shape === factShape ? 'words of letters and digits with dots between them' : 'letters and digits'}`,
        },
      ];
    return reserved.has(name.split(/[.[]/)[0] ?? '')
      ? [{ place, reason: `'${name}' cannot be the name of a ${what}: the word has a meaning in conditions` }]
      : [];
  });
  return [...odd, ...repeated(what, items)];
}

/** The second and later ones of a name, each pointing at the first. */
function repeated(what: string, items: readonly Named[]): readonly ScriptProblem[] {
  const first = new Map<string, Place>();
  return items.flatMap(({ name, place }) => {
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, place);
      return [];
    }
    return [{ place, reason: `there are two of ${what} ${name}; the first is at ${before.file}:${before.line}` }];
  });
}

function clashes(items: readonly Named[], others: readonly Named[]): readonly ScriptProblem[] {
  const taken = new Map(others.map(({ name, place }) => [name, place]));
  return items.flatMap(({ name, place }) => {
    const other = taken.get(name);
    return other === undefined
      ? []
      : [{ place, reason: `${name} is also the name of something else, at ${other.file}:${other.line}` }];
  });
}
