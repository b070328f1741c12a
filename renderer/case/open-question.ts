/** Goes from a list to the question it names, in the interview of its case. */
import type { CellRef } from '../../shared/case/event.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { useApp } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { sameCell } from '../interview/cell.ts';

export function openQuestion(caseId: string, { key, row, section }: CellRef & { readonly section: string }): void {
  const cell = row === undefined ? { key, section } : { key, row, section };
  useApp.getState().show({ name: 'interview', caseId, cell });
}

/** A line of a paper names its question; where that is asked, the list of questions tells. */
export async function openByCell({ caseId, language, unanswered }: InterviewView, cell: CellRef): Promise<void> {
  const reply = await call('interview.questions', { caseId, language });
  const known = [...(reply.ok ? reply.value : []), ...unanswered].find((one) => sameCell(one, cell));
  if (known !== undefined) openQuestion(caseId, known);
}
