/** Calls about what leaves a case: messages, referrals and papers. */
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { CallRequest } from '../../shared/contract/desktop.ts';
import { decideHandOver } from '../../shared/paper/decide-paper.ts';
import { carryOut } from '../claim/carry-out.ts';
import type { Handlers } from '../create-desktop.ts';
import { shownCase } from '../interview/show-case.ts';
import { chooseFastTrack } from '../outbound/choose-fast-track.ts';
import { retryMessage } from '../outbound/retry-message.ts';
import { sendReferral } from '../outbound/send-referral.ts';
import { transferReferral } from '../outbound/transfer-referral.ts';
import { closedLists, showList, showListPdf } from '../paper/closed-lists.ts';
import { closeList } from '../paper/close-list.ts';
import { listPapersDue } from '../paper/papers-due.ts';
import { actAs, type Work } from '../work.ts';

type OutboundCalls =
  | 'message.retry'
  | 'referral.send'
  | 'referral.transfer'
  | 'fastTrack.choose'
  | 'paper.handOver'
  | 'paper.due'
  | 'paper.close'
  | 'paper.lists'
  | 'paper.list'
  | 'paper.showList';

/** The lists of the day are theirs who keep them. */
const asLister =
  <Request, Reply>(read: (work: Work, request: Request) => Reply) =>
  (work: Work, request: Request) => {
    const allowed = actAs(work, commandRoles.sendPapers);
    return allowed.ok ? read(work, request) : allowed;
  };

export const outboundHandlers: Pick<Handlers, OutboundCalls> = {
  'message.retry': (work, request) => shownCase(work, retryMessage(work, request.caseId, request.message), request),
  'referral.send': (work, request) => shownCase(work, sendReferral(work, request.caseId, request.referral), request),
  'referral.transfer': (work, request) => {
    const { caseId, referral, reference, reason } = request;
    return shownCase(work, transferReferral(work, caseId, { referral, reference, reason }), request);
  },
  'fastTrack.choose': (work, request) =>
    shownCase(work, chooseFastTrack(work, request.caseId, request.reason), request),
  'paper.handOver': (work, request) =>
    shownCase(
      work,
      carryOut(work, request.caseId, 'handOverPaper', (interview, process) =>
        decideHandOver(interview, process, request.paper),
      ),
      request,
    ),
  'paper.due': asLister(listPapersDue),
  'paper.close': closeList,
  'paper.lists': asLister((work, { list }: CallRequest<'paper.lists'>) => closedLists(work, list)),
  'paper.list': asLister((work, { id, language }: CallRequest<'paper.list'>) => showList(work, id, language)),
  'paper.showList': asLister((work, { id, language }: CallRequest<'paper.showList'>) =>
    showListPdf(work, id, language),
  ),
};
