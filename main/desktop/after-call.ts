/** Calls of the work after the interview: push, council. The assessor's are in assessor.ts, the adviser's in adviser.ts. */
import { decideAssignCouncil } from '../../shared/claim/decide/laid.ts';
import type { Handlers } from '../create-desktop.ts';
import { pushCase } from '../outbound/push-case.ts';
import { shownCase } from '../interview/show-case.ts';
import { carry } from './carry.ts';

type AfterCalls = 'push.request' | 'council.assign';

export const afterCallHandlers: Pick<Handlers, AfterCalls> = {
  'push.request': (work, request) => shownCase(work, pushCase(work, request.caseId), request),
  'council.assign': (work, request) => {
    const knownCouncil = (code: string): boolean => work.workstation.councils.find(code) !== undefined;
    const { code, candidates } = request;
    return carry(work, request, 'assignCouncil', (interview, process, now) =>
      decideAssignCouncil(interview, process, { code, candidates, knownCouncil }, now),
    );
  },
};
