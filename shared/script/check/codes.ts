/** Every code that a list names is one that exists, and stands there once. */
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import type { FactSource, Place } from '../release.ts';

export function checkCodes({ source }: Release): readonly ScriptProblem[] {
  const benefits = source.benefits.map(({ code }) => code);
  const interviews = source.interviewTypes.map(({ code }) => code);
  return [
    ...source.sections.flatMap(({ place, neededFor }) => codes('neededFor', neededFor, benefits, place)),
    ...source.facts.flatMap((fact) => [
      ...optionsOf(fact),
      ...codes(`neededFor of ${fact.key}`, fact.neededFor ?? [], benefits, fact.place),
      ...twice(`sentTo of ${fact.key}`, fact.sentTo, fact.place),
    ]),
    ...source.evidence.flatMap(({ id, place, for: whichBenefits, acceptedTypes }) => [
      ...some(`evidence item ${id} is for no benefit`, whichBenefits, place),
      ...codes(`the benefits of evidence item ${id}`, whichBenefits, benefits, place),
      ...some(`evidence item ${id} accepts nothing`, acceptedTypes, place),
      ...twice(`acceptedTypes of evidence item ${id}`, acceptedTypes, place),
    ]),
    ...twice('interviewTypes', interviews, { file: 'policy/wfi.yaml', line: 1 }),
    ...source.wfiTable.flatMap(
      ({ id, place, interviewType, slotMinutes, deadlineWorkingDays, earliestCalendarDays }) => [
        ...codes(`the interview of rule ${id}`, [interviewType], interviews, place),
        ...[slotMinutes, deadlineWorkingDays ?? 0, earliestCalendarDays ?? 0]
          .filter((count) => !Number.isInteger(count) || count < 0)
          .map((count) => ({
            place,
            reason: `rule ${id} has ${count} where a whole number of minutes or days is wanted`,
          })),
      ],
    ),
  ];
}

function optionsOf({ key, kind, options, place }: FactSource): readonly ScriptProblem[] {
  const isChoice = kind === 'choice' || kind === 'multiChoice';
  if (!isChoice)
    return options === undefined
      ? []
      : [{ place, reason: `${key} is a ${kind} and has options; only choice and multiChoice have them` }];
  if (options === undefined || options.length === 0)
    return [{ place, reason: `${key} is a ${kind} and has no options` }];
  return twice(`options of ${key}`, options, place);
}

const some = (reason: string, list: readonly string[], place: Place): readonly ScriptProblem[] =>
  list.length === 0 ? [{ place, reason }] : [];

function codes(
  what: string,
  list: readonly string[],
  known: readonly string[],
  place: Place,
): readonly ScriptProblem[] {
  const unknown = list.filter((code) => !known.includes(code));
  return [
    ...unknown.map((code) => ({
      place,
      reason: `there is no code '${code}' for ${what}; the codes are ${known.join(', ')}`,
    })),
    ...twice(what, list, place),
  ];
}

const twice = (what: string, list: readonly string[], place: Place): readonly ScriptProblem[] =>
  list
    .filter((code, index) => list.indexOf(code) < index)
    .map((code) => ({ place, reason: `'${code}' stands twice in ${what}` }));
