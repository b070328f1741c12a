/** Calls about documents for the councils: a part of the table in desktop.ts. */
import { z } from 'zod';
import { commandRoles } from '../claim/role-rights.ts';
import { anyone, call } from './call.ts';
import { type BatchDetail, type BatchRow, type CopiesView, ledgerTabs, type LedgerView } from './laid-view.ts';
import type { BatchView, DocumentView, InterviewView, LaidRow } from './view.ts';

const caseId = z.uuid();
const language = z.enum(['en', 'cy']);
const council = z.string().regex(/^[A-Z]{3}$/);
const method = z.enum(['post', 'courier', 'collect']);
const batch = z.object({ batchId: z.uuid() });
const reason = z.string().trim().min(1).max(400);
const deliverers = commandRoles.dispatch;

export const laidCalls = {
  'laid.preview': call<DocumentView>()(
    anyone,
    'Shows the Local Authority Input Document as it stands.',
    z.object({ caseId }),
  ),
  'laid.queue': call<readonly LaidRow[]>()(
    anyone,
    'Lists the documents for the councils with their state and its reason.',
    z.object({ council: z.string().length(3).optional(), language: language.optional() }),
  ),
  'laid.dispatch': call<BatchView>()(
    deliverers,
    'Sends every document queued for one council as a batch, in one go.',
    z.object({ council, method }),
  ),
  'laid.releaseManually': call<InterviewView>()(
    commandRoles.releaseByManager,
    'Releases a blocked document by a manager’s decision.',
    z.object({ caseId, language, section: z.string().max(8).optional() }),
  ),
  'laid.ledger': call<LedgerView>()(
    anyone,
    'Shows where every document for a council is: the balance, the councils and the cases of one place.',
    z.object({ tab: z.enum(ledgerTabs), council: council.optional(), language }),
  ),
  'laid.batches': call<readonly BatchRow[]>()(
    anyone,
    'Lists the latest batches of the office, the last first.',
    z.object({ limit: z.int().min(1).max(500).optional() }),
  ),
  'laid.batch': call<BatchDetail>()(anyone, 'Shows a batch: what is in it and what was done with it.', batch),
  'laid.makeBatch': call<BatchDetail>()(
    deliverers,
    'Puts every document queued for one council into a batch.',
    z.object({ council, method }),
  ),
  'laid.print': call<{ readonly showId: string; readonly batch: BatchDetail }>()(
    deliverers,
    'Makes the sheets of a batch from one on as a PDF and records that they are being printed.',
    batch.extend({ from: z.int().min(1).max(100_000).optional() }),
  ),
  'laid.jammed': call<BatchDetail>()(
    deliverers,
    'Records that the printer stopped at a sheet: it is the first to be printed again.',
    batch.extend({ sheet: z.int().min(1).max(100_000) }),
  ),
  'laid.printed': call<BatchDetail>()(deliverers, 'Records that every sheet is printed and checked.', batch),
  'laid.leave': call<BatchDetail>()(
    deliverers,
    'Records that the batch left: sheets that may not go are taken out first.',
    batch.extend({ method, reference: z.string().trim().max(80) }),
  ),
  'laid.collected': call<BatchDetail>()(
    deliverers,
    'Records who signed for the batch, and when.',
    batch.extend({ name: z.string().trim().min(1).max(80), when: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/) }),
  ),
  'laid.callOff': call<BatchDetail>()(
    deliverers,
    'Calls a batch off: its documents are queued again.',
    batch.extend({ reason: z.string().trim().max(200) }),
  ),
  'laid.copies': call<CopiesView>()(
    anyone,
    'Shows the copies of a dispatched document, and what the council would read otherwise now.',
    z.object({ caseId }),
  ),
  'laid.duplicate': call<{ readonly showId: string }>()(
    deliverers,
    'Prints a dispatched document again, marked as a duplicate.',
    z.object({ caseId, reason }),
  ),
  'laid.amend': call<CopiesView>()(
    commandRoles.amendLaid,
    'Queues an amended document for the next batch, with what has changed.',
    z.object({ caseId, reason }),
  ),
} as const;
