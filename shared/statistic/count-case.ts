/** What one case counts towards. A pure fold of it: the same case counts the same however often it is folded. */
import { dateOf, daysBetween, type LocalDate, type LocalDateTime } from '../base/local-date.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { EvidenceItem } from '../claim/evidence.ts';
import type { LaidOutcome } from '../claim/gate/laid.ts';
import type { Interview } from '../interview/interview.ts';
import { ageFigures, type CountedFigure, outstandingReasons } from './figure.ts';

export interface CaseFigure {
  readonly figure: CountedFigure;
  /** Day it is counted on: of first contact, or of the release or dispatch. */
  readonly day: LocalDate;
  /** Days from first contact to that day. */
  readonly days: number;
}

export interface CountedCase {
  readonly interview: Interview;
  readonly process: ProcessState;
  readonly laid: LaidOutcome;
  readonly evidence: readonly EvidenceItem[];
  /** Whether the help of a question was opened. */
  readonly helpOpened: (key: string) => boolean;
}

/** Evidence is known when a document is released only as far as it was recorded by then. */
export function countCase({ interview, process, laid, evidence, helpOpened }: CountedCase): readonly CaseFigure[] {
  const first = interview.context.firstContactDate;
  const on = (figure: CountedFigure, at: LocalDate | LocalDateTime = first): CaseFigure => {
    const day = dateOf(at);
    return { figure, day, days: Math.max(0, daysBetween(first, day)) };
  };
  const { release, dispatch } = process;
  const age = ageFigures.find((figure) => figure === `laid.${laid.state}`);
  return [
    ...claimsOf(interview, helpOpened).map((figure) => on(figure)),
    ...(age === undefined || process.deleted ? [] : [on(age)]),
    ...(release === undefined ? [] : [on('released', release.at), ...outstandingOf(release, evidence, on)]),
    ...(dispatch === undefined ? [] : [on('dispatched', dispatch.at)]),
  ];
}

const liabilities = ['home.liableForRent', 'councilTax.liable'] as const;

function claimsOf(interview: Interview, helpOpened: CountedCase['helpOpened']): readonly CountedFigure[] {
  if (interview.derived('hbClaimed') !== true && interview.derived('ctbClaimed') !== true) return [];
  // The catalogue's own flag: somebody else's home, and liability claimed for it.
  if (interview.derived('nonDependantHbFlag') !== true) return ['claim'];
  const unread = liabilities.some((key) => interview.value(key) === true && !helpOpened(key));
  const known = interview.value('home.liableHowKnown');
  return [
    'claim',
    'nonDependant',
    ...(unread ? (['nonDependantNoHelp'] as const) : []),
    ...(known === 'customerSays' || known === 'notTenant' ? (['nonDependantWordOnly'] as const) : []),
  ];
}

function outstandingOf(
  { reason, at }: NonNullable<ProcessState['release']>,
  evidence: readonly EvidenceItem[],
  on: (figure: CountedFigure, at: LocalDateTime) => CaseFigure,
): readonly CaseFigure[] {
  const why = outstandingReasons.find((one) => one === reason);
  if (why === undefined) return [];
  return evidence
    .filter(({ governing, record }) => {
      const seen = record !== undefined && ['V', 'C', 'S'].includes(record.verdict);
      return governing && !(seen && record.recordedAt <= at);
    })
    .map(({ item }) => on(`outstanding.${why}.${item}`, at));
}
