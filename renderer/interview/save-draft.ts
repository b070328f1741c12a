/** Hands half-typed text to the program, and knows what of it is still on its way. */
import type { CellRef } from '../../shared/case/event.ts';
import { call } from '../bridge.ts';
import { cellOf } from './cell.ts';
import { typedMax } from './typed-length.ts';

const onTheWay = new Set<Promise<unknown>>();

/** Of the case the text was typed in: another one may be in front of the agent by the time it is kept. */
export function saveDraft(caseId: string, cell: CellRef, text: string, caret: number): void {
  const kept = { text: text.slice(0, typedMax), caret: Math.min(caret, typedMax) };
  const sending = call('draft.save', { caseId, ...cellOf(cell), ...kept }).finally(() => onTheWay.delete(sending));
  onTheWay.add(sending);
}

/** A case that is opened again, an answer and a lock wait for these, so that nothing typed is missing or comes too late. */
export const draftsKept = (): Promise<unknown> => Promise.all(onTheWay);
