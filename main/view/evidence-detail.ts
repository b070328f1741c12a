/** What stands beside each item of evidence, in words: when it was used, that it went back, and every step so far. */
import type { EvidenceStep } from '../../shared/case/process-state.ts';
import type { EvidenceDetailView, EvidenceStepView } from '../../shared/contract/assessor-view.ts';
import type { PrintContext } from '../../shared/document/fact/print-context.ts';

export function evidenceDetails(context: PrintContext): readonly EvidenceDetailView[] {
  const { assessment, process } = context;
  return assessment.evidence.items.map(({ item }) => {
    const { usedOn, copyKept, returned } = process.evidence[item] ?? {};
    return {
      item,
      usedOn: usedOn ?? null,
      copyKept: copyKept === true,
      returned: returned === undefined ? null : { ...returned, reference: returned.reference ?? null },
      history: process.evidenceHistory
        .filter((step) => step.item === item)
        .map((step) => stepView(context, step))
        .reverse(),
    };
  });
}

const dayOf = ({ what, seenOn, usedOn, returned }: EvidenceStep): string | undefined =>
  what === 'used' ? usedOn : what === 'returned' ? returned?.on : seenOn;

function stepView({ wording, ...context }: PrintContext, step: EvidenceStep): EvidenceStepView {
  const { policy } = wording;
  const type = step.evidenceType;
  const item = context.assessment.evidence.items.find((one) => one.item === step.item);
  return {
    what: step.what,
    verdictLabel: policy.verdicts[step.verdict] ?? step.verdict,
    typeLabel: item?.accepted.find(({ code }) => code === type)?.label[context.meta.language] ?? type ?? null,
    on: dayOf(step) ?? null,
    reason: (step.what === 'returned' ? step.returned?.reference : step.reason) ?? null,
    officer: step.officer,
    at: step.recordedAt,
  };
}
