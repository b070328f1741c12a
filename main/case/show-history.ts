/** The history of a case, for everybody who may see the case. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { HistoryLine } from '../../shared/contract/history-view.ts';
import { historyLines } from '../view/history-view.ts';
import { contextOf } from '../view/print-context.ts';
import type { Work } from '../work.ts';

export function showHistory(
  { workstation, desk }: Work,
  { caseId, language }: { readonly caseId: string; readonly language: Language },
): Result<readonly HistoryLine[]> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { interview } = opened.value;
  const context = contextOf(workstation, opened.value, desk.assess(opened.value), language);
  const events = workstation.store.cases.loadEvents(caseId);
  return ok(historyLines({ interview, context, language, drafts: [] }, events));
}
