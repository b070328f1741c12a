/** Calls about the telephone call itself: the line that drops, talk and wrap-up, and ringing the customer. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { decideCallAttempt, decideDropCall, decideTimeCall } from '../../shared/claim/decide/call.ts';
import { carryOut } from '../claim/carry-out.ts';
import type { Handlers } from '../create-desktop.ts';
import { shownCase } from '../interview/show-case.ts';

type TelephoneCalls = 'interview.dropCall' | 'call.time' | 'call.attempt';

export const callHandlers: Pick<Handlers, TelephoneCalls> = {
  'interview.dropCall': (work, request) => {
    const { caseId, due, number, bestTime, talkMs } = request;
    const agreed = given({ due: due as LocalDateTime | undefined, number, bestTime, talkMs });
    const dropped = carryOut(work, caseId, 'dropCall', (interview, process, now) =>
      decideDropCall(interview, process, agreed, now),
    );
    return shownCase(work, dropped, request);
  },
  'call.time': (work, request) => {
    const { caseId, step, elapsedMs } = request;
    const timed = carryOut(work, caseId, 'timeCall', (interview, process, now) =>
      decideTimeCall(interview, process, { step, elapsedMs }, now),
    );
    return shownCase(work, timed, request);
  },
  'call.attempt': (work, request) => {
    const { caseId, result, note } = request;
    const times = given({
      tried: request.tried as LocalDateTime | undefined,
      again: request.again as LocalDateTime | undefined,
      note,
    });
    const attempted = carryOut(work, caseId, 'attemptCall', (interview, process, now) =>
      decideCallAttempt(interview, process, { result, ...times }, now),
    );
    return shownCase(work, attempted, request);
  },
};

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the members that were not sent. */
const given = <T extends object>(members: T): Given<T> =>
  Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined)) as Given<T>;
