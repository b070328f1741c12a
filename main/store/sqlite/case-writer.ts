/** Committing steps: events, summary, outbox, documents, sheets in batches and drafts in one durable transaction. */
import { ok } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { CaseWriter, Commit, Committed } from '../ports.ts';
import type { DiaryTable } from './diary-table.ts';
import type { DocumentTable } from './document-table.ts';
import type { DraftTable } from './draft-table.ts';
import type { EventTable } from './event-table.ts';
import type { LaidTable } from './laid-table.ts';
import type { SummaryTable } from './summary-row.ts';
import { refuse } from './transaction.ts';
import type { Durably } from './transaction.ts';

export interface CaseWriterParts {
  readonly durably: Durably;
  readonly events: EventTable;
  readonly summaries: SummaryTable;
  readonly documents: DocumentTable;
  readonly laid: LaidTable;
  readonly drafts: DraftTable;
  readonly diary: DiaryTable;
}

export function caseWriter({
  durably,
  events,
  summaries,
  documents,
  laid,
  drafts,
  diary,
}: CaseWriterParts): CaseWriter {
  const take = (step: Commit): Committed => {
    const before = summaries.row(step.caseId);
    const found = before?.event_count ?? 0;
    if (found !== step.expectedSequence) {
      return refuse(failure('store.caseChanged', { found, expected: step.expectedSequence }));
    }
    if (step.summary.caseId !== step.caseId || step.events.some((event) => event.caseId !== step.caseId)) {
      throw new Error('a step holds events or a summary of another case');
    }
    const added = step.events.map((event, index) => events.append(event, found + index + 1));
    const sequence = found + added.length;
    summaries.put(step.summary, sequence, before, step.events.at(-1)?.at.instant);
    for (const document of step.documents ?? []) documents.add(document);
    for (const request of step.diary ?? []) diary.ask(request);
    for (const event of step.events) laid.note(event);
    for (const place of step.draftsCleared ?? []) drafts.remove(step.caseId, place);
    return { events: added, sequence };
  };
  const commitAll: CaseWriter['commitAll'] = (steps) => {
    let done = false;
    try {
      const result = durably(() => steps.map(take));
      done = result.ok;
      return result;
    } finally {
      if (done) events.settle();
      else events.undo();
    }
  };
  return {
    commitAll,
    commit: (step) => {
      const result = commitAll([step]);
      if (!result.ok) return result;
      const [committed] = result.value;
      if (committed === undefined) throw new Error('a step was committed without a result');
      return ok(committed);
    },
  };
}
