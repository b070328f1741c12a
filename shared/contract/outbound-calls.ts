/** Calls about what leaves a case: messages, referrals and papers. A part of the table in desktop.ts. */
import { z } from 'zod';
import { paperLists } from '../case/paper.ts';
import { commandRoles } from '../claim/role-rights.ts';
import { call } from './call.ts';
import type { ClosedListView, PaperDueView, StuckMessage } from './outbound-view.ts';
import type { DocumentView, InterviewView } from './view.ts';

const language = z.enum(['en', 'cy']);
const onCase = { caseId: z.uuid(), language, section: z.string().max(8).optional() };
const name = z.string().min(1).max(80);
const reason = z.string().max(400);
const list = z.enum(paperLists);
const lister = commandRoles.sendPapers;

export const outboundCalls = {
  'message.retry': call<InterviewView>()(
    commandRoles.retryMessage,
    'Has a message to another system tried again now.',
    z.object({ ...onCase, message: z.string().max(80) }),
  ),
  'referral.send': call<InterviewView>()(
    commandRoles.sendReferral,
    'Sends a referral to the other system now, before the push does.',
    z.object({ ...onCase, referral: name }),
  ),
  'referral.transfer': call<InterviewView>()(
    commandRoles.transferReferral,
    'Notes that the customer was put through to the receiver of a referral, with its reference and why.',
    z.object({ ...onCase, referral: name, reference: z.string().max(40), reason }),
  ),
  'fastTrack.choose': call<InterviewView>()(
    commandRoles.chooseFastTrack,
    'Lets a tax credit claim go on the paper pro forma, because the portal has not taken it.',
    z.object({ ...onCase, reason }),
  ),
  'paper.handOver': call<InterviewView>()(
    commandRoles.handOverPaper,
    'Notes that a claim pack was put into the customer’s hands.',
    z.object({ ...onCase, paper: name }),
  ),
  'paper.due': call<PaperDueView>()(
    lister,
    'Lists the papers that wait for the post or for the courier.',
    z.object({ list, language }),
  ),
  'paper.close': call<ClosedListView>()(
    lister,
    'Lets papers leave together: closes a list with each of them on it once.',
    z.object({
      list,
      papers: z.array(z.object({ caseId: z.uuid(), paper: name })).max(60),
    }),
  ),
  'paper.lists': call<readonly ClosedListView[]>()(
    lister,
    'Lists the latest lists that were closed.',
    z.object({ list }),
  ),
  'paper.list': call<DocumentView>()(lister, 'Shows a closed list as it is printed.', z.object({ id: name, language })),
  'paper.showList': call<{ readonly showId: string; readonly fileName: string }>()(
    lister,
    'Makes the PDF of a closed list and holds it in memory, for the window to show under /pdf/.',
    z.object({ id: name, language }),
  ),
  'sync.stuck': call<readonly StuckMessage[]>()(
    commandRoles.retryMessage,
    'Asks the server which messages of the office wait for a person.',
    z.object({}),
  ),
} as const;
