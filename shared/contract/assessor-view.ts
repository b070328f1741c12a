/** What the window is sent for the assessor's work. */
import type { Language } from '../base/language.ts';
import type { NinoOutcome, ReturnWay } from '../case/event.ts';
import type { EvidenceStep } from '../case/process-state.ts';
import type { MethodProposal } from '../claim/payslips.ts';
import type { SheetSection } from '../letter/interview-sheet.ts';
import type { StatementChanges } from '../statement/changes.ts';
import type { OptionView } from './view.ts';

/** One step of an item's history, in words. */
export interface EvidenceStepView {
  readonly what: EvidenceStep['what'];
  readonly verdictLabel: string | null;
  readonly typeLabel: string | null;
  /** The day it is about: seen, used or returned. */
  readonly on: string | null;
  readonly reason: string | null;
  readonly officer: string;
  readonly at: string;
}

/** What stands beside an item of evidence. */
export interface EvidenceDetailView {
  readonly item: string;
  readonly usedOn: string | null;
  readonly copyKept: boolean;
  readonly returned: { readonly on: string; readonly how: ReturnWay; readonly reference: string | null } | null;
  /** The latest first. */
  readonly history: readonly EvidenceStepView[];
}

export interface S19DetailView {
  readonly person: 'customer' | 'partner';
  readonly status: string;
  readonly basis: string | null;
  readonly basisCode: string | null;
  readonly officer: string | null;
  readonly on: string | null;
  /** The number as it is shown; null while none is recorded. */
  readonly nino: string | null;
  /** Exemptions that the answers point to, with the law they come from. */
  readonly exemptions: readonly (OptionView & { readonly source: string })[];
  readonly application: {
    readonly madeOn: string;
    readonly form: string;
    readonly documents: readonly string[];
    readonly sentTo: string;
    readonly officer: string;
    readonly end: { readonly on: string; readonly outcome: NinoOutcome; readonly note: string | null } | null;
  } | null;
}

/** What the council may still ask for: the words to say, and when they were said. */
export interface FurtherEvidenceView {
  readonly claimed: boolean;
  /** What is said before the items, sentence by sentence, and after them. */
  readonly before: readonly string[];
  readonly after: string;
  readonly items: readonly OptionView[];
  readonly told: {
    readonly at: string;
    readonly officer: string;
    readonly language: Language;
    /** The answers have not changed what there is to tell. */
    readonly current: boolean;
  } | null;
}

export interface AssessorView {
  readonly sections: readonly SheetSection[];
  readonly evidence: readonly EvidenceDetailView[];
  readonly s19: readonly S19DetailView[];
  readonly jobs: readonly { readonly job: number; readonly proposal: MethodProposal; readonly earlier: number }[];
  readonly furtherEvidence: FurtherEvidenceView;
}

/** Nothing to tell before a version has been printed. */
export interface StatementChangesView {
  readonly changes: StatementChanges | null;
}
