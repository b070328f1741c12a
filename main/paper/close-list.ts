/**
 * Lets papers leave together. What goes on the list is decided case by case in one durable step, with the form that leaves
 * with the courier kept in the same step; so a paper is on one list, or it is still due.
 */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Actor, CaseFact } from '../../shared/case/event.ts';
import { fastTrackPaper, type PaperListKind } from '../../shared/case/paper.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { ClosedListView } from '../../shared/contract/outbound-view.ts';
import { failure } from '../../shared/error/failure.ts';
import { decideListPapers, type ListedPaper } from '../../shared/paper/decide-paper.ts';
import { listNumber } from '../../shared/paper/list-document.ts';
import type { CaseStep } from '../case/case-desk.ts';
import { composeDocument } from '../document/compose.ts';
import { keepDocument, type KeptDocument } from '../document/keep-document.ts';
import { actAs, type Work } from '../work.ts';

export interface ListOrder {
  readonly list: PaperListKind;
  readonly papers: readonly { readonly caseId: string; readonly paper: string }[];
}

interface CasePart {
  readonly caseId: string;
  readonly papers: readonly ListedPaper[];
}

/** Cases in one step: an answer given meanwhile waits for milliseconds. */
const stepMax = 20;
/** How often a form is made again because its case was answered while it was being made. */
const triesMax = 5;

/** Refused as a whole before anything leaves, with the paper that cannot go as the field. */
export async function closeList(work: Work, { list, papers }: ListOrder): Promise<Result<ClosedListView>> {
  const actor = actAs(work, commandRoles.sendPapers);
  if (!actor.ok) return actor;
  const { ids, clock } = work.workstation;
  const parts = partsOf(papers);
  if (parts.length === 0) return fail(failure('outbound.nothingOnList'));
  const id = ids.next();
  for (const { caseId, papers: own } of parts) {
    const opened = work.desk.open(caseId);
    if (!opened.ok) return opened;
    const allowed = decideListPapers(opened.value.interview, opened.value.process, list, id, own);
    if (!allowed.ok) return allowed;
  }
  for (let from = 0; from < parts.length; from += stepMax) {
    const left = await letLeave(work, parts.slice(from, from + stepMax), { id, list, actor: actor.value });
    if (!left.ok) return left;
  }
  const count = parts.reduce((sum, { papers: own }) => sum + own.length, 0);
  return ok({ id, number: listNumber(id), kind: list, at: clock.now().local, papers: count });
}

/** By case, each paper once, with its place in the order it was asked for. */
function partsOf(papers: ListOrder['papers']): readonly CasePart[] {
  const byCase = new Map<string, ListedPaper[]>();
  const known = new Set<string>();
  for (const { caseId, paper } of papers) {
    if (known.has(`${caseId} ${paper}`)) continue;
    known.add(`${caseId} ${paper}`);
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), { paper, place: known.size }]);
  }
  return [...byCase].map(([caseId, own]) => ({ caseId, papers: own }));
}

interface List {
  readonly id: string;
  readonly list: PaperListKind;
  readonly actor: Actor;
}

async function letLeave(work: Work, parts: readonly CasePart[], list: List): Promise<Result<unknown>> {
  for (let tries = 1; ; tries += 1) {
    const steps: CaseStep[] = [];
    for (const part of parts) {
      const step = await prepare(work, part, list);
      if (!step.ok) return step;
      steps.push(step.value);
    }
    const left = work.desk.actOnAll(steps);
    if (left.ok || left.failure.kind !== 'store.caseChanged' || tries === triesMax) return left;
  }
}

async function prepare(work: Work, { caseId, papers }: CasePart, { id, list, actor }: List): Promise<Result<CaseStep>> {
  const opened = work.desk.open(caseId);
  if (!opened.ok) return opened;
  const { sequence } = opened.value;
  const made = papers.some(({ paper }) => paper === fastTrackPaper) ? await makeForm(work, caseId) : ok(undefined);
  if (!made.ok) return made;
  const form = made.value;
  return ok({
    caseId,
    actor,
    kept: form === undefined ? {} : { documents: [form.document] },
    decide: (current) => {
      if (form !== undefined && current.sequence !== sequence)
        return fail(failure('store.caseChanged', { found: current.sequence, expected: sequence }));
      const decided = decideListPapers(current.interview, current.process, list, id, papers);
      return decided.ok && form !== undefined ? ok<readonly CaseFact[]>([form.made, ...decided.value]) : decided;
    },
  });
}

async function makeForm({ workstation, desk }: Work, caseId: string): Promise<Result<KeptDocument>> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const composed = composeDocument(workstation, opened.value, desk.assess(opened.value), 'fastTrack', 'en');
  if (!composed.ok) return composed;
  return ok(keepDocument(workstation, caseId, composed.value, 1, await workstation.pdf.render(composed.value)));
}
