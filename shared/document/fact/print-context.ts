/** What a composer works from: the case as it stands, and what only the moment of printing knows. */
import type { Language } from '../../base/language.ts';
import type { LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import type { CaseAssessment } from '../../claim/assess-case.ts';
import type { LineChange } from '../line-change.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Wording } from '../../script/release.ts';

/** What the answers don't say. */
export interface DocumentMeta {
  readonly printedAt: LocalDateTime;
  readonly language: Language;
  /** Contact reference number. */
  readonly reference: string;
  /** Version of the statement being printed. */
  readonly version?: number;
  /** How this copy relates to one sent before. */
  readonly copy?: 'original' | 'duplicate' | 'amended';
  /** Who made this copy of a document that was sent before, why and when; of an amended one also what has changed. */
  readonly copied?: {
    readonly by: string;
    readonly at: LocalDateTime;
    readonly reason: string;
    readonly sentAt: LocalDateTime;
    readonly changes?: readonly LineChange[];
  };
  /** Official name of a council; undefined for a code that is not on the list. */
  readonly councilName: (code: string) => string | undefined;
  readonly office: { readonly name: string; readonly phone: string };
}

export interface PrintContext {
  readonly interview: Interview;
  readonly process: ProcessState;
  readonly assessment: CaseAssessment;
  readonly wording: Wording;
  readonly meta: DocumentMeta;
}

/** Joins what a composer needs; wording is that of the document's language. */
export function printContext(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
): PrintContext {
  return { interview, process, assessment, meta, wording: interview.release.wording(meta.language) };
}

/**
 * A fixed phrase with its {placeholders} filled. A phrase or value that is not there is a defect of the release,
 * which its check refuses, and not something to print a gap for.
 */
export function phrase(context: PrintContext, key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = context.wording.phrases[key];
  if (text === undefined) throw new Error(`the wording has no phrase ${key}`);
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the phrase ${key} wants a value for ${name}`);
    return value;
  });
}

/** Yes or No. */
export const yesNo = (context: PrintContext, value: boolean): string => phrase(context, value ? 'yes' : 'no');

/** Foot of each page: release and template. */
export function footer(context: PrintContext, template: 'statement' | 'laid' | 'letter'): string {
  const { source } = context.interview.release;
  return phrase(context, 'footer', { release: source.id, template: source.templates[template] });
}
