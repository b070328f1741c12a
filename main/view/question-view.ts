/** One question as the window shows it. */
import type { Language } from '../../shared/base/language.ts';
import type { CellRef } from '../../shared/case/event.ts';
import type { QuestionView } from '../../shared/contract/view.ts';
import { formatValue } from '../../shared/document/fact/format-value.ts';
import type { PrintContext } from '../../shared/document/fact/print-context.ts';
import { helpOpened } from '../../shared/interview/help.ts';
import type { LiveInterview } from '../../shared/interview/open-interview.ts';
import type { CompiledFact } from '../../shared/script/compile-release.ts';
import { toTyped } from '../../shared/script/kind/parse-answer.ts';
import type { Draft } from '../store/ports.ts';

export interface QuestionParts {
  readonly interview: LiveInterview;
  readonly context: PrintContext;
  readonly language: Language;
  readonly drafts: readonly Draft[];
}

/** Words in the interview's language; help is for the agent and in English. */
export function questionView(
  { interview, context, language, drafts }: QuestionParts,
  fact: CompiledFact,
  row?: number,
): QuestionView {
  const { source } = fact;
  const cell: CellRef = row === undefined ? { key: source.key } : { key: source.key, row };
  const wording = interview.release.wording(language).facts[source.key];
  const state = interview.cell(cell);
  const known = state.status === 'notOnRoute' ? null : state.value;
  const draft = drafts.find((one) => one.key === source.key && one.row === row);
  return {
    ...cell,
    section: source.section,
    kind: source.kind,
    ask: wording?.ask ?? source.key,
    label: wording?.label ?? source.key,
    help: interview.release.wording('en').facts[source.key]?.help ?? '',
    why: interview.release.wording(language).sections[source.section]?.why ?? '',
    options: (source.options ?? []).map((code) => ({ code, label: wording?.options?.[code] ?? code })),
    required: source.required,
    mayBeBlank: source.mayBeBlank,
    helpMustBeOpened: source.helpMustBeOpened,
    helpOpened: helpOpened(interview.state, fact, row),
    status: state.status,
    reason: state.reason ?? null,
    value: known,
    typed: toTyped(source, known),
    shown: formatValue(context, source, known),
    sensitive: source.sensitive,
    draft: draft === undefined ? null : { text: draft.text, caret: draft.caret },
  };
}
