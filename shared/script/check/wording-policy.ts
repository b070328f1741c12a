/** Every code of the policy can be named in both languages, and no wording is left over from a code that has gone. */
import { languages } from '../../base/language.ts';
import type { CalculationMethod, Channel, ReleaseReason, S19Status, Verdict } from '../../case/event.ts';
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import type { PolicyWording } from '../release.ts';
import { frequencies } from '../value.ts';
import { type PathProblem, problemAt } from './locate.ts';
import { compareTable, isEmpty } from './wording-table.ts';

/** Codes that the process gives, not the release. As records: a code that is added to its type is missed here. */
const s19: Record<S19Status, true> = {
  notChecked: true,
  satisfiedExistingNino: true,
  satisfiedNinoApplication: true,
  notSatisfied: true,
  exempt: true,
};
/** NR and O are not recorded: evidence that is no longer asked for, and evidence still outstanding. */
const verdicts: Record<Verdict | 'NR' | 'O', true> = { V: true, C: true, S: true, N: true, X: true, NR: true, O: true };
const methods: Record<CalculationMethod, true> = {
  recognisedCycle: true,
  fiveWeeks: true,
  twoMonths: true,
  otherPeriod: true,
};
const releaseReasons: Record<ReleaseReason, true> = { complete: true, reasonGiven: true, oneMonth: true, manual: true };
const origins: Record<Channel | 'clerical', true> = { telephone: true, office: true, visit: true, clerical: true };
/** Why the LAID or the push is not due or held: LaidNotDueReason, LaidBlockedReason and PushBlockedReason of shared/claim/gate. */
const blockedReasons = [
  'noPrimaryClaim',
  'councilHelpNotClaimed',
  'rapidReclaim',
  'statementNotSigned',
  'questionsUnanswered',
  'evidenceOutstanding',
  'conditionalityIncomplete',
  'cms1Missing',
];

export function checkPolicyWording(release: Release): readonly ScriptProblem[] {
  return languages.flatMap((language) => {
    const file = `wording/${language}/policy.yaml`;
    const { policy } = release.wording(language);
    return [
      ...tables(release).flatMap(([name, codes, what]) => compareTable(file, [name], policy[name], codes, what)),
      ...unavailable(file, release, policy),
      ...evidence(file, release, policy),
    ];
  });
}

type TextTable = Exclude<keyof PolicyWording, 'unavailable' | 'evidence'>;

function tables({ source }: Release): readonly (readonly [TextTable, readonly string[], string])[] {
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  return [
    ['benefits', [...source.benefits.map(({ code }) => code), 'none'], 'benefit'],
    ['referrals', ids(source.referrals), 'referral'],
    ['interviewTypes', source.interviewTypes.map(({ code }) => code), 'interview'],
    ['wfiNotes', ids(source.wfiTable), 'interview rule'],
    ['markers', ids(source.markers), 'marker'],
    ['statementSections', ids(source.statementSections), 'Customer Statement section'],
    ['laidSections', ids(source.laidSections), 'LAID section'],
    ['s19', Object.keys(s19), 'S19 state'],
    ['verdicts', Object.keys(verdicts), 'verdict'],
    ['methods', Object.keys(methods), 'method of calculation'],
    ['releaseReasons', Object.keys(releaseReasons), 'reason for release'],
    ['blockedReasons', blockedReasons, 'reason for holding back'],
    ['frequencies', frequencies, 'frequency'],
    ['origins', Object.keys(origins), 'origin'],
  ];
}

function unavailable(file: string, { source }: Release, policy: PolicyWording): readonly PathProblem[] {
  return [
    ...compareTable(
      file,
      ['unavailable'],
      policy.unavailable,
      source.benefits.filter((benefit) => benefit.unavailable.length > 0).map(({ code }) => code),
      'why there is no benefit',
    ),
    ...source.benefits.flatMap((benefit) =>
      compareTable(
        file,
        ['unavailable', benefit.code],
        policy.unavailable[benefit.code] ?? {},
        benefit.unavailable.map(({ code }) => code),
        `why there is no ${benefit.code}:`,
      ),
    ),
  ];
}

function evidence(file: string, { source }: Release, policy: PolicyWording): readonly PathProblem[] {
  return [
    ...compareTable(
      file,
      ['evidence'],
      policy.evidence,
      source.evidence.map(({ id }) => id),
      'evidence item',
    ),
    ...source.evidence.flatMap(({ id, acceptedTypes }) => {
      const given = Object.hasOwn(policy.evidence, id) ? policy.evidence[id] : undefined;
      if (given === undefined) return [];
      return [
        ...(isEmpty(given.label)
          ? [problemAt(file, ['evidence', id, 'label'], `the wording of evidence item ${id} is missing or empty`)]
          : []),
        ...compareTable(
          file,
          ['evidence', id, 'types'],
          given.types,
          acceptedTypes,
          `accepted type of evidence item ${id}:`,
        ),
      ];
    }),
  ];
}
