/** The document for the council as it goes with a batch, and as it went: made again from the events up to then. */
import { createHash } from 'node:crypto';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import { amendmentDue, type LaidBatch } from '../../shared/case/laid.ts';
import type { ProcessState } from '../../shared/case/process-state.ts';
import { assessCase, type CaseAssessment } from '../../shared/claim/assess-case.ts';
import type { Document } from '../../shared/document/document.ts';
import type { DocumentMeta } from '../../shared/document/fact/print-context.ts';
import { type LineChange, lineChanges } from '../../shared/document/line-change.ts';
import { failure } from '../../shared/error/failure.ts';
import { composeLaid } from '../../shared/laid/compose.ts';
import { foldCase, type OpenCase } from '../case/open-case.ts';
import { documentMeta } from '../view/print-context.ts';
import type { Workstation } from '../workstation.ts';

type Copy = Pick<DocumentMeta, 'copy' | 'copied'>;

/** In English: it is read by the council, whatever language the customer chose. */
export function laidDocument(
  workstation: Workstation,
  opened: OpenCase,
  assessment: CaseAssessment,
  printedAt: LocalDateTime,
  copy: Copy = {},
): Document {
  const meta = documentMeta(workstation, opened, 'en', undefined, copy, printedAt);
  return composeLaid(opened.interview, opened.process, assessment, meta);
}

/** Digest of what a document says: whether it would say the same if it were made again. */
export const contentOf = ({ blocks }: Document): string =>
  createHash('sha256').update(canonicalJson(blocks)).digest('hex');

/** The last document that went to the council with a batch. */
export const lastSent = ({ amendments, sent }: ProcessState): LaidBatch | undefined =>
  amendments.findLast((one) => one.sent !== undefined)?.sent ?? sent;

/** The original as it was when it was put into the batch it went with. Fails for a case whose document has not gone. */
export function documentAsSent(
  workstation: Workstation,
  { caseId, process }: OpenCase,
  copy: Copy = {},
): Result<Document> {
  const sent = lastSent(process);
  if (process.dispatch === undefined) return fail(failure('laid.notDispatched'));
  const events = workstation.store.cases.loadEvents(caseId);
  const at = events.findIndex(
    ({ type, payload }) =>
      (type === 'laidBatched' && payload.batchId === sent?.batchId) ||
      (sent === undefined && type === 'laidDispatched'),
  );
  const then = foldCase(events.slice(0, at), workstation.releases);
  const moment = events[at]?.at.local;
  if (!then.ok || moment === undefined) return then.ok ? fail(failure('laid.notDispatched')) : then;
  const { interview, process: was } = then.value;
  const assessment = assessCase(interview, was, moment, workstation.rules);
  const amendment = amendmentDue(was);
  const own: Copy = amendment === undefined ? {} : { copy: 'amended' };
  return ok(laidDocument(workstation, then.value, assessment, moment, { ...own, ...copy }));
}

/** What the council would read otherwise now. */
export function changesSince(
  workstation: Workstation,
  opened: OpenCase,
  assessment: CaseAssessment,
): Result<readonly LineChange[]> {
  const before = documentAsSent(workstation, opened);
  if (!before.ok) return before;
  const after = laidDocument(workstation, opened, assessment, workstation.clock.now().local);
  const { phrases } = opened.interview.release.wording('en');
  const inEveryPrinting = ['datePrinted', 'laid.copy', 'laid.dateReleased'].map((key) => phrases[key] ?? key);
  return ok(lineChanges(before.value, after, inEveryPrinting));
}
