/**
 * What a script release is: plain data, as its files hold it. Route (sections, rosters, facts), wording, policy and dated
 * parameters are four different things in four places (docs/decision/0002). `load-release.ts` parses files into this,
 * `check-release.ts` finds what is wrong with it and `compile-release.ts` makes it run.
 */
import type { Language } from '../base/language.ts';
import type { FactKind } from './value.ts';

/** A CEL condition or expression as written, with where it stands, so that a problem can be pointed at. */
export interface Expression {
  readonly text: string;
  readonly place: Place;
}
/** A place in a release's files. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface SectionSource {
  readonly id: string;
  readonly place: Place;
  readonly askWhen?: Expression;
  /** When it holds, answers of the earlier claim are copied instead of asked. */
  readonly copyWhen?: Expression;
  /** Benefits that need the section's facts, unless a fact says otherwise. */
  readonly neededFor: readonly string[];
}
export interface RosterSource {
  readonly key: string;
  readonly section: string;
  readonly place: Place;
  readonly gate: Expression;
  readonly rowWhen?: Expression;
  readonly min: number;
  readonly max: number;
}
export interface CheckSource {
  readonly when: Expression;
  /** `error` refuses the answer; `warning` lets it stand once confirmed. */
  readonly level: 'error' | 'warning';
}
export interface FactSource {
  /** `home.rent.amount`, or `children[].name` for a roster fact. */
  readonly key: string;
  readonly section: string;
  readonly place: Place;
  readonly kind: FactKind;
  readonly options?: readonly string[];
  readonly askWhen?: Expression;
  readonly required: boolean;
  readonly mayBeBlank: boolean;
  readonly helpMustBeOpened: boolean;
  readonly sensitive: boolean;
  /** Overrides the section's list; an empty list means needed for none. */
  readonly neededFor?: readonly string[];
  readonly checks: readonly CheckSource[];
  readonly sentTo: readonly ('wfi' | 'lms')[];
}
export type DerivedType = 'integer' | 'number' | 'text' | 'boolean' | 'list' | 'money' | 'date' | 'dateTime';
export interface DerivedSource {
  readonly name: string;
  readonly place: Place;
  readonly type: DerivedType;
  readonly meaning: string;
  /** Absent for benefitsProposed alone, which is worked out from the benefit rules. */
  readonly definition?: Expression;
}
export interface ParameterSource {
  readonly name: string;
  readonly place: Place;
  readonly type: 'integer' | 'money' | 'date' | 'boolean';
  readonly meaning: string;
  readonly basis: string;
  /** In order of `from`; money in pence. */
  readonly values: readonly { readonly from: string; readonly value: number | string | boolean }[];
}
export interface BenefitRuleSource {
  readonly code: string;
  readonly place: Place;
  readonly proposeWhen: Expression;
  readonly unavailable: readonly { readonly code: string; readonly when: Expression }[];
}
export interface EvidenceSource {
  readonly id: string;
  readonly place: Place;
  readonly who: 'customer' | 'partner' | 'both';
  readonly when: Expression;
  readonly for: readonly string[];
  readonly acceptedTypes: readonly string[];
}
export interface ReferralSource {
  readonly id: string;
  readonly place: Place;
  readonly kind: 'referral' | 'transfer' | 'signpost' | 'decision' | 'form' | 'pack' | 'letter';
  readonly when: Expression;
}
export interface WfiRowSource {
  readonly id: string;
  readonly place: Place;
  readonly when: Expression;
  readonly decision: string;
  readonly interviewType: string;
  readonly slotMinutes: number;
  readonly deadlineWorkingDays: number | null;
  readonly financialAssessorFirst: boolean;
  readonly earliestCalendarDays?: number;
}
export interface MarkerSource {
  readonly id: string;
  readonly place: Place;
  readonly when: Expression;
}
export interface DocumentSectionSource {
  readonly id: string;
  readonly place: Place;
  readonly facts: readonly string[];
}

export interface FactWording {
  readonly label: string;
  readonly ask: string;
  /** English only: help is for the agent's eyes. */
  readonly help?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly checks?: readonly string[];
}
/** Wording of benefits, evidence, reasons and document sections: nested maps of texts by code. */
export interface PolicyWording {
  readonly benefits: Readonly<Record<string, string>>;
  readonly unavailable: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly evidence: Readonly<
    Record<string, { readonly label: string; readonly types: Readonly<Record<string, string>> }>
  >;
  readonly referrals: Readonly<Record<string, string>>;
  readonly interviewTypes: Readonly<Record<string, string>>;
  readonly wfiNotes: Readonly<Record<string, string>>;
  readonly markers: Readonly<Record<string, string>>;
  readonly statementSections: Readonly<Record<string, string>>;
  readonly laidSections: Readonly<Record<string, string>>;
  readonly s19: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, string>>;
  readonly releaseReasons: Readonly<Record<string, string>>;
  readonly blockedReasons: Readonly<Record<string, string>>;
  readonly frequencies: Readonly<Record<string, string>>;
  readonly origins: Readonly<Record<string, string>>;
}
export interface Wording {
  readonly sections: Readonly<Record<string, { readonly title: string; readonly why: string }>>;
  readonly rosters: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactWording>>;
  readonly policy: PolicyWording;
  /** Fixed phrases of the documents, by dotted key: "statement.title", "declaration.text" ... */
  readonly phrases: Readonly<Record<string, string>>;
}

/** Everything one release holds. Lists are in script order. */
export interface ReleaseSource {
  readonly id: string;
  readonly title: string;
  /** Version of the released layout of each document. */
  readonly templates: { readonly statement: string; readonly laid: string; readonly letter: string };
  readonly sections: readonly SectionSource[];
  readonly rosters: readonly RosterSource[];
  /** Of all sections, in the order they are asked; roster facts stand where they are asked. */
  readonly facts: readonly FactSource[];
  readonly derived: readonly DerivedSource[];
  readonly parameters: readonly ParameterSource[];
  readonly benefits: readonly BenefitRuleSource[];
  readonly evidence: readonly EvidenceSource[];
  readonly referrals: readonly ReferralSource[];
  readonly interviewTypes: readonly { readonly code: string; readonly minutes: number }[];
  readonly wfiTable: readonly WfiRowSource[];
  readonly markers: readonly MarkerSource[];
  readonly statementSections: readonly DocumentSectionSource[];
  readonly laidSections: readonly DocumentSectionSource[];
  readonly wording: Readonly<Record<Language, Wording>>;
}
