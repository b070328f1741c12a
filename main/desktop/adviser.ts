/** Calls of the adviser: the conditionality screen, form CMS1 and what becomes of the interview. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../shared/claim/decide/adviser.ts';
import {
  decideDeferInterview,
  decideRecordAttended,
  decideRecordGoodCause,
  decideWaiveInterview,
} from '../../shared/claim/decide/interview-outcome.ts';
import { correctAvailability } from '../adviser/correct-availability.ts';
import { makeCms1 } from '../adviser/make-cms1.ts';
import { recordFailed, settleInterview } from '../adviser/settle-interview.ts';
import { showAdviser } from '../adviser/show-adviser.ts';
import type { Handlers } from '../create-desktop.ts';
import { shownCase } from '../interview/show-case.ts';
import { carry } from './carry.ts';

type AdviserCalls = Extract<
  keyof Handlers,
  `adviser.${string}` | `outcome.${string}` | `cms1.${string}` | 'conditionality.complete'
>;

const day = (text: string): LocalDate => text as LocalDate;
const given = <K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } =>
  (text === undefined ? {} : { [key]: text }) as { readonly [P in K]?: string };

export const adviserHandlers: Pick<Handlers, AdviserCalls> = {
  'adviser.view': (work, request) => showAdviser(work, request),
  'adviser.answer': (work, request) => shownCase(work, correctAvailability(work, request), request),
  'conditionality.complete': (work, request) => {
    const { backdating, labourMarketConditions, paydays, conditionality } = request;
    const command = { backdating, labourMarketConditions, paydays, conditionality };
    return carry(work, request, 'completeConditionality', (interview, process, now) =>
      decideCompleteConditionality(interview, process, command, now),
    );
  },
  'cms1.record': (work, request) => {
    const { agreementSigned, agreementDate, backdatingLabourMarket, backdatingBenefit, person, terms } = request;
    const command = {
      agreementSigned,
      agreementDate: day(agreementDate),
      backdatingLabourMarket,
      backdatingBenefit,
      ...(person === undefined ? {} : { person }),
      ...(terms === undefined ? {} : { terms: { ...terms, adviser: work.person.name } }),
    };
    return carry(work, request, 'recordCms1', (interview, process, now) =>
      decideRecordCms1(interview, process, command, now),
    );
  },
  'cms1.make': (work, request) => makeCms1(work, request),
  'outcome.waive': (work, request) => {
    const { caseId, ground, reasonCode, text } = request;
    const done = settleInterview(work, caseId, 'settleInterview', (interview, process, now) =>
      decideWaiveInterview(interview, process, { ground, reasonCode, text }, now),
    );
    return shownCase(work, done, request);
  },
  'outcome.defer': (work, request) => {
    const { caseId, reasonCode, text, from } = request;
    const done = settleInterview(work, caseId, 'settleInterview', (interview, process, now) =>
      decideDeferInterview(interview, process, { reasonCode, text, from: day(from) }, now),
    );
    return shownCase(work, done, request);
  },
  'outcome.attended': (work, request) => {
    const { caseId, on, minutes, correction } = request;
    const command = { on: day(on), minutes, ...given('correction', correction) };
    const done = settleInterview(work, caseId, 'recordAttendance', (interview, process, now) =>
      decideRecordAttended(interview, process, command, now),
    );
    return shownCase(work, done, request);
  },
  'outcome.failed': (work, request) => {
    const { caseId, on, attempts, note, correction } = request;
    const command = { on: day(on), attempts, ...given('note', note), ...given('correction', correction) };
    return shownCase(work, recordFailed(work, caseId, command), request);
  },
  'outcome.goodCause': (work, request) => {
    const { caseId, on, code, text, accepted } = request;
    const done = settleInterview(work, caseId, 'settleInterview', (interview, process, now) =>
      decideRecordGoodCause(interview, process, { on: day(on), code, text, accepted }, now),
    );
    return shownCase(work, done, request);
  },
};
