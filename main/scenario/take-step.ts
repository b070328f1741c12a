/** Takes one step of a scenario through the use cases. */
import { ok, type Result } from '../../shared/base/result.ts';
import { poundsToPence } from '../../shared/base/money.ts';
import { decideCompleteConditionality, decideRecordCms1 } from '../../shared/claim/decide/adviser.ts';
import { decideBookInterview } from '../../shared/claim/decide/book-interview.ts';
import { decideCaptureClerical } from '../../shared/claim/decide/capture-clerical.ts';
import { decideEvidenceNotProvided, decideVerifyEvidence } from '../../shared/claim/decide/evidence.ts';
import { decideAssignCouncil } from '../../shared/claim/decide/laid.ts';
import { decideRebuild } from '../../shared/claim/decide/rebuild.ts';
import { decideRecordCalculation } from '../../shared/claim/decide/record-calculation.ts';
import { decideRecordS19 } from '../../shared/claim/decide/record-s19.ts';
import { decideSignStatement } from '../../shared/claim/decide/statement.ts';
import type { ClaimCommand } from '../../shared/claim/role-rights.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import { carryOut, type Decided } from '../claim/carry-out.ts';
import { pushCase } from '../outbound/push-case.ts';
import { dispatchBatch } from '../laid/dispatch-batch.ts';
import { printStatement } from '../statement/print-statement.ts';
import type { Work } from '../work.ts';
import { enterAnswers, type Entry, givenAnswers } from './enter-answers.ts';
import { replaceRosters } from './replace-rosters.ts';
import type { ScenarioStep } from './scenario.ts';

/** Refusals that a scenario expects: a push while blocked, an empty batch, work on a case that is gone. */
const expectedRefusals: readonly FailureKind[] = ['claim.pushBlocked', 'claim.caseDeleted', 'case.nothingQueued'];

export async function takeStep(work: Work, caseId: string, step: ScenarioStep): Promise<Result<unknown>> {
  const taken = await take(work, caseId, step);
  return !taken.ok && expectedRefusals.includes(taken.failure.kind) ? ok(undefined) : taken;
}

async function take(work: Work, caseId: string, step: ScenarioStep): Promise<Result<unknown>> {
  const carry = (command: ClaimCommand, decided: Decided): Result<unknown> => carryOut(work, caseId, command, decided);
  switch (step.do) {
    case 'advanceTo':
      return work.desk.open(caseId);
    case 'recordAnswers':
      return recordAnswers({ work, caseId, source: 'customer' }, step.facts);
    case 'printStatement':
      return printStatement(work, { caseId, language: 'en' });
    case 'signStatement':
      return carry('signStatement', (interview, process, now) => decideSignStatement(interview, process, step, now));
    case 'verifyEvidence':
      return carry('verifyEvidence', (interview, process, now) =>
        decideVerifyEvidence(interview, process, { ...step, evidenceType: step.type }, now),
      );
    case 'evidenceNotProvided':
      return carry('evidenceNotProvided', (interview, process, now) =>
        decideEvidenceNotProvided(interview, process, step, now),
      );
    case 'recordS19':
      return carry('recordS19', (interview, process, now) => decideRecordS19(interview, process, step, now));
    case 'recordCalculation':
      return carry('recordCalculation', calculation(step));
    case 'bookInterview':
      return bookInterview(work, caseId, step);
    case 'completeConditionality':
      return carry('completeConditionality', (interview, process, now) =>
        decideCompleteConditionality(interview, process, step, now),
      );
    case 'recordCms1':
      return carry('recordCms1', (interview, process, now) => decideRecordCms1(interview, process, step, now));
    case 'push':
      return pushCase(work, caseId);
    case 'assignCouncil': {
      const knownCouncil = (code: string): boolean => work.workstation.councils.find(code) !== undefined;
      return carry('assignCouncil', (interview, process, now) =>
        decideAssignCouncil(interview, process, { ...step, knownCouncil }, now),
      );
    }
    case 'dispatchBatch':
      return dispatchBatch(work, step);
    case 'deleteAndRebuild':
      return carry('rebuild', (interview, process, now) => decideRebuild(interview, process, step, now));
    case 'captureClerical':
      return carry('captureClerical', (interview, process, now) =>
        decideCaptureClerical(interview, process, step, now),
      );
  }
}

function recordAnswers(entry: Entry, facts: Extract<ScenarioStep, { do: 'recordAnswers' }>['facts']): Result<unknown> {
  const opened = entry.work.desk.open(entry.caseId);
  if (!opened.ok) return opened;
  const given = givenAnswers(entry.work, opened.value.interview.release, facts);
  if (!given.ok) return given;
  const replaced = replaceRosters(entry, facts);
  return replaced.ok ? enterAnswers(entry, given.value) : replaced;
}

/** A scenario that books another type than the one decided gives its own existence as the reason. */
function bookInterview(
  work: Work,
  caseId: string,
  { type, slot }: Extract<ScenarioStep, { do: 'bookInterview' }>,
): Result<unknown> {
  const book = (reason: { readonly reason?: string }): Result<unknown> =>
    carryOut(work, caseId, 'bookInterview', (interview, process, now) =>
      decideBookInterview(interview, process, { interviewType: type, slot, ...reason }, now),
    );
  const booked = book({});
  return !booked.ok && booked.failure.kind === 'claim.interviewTypeNotDecided'
    ? book({ reason: 'Booked as the scenario says' })
    : booked;
}

function calculation(step: Extract<ScenarioStep, { do: 'recordCalculation' }>): Decided {
  const { job, method, by, cycleWeeks, weeks = cycleWeeks } = step;
  const amount = (pounds: number): number => poundsToPence(pounds) ?? Number.NaN;
  const payments = step.payments.map(({ date, gross, tax, ni, pension }) => ({
    date,
    gross: amount(gross),
    tax: amount(tax),
    ni: amount(ni),
    pension: amount(pension),
  }));
  return (interview, process, now) =>
    decideRecordCalculation(
      interview,
      process,
      { job, method, by, payments, ...(weeks === undefined ? {} : { weeks }) },
      now,
    );
}
