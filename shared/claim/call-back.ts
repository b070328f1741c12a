/** When a customer has to be rung back (catalogue, process.callBack). */
import { addHours, type LocalDateTime } from '../base/local-date.ts';
import type { CallBack } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';

/** Clock hours within which a call-back has to be made. */
const hoursByUrgency = { urgent4h: 4, standard24h: 24 } as const;

/**
 * How soon a call-back is due if one is set now. It counts in clock hours from the call; when a later call is dropped
 * that time has passed already, and the hours count from then.
 */
export function callBackDue(interview: Interview, now: LocalDateTime): CallBack {
  const urgency = interview.derived('callBackUrgency') === 'urgent4h' ? 'urgent4h' : 'standard24h';
  const fromCall = interview.derived('callBackDue');
  if (typeof fromCall === 'string' && fromCall > now) return { urgency, due: fromCall as LocalDateTime };
  return { urgency, due: addHours(now, hoursByUrgency[urgency]) };
}
