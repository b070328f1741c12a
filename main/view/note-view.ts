/** Notes as the window shows them: the latest first, each with the question it is on. */
import type { NoteView } from '../../shared/contract/call-view.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { QuestionParts } from './question-view.ts';
import { cellLabel } from './section-items.ts';

export function noteViews(parts: QuestionParts, { process }: OpenCase): readonly NoteView[] {
  const { release } = parts.interview;
  return process.notes.toReversed().map(({ text, key, row, at, by }) => {
    if (key === undefined) return { text, at, by: by.id, about: null };
    const cell = row === undefined ? { key } : { key, row };
    const section = (release.fact(key) ?? release.roster(key))?.source.section ?? '';
    return { text, at, by: by.id, about: { ...cell, label: cellLabel(parts, cell), section } };
  });
}
