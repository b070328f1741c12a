/** A case at one point of a scenario, in the words of the scenario format. */
import { penceToPounds } from '../../shared/base/money.ts';
import { documentText } from '../../shared/document/text.ts';
import type { CaseDocumentKind } from '../../shared/document/document.ts';
import type { OpenCase } from '../case/open-case.ts';
import { composeDocument } from '../document/compose.ts';
import type { Work } from '../work.ts';
import { cellName } from './cell-name.ts';

export interface Picture {
  readonly asked: readonly string[];
  readonly unanswered: readonly string[];
  readonly benefits: readonly string[];
  readonly evidence: readonly string[];
  readonly referrals: readonly string[];
  readonly wfi: { readonly decision: string; readonly interviewType: string };
  readonly derived: Readonly<Record<string, unknown>>;
  readonly laid: { readonly state: string; readonly reason?: string };
  readonly push: { readonly state: string; readonly reason?: string };
  readonly caseState: string;
  readonly statement: string;
  readonly laidText: string;
}

export function picture(work: Work, opened: OpenCase): Picture {
  const { interview } = opened;
  const assessment = work.desk.assess(opened);
  const text = (kind: CaseDocumentKind): string => {
    const composed = composeDocument(work.workstation, opened, assessment, kind, 'en');
    return composed.ok ? documentText(composed.value) : '';
  };
  return {
    asked: askedKeys(opened),
    unanswered: assessment.information.unanswered.map(cellName).sort(byCharacterCode),
    benefits: interview.derived('benefitsProposed') as readonly string[],
    evidence: assessment.evidence.items.map(({ item }) => item),
    referrals: assessment.referrals.map(({ id }) => id),
    wfi: { decision: assessment.wfi.decision, interviewType: assessment.wfi.interviewType },
    derived: derivedValues(opened),
    laid: outcome(assessment.laid),
    push: outcome(assessment.push),
    caseState: assessment.caseState,
    statement: text('statement'),
    laidText: text('laid'),
  };
}

const byCharacterCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const outcome = ({
  state,
  reason,
}: {
  readonly state: string;
  readonly reason: string | undefined;
}): { state: string; reason?: string } => (reason === undefined ? { state } : { state, reason });

/** A roster key counts as asked when it is asked for at least one row. */
function askedKeys({ interview }: OpenCase): readonly string[] {
  const asked = (key: string, row?: number): boolean => {
    const { status } = interview.cell(row === undefined ? { key } : { key, row });
    return status !== 'notOnRoute' && status !== 'copied';
  };
  return interview.release.facts
    .filter(({ source, roster }) =>
      roster === undefined
        ? asked(source.key)
        : interview.rows(roster.source.key).some((row) => asked(source.key, row)),
    )
    .map(({ source }) => source.key);
}

/** Money in pounds, as the files write it. */
function derivedValues({ interview }: OpenCase): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    interview.release.source.derived.map(({ name, type }) => {
      const value = interview.derived(name);
      return [name, type === 'money' && typeof value === 'number' ? penceToPounds(value) : value];
    }),
  );
}
