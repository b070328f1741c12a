/** The lists of facts that are printed on the Customer Statement and the LAID. */
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import type { DocumentSectionSource } from '../release.ts';
import { problemAt } from './locate.ts';

export function checkDocuments(release: Release): readonly ScriptProblem[] {
  const { statementSections, laidSections } = release.source;
  return [...listed(release, statementSections), ...listed(release, laidSections), ...printedTwice(statementSections)];
}

const listed = (release: Release, sections: readonly DocumentSectionSource[]): readonly ScriptProblem[] =>
  sections.flatMap(({ id, place, facts }, section) =>
    facts.flatMap((key, index) => {
      const path = ['sections', section, 'facts', index];
      return [
        ...(release.fact(key) === undefined
          ? [problemAt(place.file, path, `section ${id} prints ${key}, and there is no such fact`)]
          : []),
        ...(facts.indexOf(key) < index ? [problemAt(place.file, path, `section ${id} prints ${key} twice`)] : []),
      ];
    }),
  );

/** The customer reads the statement as one text and answers for each line of it once. */
function printedTwice(sections: readonly DocumentSectionSource[]): readonly ScriptProblem[] {
  const sectionOf = new Map<string, string>();
  return sections.flatMap(({ id, place, facts }, section) =>
    facts.flatMap((key, index) => {
      const before = sectionOf.get(key) ?? id;
      sectionOf.set(key, before);
      return before === id
        ? []
        : [
            problemAt(
              place.file,
              ['sections', section, 'facts', index],
              `section ${id} prints ${key}, which section ${before} has printed`,
            ),
          ];
    }),
  );
}
