<<<<<<< HEAD
/** Calls of the work after the interview: evidence, S19, calculations, booking, conditionality, push, council. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../shared/claim/decide/adviser.ts';
import type { Decision } from '../../shared/claim/decide/command-check.ts';
import { decideEvidenceNotProvided, decideVerifyEvidence } from '../../shared/claim/decide/evidence.ts';
=======
/** Calls of the work after the interview: booking, conditionality, push, council. The assessor's are in assessor.ts. */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../shared/claim/decide/adviser.ts';
import { decideBookInterview } from '../../shared/claim/decide/book-interview.ts';
>>>>>>> b591382 (Record evidence used, returned, not required and withdrawn, applications for a number, where and by whom a statement was signed, what changed since, and what the council may still ask for)
import { decideAssignCouncil } from '../../shared/claim/decide/laid.ts';
import type { Handlers } from '../create-desktop.ts';
import { pushCase } from '../outbound/push-case.ts';
import { retryMessage } from '../outbound/retry-message.ts';
import { sendReferral } from '../outbound/send-referral.ts';
import { shownCase } from '../interview/show-case.ts';
import { carry } from './carry.ts';

type AfterCalls =
<<<<<<< HEAD
  | 'statement.sign'
  | 'evidence.verify'
  | 'evidence.notProvided'
  | 's19.record'
  | 'calculation.record'
=======
  | 'booking.book'
>>>>>>> b591382 (Record evidence used, returned, not required and withdrawn, applications for a number, where and by whom a statement was signed, what changed since, and what the council may still ask for)
  | 'conditionality.complete'
  | 'cms1.record'
  | 'push.request'
  | 'message.retry'
  | 'referral.send'
  | 'council.assign';

const day = (text: string): LocalDate => text as LocalDate;

export const afterCallHandlers: Pick<Handlers, AfterCalls> = {
<<<<<<< HEAD
  'statement.sign': (work, request) =>
    carry(work, request, 'signStatement', (interview, process, now) =>
      decideSignStatement(interview, process, { by: request.by, signedOn: day(request.signedOn) }, now),
    ),
  'evidence.verify': (work, request) => {
    const { item, evidenceType, seenOn, verdict } = request;
    return carry(work, request, 'verifyEvidence', (interview, process, now) =>
      decideVerifyEvidence(
        interview,
        process,
        { item, evidenceType, seenOn: day(seenOn), verdict, by: work.person.name },
        now,
      ),
    );
  },
  'evidence.notProvided': (work, request) =>
    carry(work, request, 'evidenceNotProvided', (interview, process, now) =>
      decideEvidenceNotProvided(interview, process, request, now),
    ),
  's19.record': (work, request) =>
    carry(work, request, 'recordS19', (interview, process, now) => decideRecordS19(interview, process, request, now)),
  'calculation.record': (work, request) => {
    const { job, method, weeks, payments } = request;
    const command = {
      job,
      method,
      by: work.person.name,
      ...(weeks === undefined ? {} : { weeks }),
      payments: payments.map((payment) => ({ ...payment, date: day(payment.date) })),
    };
    return carry(work, request, 'recordCalculation', (interview, process, now) =>
      decideRecordCalculation(interview, process, command, now),
=======
  'booking.book': (work, request) => {
    const { interviewType, slot, reason } = request;
    const command = { interviewType, slot: slot as LocalDateTime, ...(reason === undefined ? {} : { reason }) };
    return carry(work, request, 'bookInterview', (interview, process, now) =>
      decideBookInterview(interview, process, command, now),
>>>>>>> b591382 (Record evidence used, returned, not required and withdrawn, applications for a number, where and by whom a statement was signed, what changed since, and what the council may still ask for)
    );
  },
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
