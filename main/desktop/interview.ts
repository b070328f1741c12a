/** Calls of the interview: each keeps what happened and shows the case as it then stands. */
import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../create-desktop.ts';
import { explainWhy } from '../interview/explain-why.ts';
import { leaveUnanswered } from '../interview/leave-unanswered.ts';
import { listQuestions } from '../interview/list-questions.ts';
import { passOn } from '../interview/pass-on.ts';
import { previewAnswer } from '../interview/preview-answer.ts';
import { recordAnswer } from '../interview/record-answer.ts';
import { saveDraft } from '../interview/save-draft.ts';
import { showCase, shownCase } from '../interview/show-case.ts';
import { writeNote } from '../interview/write-note.ts';

type InterviewCalls =
  | 'interview.view'
  | 'interview.recordAnswer'
  | 'interview.leaveUnanswered'
  | 'interview.preview'
  | 'interview.questions'
  | 'interview.why'
  | 'interview.addRow'
  | 'interview.removeRow'
  | 'interview.openHelp'
  | 'interview.writeNote'
  | 'draft.save';

export const interviewHandlers: Pick<Handlers, InterviewCalls> = {
  'interview.view': (work, request) => showCase(work, request),
  'interview.recordAnswer': (work, request) => shownCase(work, recordAnswer(work, cellRequest(request)), request),
  'interview.leaveUnanswered': (work, request) => shownCase(work, leaveUnanswered(work, cellRequest(request)), request),
  'interview.preview': (work, request) => previewAnswer(work, cellRequest(request)),
  'interview.questions': (work, request) => listQuestions(work, request),
  'interview.why': (work, request) => explainWhy(work, request),
  'interview.addRow': (work, request) =>
    shownCase(work, passOn(work, request.caseId, { type: 'addRow', roster: request.roster }), request),
  'interview.removeRow': (work, request) =>
    shownCase(
      work,
      passOn(work, request.caseId, { type: 'removeRow', roster: request.roster, row: request.row }),
      request,
    ),
  'interview.openHelp': (work, request) => {
    const { caseId, key, row, openMs } = request;
    return shownCase(
      work,
      passOn(work, caseId, { type: 'openHelp', key, ...(row === undefined ? {} : { row }), openMs }),
      request,
    );
  },
  'interview.writeNote': (work, request) => shownCase(work, writeNote(work, request), request),
  'draft.save': (work, request) => {
    const saved = saveDraft(work, request);
    return saved.ok ? ok<null>(null) : saved;
  },
};

/** A request with its cell as the case knows it: a plain fact has no row at all. */
function cellRequest<R extends { readonly row?: number | undefined }>(
  request: R,
): Omit<R, 'row'> & { readonly row?: number } {
  const { row, ...rest } = request;
  return row === undefined ? rest : { ...rest, row };
}
