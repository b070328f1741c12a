/** Goes from a list to the question it names, in the interview of its case. */
import type { CellRef } from '../../shared/case/event.ts';
import { useApp } from '../app/app-store.ts';

export function openQuestion(caseId: string, { key, row, section }: CellRef & { readonly section: string }): void {
  const cell = row === undefined ? { key, section } : { key, row, section };
  useApp.getState().show({ name: 'interview', caseId, cell });
}
