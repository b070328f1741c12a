/** What a person decides about papers: to let them go with a list of the day, or to hand one to the customer. */
import { dateOf } from '../base/local-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { PaperListKind } from '../case/paper.ts';
import type { ProcessState } from '../case/process-state.ts';
import { type Decision, decide } from '../claim/decide/command-check.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { listPapers, type Paper } from './list-papers.ts';

/** Which paper of the case, on which list, and its place there, from 1. */
export interface ListedPaper {
  readonly paper: string;
  readonly place: number;
}

/** A paper that is called for and has not left. */
function findDue(interview: Interview, process: ProcessState, paper: string): Result<Paper> {
  const found = listPapers(interview, process).find((one) => one.paper === paper);
  const sent = found?.sent ?? (Object.hasOwn(process.sentPapers, paper) ? process.sentPapers[paper] : undefined);
  if (sent !== undefined) return fail(failure('outbound.paperSent', { date: dateOf(sent.at) }, paper));
  return found === undefined ? fail(failure('outbound.paperNotDue', {}, paper)) : ok(found);
}

function refusedBy({ paper, way, hold }: Paper, kind: PaperListKind): ReturnType<typeof failure> | undefined {
  if (hold === 'notSafe') return failure('outbound.notSafeToPost', {}, paper);
  if (hold === 'noAddress') return failure('outbound.noAddress', {}, paper);
  return way === kind ? undefined : failure('outbound.paperNotDue', {}, paper);
}

/** Puts papers of one case on a list; all of them or, when one cannot go, none. */
export function decideListPapers(
  interview: Interview,
  process: ProcessState,
  kind: PaperListKind,
  list: string,
  papers: readonly ListedPaper[],
): Decision {
  const found = papers.map(({ paper }) => findDue(interview, process, paper));
  const problems = found.map((one) => (one.ok ? refusedBy(one.value, kind) : one.failure));
  return decide(process, problems, () =>
    papers.map(({ paper, place }, at) => {
      const one = found[at];
      const to = one?.ok ? one.value.to : [];
      return {
        type: 'paperSent',
        payload: { paper, way: kind, list, place, ...(to.length === 0 ? {} : { to: [...to] }) },
      };
    }),
  );
}

/** The customer is here and takes it along; safe whether or not post is. The pro forma is not the customer's. */
export function decideHandOver(interview: Interview, process: ProcessState, paper: string): Decision {
  const found = findDue(interview, process, paper);
  const problem = found.ok
    ? found.value.way === 'courier'
      ? failure('outbound.paperNotDue', {}, paper)
      : undefined
    : found.failure;
  return decide(process, [problem], () => [{ type: 'paperSent', payload: { paper, way: 'handedOver' } }]);
}
