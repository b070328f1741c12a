/** Shows a case as it stands: the reply of every call that works on one. */
import type { Result } from '../../shared/base/result.ts';
import { ok } from '../../shared/base/result.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import type { OpenCase } from '../case/open-case.ts';
import { interviewView, type Shown } from '../view/interview-view.ts';
import type { Work } from '../work.ts';

export function showCase(work: Work, { caseId, ...shown }: Shown & { readonly caseId: string }): Result<InterviewView> {
  return shownCase(work, work.desk.open(caseId), shown);
}

/** The view of a case that was just worked on, or the failure of doing so. */
export function shownCase({ workstation, desk }: Work, opened: Result<OpenCase>, shown: Shown): Result<InterviewView> {
  return opened.ok ? ok(interviewView(workstation, opened.value, desk.assess(opened.value), shown)) : opened;
}
