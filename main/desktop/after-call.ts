/** Calls of the work after the interview: conditionality, push, council. The assessor's are in assessor.ts. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../shared/claim/decide/adviser.ts';
import { decideAssignCouncil } from '../../shared/claim/decide/laid.ts';
import type { Handlers } from '../create-desktop.ts';
import { pushCase } from '../outbound/push-case.ts';
import { retryMessage } from '../outbound/retry-message.ts';
import { sendReferral } from '../outbound/send-referral.ts';
import { shownCase } from '../interview/show-case.ts';
import { carry } from './carry.ts';

type AfterCalls =
  | 'conditionality.complete'
  | 'cms1.record'
  | 'push.request'
  | 'message.retry'
  | 'referral.send'
  | 'council.assign';

const day = (text: string): LocalDate => text as LocalDate;

export const afterCallHandlers: Pick<Handlers, AfterCalls> = {
  'conditionality.complete': (work, request) => {
    const { backdating, labourMarketConditions, paydays, conditionality } = request;
    const command = { backdating, labourMarketConditions, paydays, conditionality };
    return carry(work, request, 'completeConditionality', (interview, process, now) =>
      decideCompleteConditionality(interview, process, command, now),
    );
  },
  'cms1.record': (work, request) => {
    const { agreementSigned, agreementDate, backdatingLabourMarket, backdatingBenefit } = request;
    const command = { agreementSigned, agreementDate: day(agreementDate), backdatingLabourMarket, backdatingBenefit };
    return carry(work, request, 'recordCms1', (interview, process, now) =>
      decideRecordCms1(interview, process, command, now),
    );
  },
  'push.request': (work, request) => shownCase(work, pushCase(work, request.caseId), request),
  'message.retry': (work, request) => shownCase(work, retryMessage(work, request.caseId, request.message), request),
  'referral.send': (work, request) => shownCase(work, sendReferral(work, request.caseId, request.referral), request),
  'council.assign': (work, request) => {
    const knownCouncil = (code: string): boolean => work.workstation.councils.find(code) !== undefined;
    const { code, candidates } = request;
    return carry(work, request, 'assignCouncil', (interview, process, now) =>
      decideAssignCouncil(interview, process, { code, candidates, knownCouncil }, now),
    );
  },
};
