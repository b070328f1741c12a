/** Calls of the financial assessor: evidence, S19, earnings, signing, and what the council may still ask for. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { decideAveragePayslips } from '../../shared/claim/decide/average-payslips.ts';
import { decideEvidenceNotProvided, decideVerifyEvidence } from '../../shared/claim/decide/evidence.ts';
import {
  decideEvidenceNotRequired,
  decideEvidenceReturned,
  decideEvidenceUsed,
  decideWithdrawEvidence,
} from '../../shared/claim/decide/evidence-desk.ts';
import { decideEndNinoApplication, decideMakeNinoApplication } from '../../shared/claim/decide/nino-application.ts';
import { decideRecordS19 } from '../../shared/claim/decide/record-s19.ts';
import { decideSignPaper } from '../../shared/claim/decide/sign-paper.ts';
import { decideTellFurtherEvidence } from '../../shared/claim/decide/tell-further-evidence.ts';
import type { assessorCalls } from '../../shared/contract/assessor-calls.ts';
import type { Handlers } from '../create-desktop.ts';
import { keepCalculation } from '../document/keep-calculation.ts';
import { showStatementChanges } from '../statement/statement-changes.ts';
import { showAssessor } from '../view/assessor-view.ts';
import { carry } from './carry.ts';

const day = (text: string): LocalDate => text as LocalDate;

/** The members of a request that were given: an optional one that is not there is left out, not undefined. */
function given<T extends object>(request: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(request).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { readonly [K in keyof T]: Exclude<T[K], undefined> };
}

export const assessorHandlers: Pick<Handlers, keyof typeof assessorCalls> = {
  'assessor.view': (work, request) => showAssessor(work, request),
  'statement.sign': (work, request) =>
    carry(work, request, 'signStatement', (interview, process, now) => {
      const { by, version, where, name, authority } = request;
      const command = given({ by, signedOn: day(request.signedOn), version, where, name, authority });
      return decideSignPaper(interview, process, command, now);
    }),
  'statement.changes': (work, request) => showStatementChanges(work, request),
  'evidence.verify': (work, request) =>
    carry(work, request, 'verifyEvidence', (interview, process, now) => {
      const { item, evidenceType, verdict, copyKept } = request;
      const by = work.person.name;
      const command = given({ item, evidenceType, seenOn: day(request.seenOn), verdict, by, copyKept });
      return decideVerifyEvidence(interview, process, command, now);
    }),
  'evidence.notProvided': (work, request) =>
    carry(work, request, 'evidenceNotProvided', (interview, process, now) =>
      decideEvidenceNotProvided(interview, process, request, now),
    ),
  'evidence.used': (work, request) =>
    carry(work, request, 'useEvidence', (interview, process, now) =>
      decideEvidenceUsed(interview, process, { item: request.item, usedOn: day(request.usedOn) }, now),
    ),
  'evidence.returned': (work, request) =>
    carry(work, request, 'returnEvidence', (interview, process, now) => {
      const { item, how, reference } = request;
      const command = given({ item, returnedOn: day(request.returnedOn), how, reference });
      return decideEvidenceReturned(interview, process, command, now);
    }),
  'evidence.notRequired': (work, request) =>
    carry(work, request, 'evidenceNotRequired', (interview, process, now) =>
      decideEvidenceNotRequired(interview, process, request, now),
    ),
  'evidence.withdraw': (work, request) =>
    carry(work, request, 'withdrawEvidence', (interview, process, now) =>
      decideWithdrawEvidence(interview, process, request, now),
    ),
  's19.record': (work, request) =>
    carry(work, request, 'recordS19', (interview, process, now) => {
      const { person, status, basis, basisCode } = request;
      return decideRecordS19(interview, process, given({ person, status, basis, basisCode }), now);
    }),
  's19.apply': (work, request) =>
    carry(work, request, 'applyForNino', (interview, process, now) => {
      const { person, form, documents, sentTo, basis } = request;
      const command = given({ person, madeOn: day(request.madeOn), form, documents, sentTo, basis });
      return decideMakeNinoApplication(interview, process, command, now);
    }),
  's19.applicationEnded': (work, request) =>
    carry(work, request, 'applyForNino', (interview, process, now) => {
      const { person, outcome, note } = request;
      const command = given({ person, endedOn: day(request.endedOn), outcome, note });
      return decideEndNinoApplication(interview, process, command, now);
    }),
  'calculation.record': (work, request) =>
    carry(work, request, 'recordCalculation', (interview, process, now) => {
      const { job, method, weeks } = request;
      const payments = request.payments.map((payment) => ({ ...payment, date: day(payment.date) }));
      return decideAveragePayslips(
        interview,
        process,
        given({ job, method, weeks, payments, by: work.person.name }),
        now,
      );
    }),
  'calculation.keep': (work, request) => keepCalculation(work, request),
  'furtherEvidence.tell': (work, request) =>
    carry(work, request, 'tellFurtherEvidence', (interview, process, now) =>
      decideTellFurtherEvidence(interview, process, { language: request.saidIn }, now),
    ),
};
