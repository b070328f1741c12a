/** What the window is sent for the assessor's work; asked for only where somebody does it. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { councilHelpClaimed } from '../../shared/claim/council-evidence.ts';
import { proposeMethod } from '../../shared/claim/payslips.ts';
import type { AssessorView, FurtherEvidenceView } from '../../shared/contract/assessor-view.ts';
import type { PrintContext } from '../../shared/document/fact/print-context.ts';
import { furtherItems, furtherScript } from '../../shared/letter/further-evidence.ts';
import { sheetSectionsOf } from '../../shared/letter/interview-sheet.ts';
import type { Work } from '../work.ts';
import { evidenceDetails } from './evidence-detail.ts';
import { contextOf } from './print-context.ts';
import { s19Details } from './s19-detail.ts';
import { warningViews } from './warning-view.ts';

export function showAssessor(
  { workstation, desk }: Work,
  { caseId, language }: { readonly caseId: string; readonly language: Language },
): Result<AssessorView> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { interview, process } = opened.value;
  const context = contextOf(workstation, opened.value, desk.assess(opened.value), language);
  const warnings = warningViews({ interview, context, language, drafts: [] }, opened.value);
  return ok({
    sections: sheetSectionsOf(context, warnings),
    evidence: evidenceDetails(context),
    s19: s19Details(context),
    jobs: interview.rows('jobs').map((job) => ({
      job,
      proposal: proposeMethod(interview, job),
      earlier: process.calculationHistory.filter((one) => one.job === job).length,
    })),
    furtherEvidence: furtherEvidence(context),
  });
}

function furtherEvidence(context: PrintContext): FurtherEvidenceView {
  const items = furtherItems(context);
  const told = context.process.toldFurtherEvidence.at(-1);
  const { before, after } = furtherScript(context);
  return {
    claimed: councilHelpClaimed(context.interview),
    before,
    after,
    items,
    told:
      told === undefined
        ? null
        : {
            at: told.at,
            officer: told.officer,
            language: told.language,
            current: told.items.join() === items.map(({ code }) => code).join(),
          },
  };
}
