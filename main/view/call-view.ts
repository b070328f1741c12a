/** The call as the window shows it: talk and wrap-up, the call-back that is owed or would be, and who rang since. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { callBackDue } from '../../shared/claim/call-back.ts';
import type { CallView } from '../../shared/contract/call-view.ts';
import type { OpenCase } from '../case/open-case.ts';

export function callView({ interview, process }: OpenCase, now: LocalDateTime): CallView {
  const { callBack, talk, attempts } = process;
  const number = String(interview.value('customer.phone.number') ?? '');
  return {
    talk,
    callBack: callBack === undefined ? null : { number: number === '' ? null : number, bestTime: null, ...callBack },
    proposed: { ...callBackDue(interview, now), number },
    attempts: attempts.map(({ tried, result, note, by }) => ({ tried, result, note: note ?? null, by: by.id })),
  };
}
