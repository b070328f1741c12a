/** Has a message tried again: the server hears of it with the next sync. */
import type { Result } from '../../shared/base/result.ts';
import { decideRetryMessage } from '../../shared/outbound/decide-message.ts';
import { carryOut } from '../claim/carry-out.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Work } from '../work.ts';

export const retryMessage = (work: Work, caseId: string, message: string): Result<OpenCase> =>
  carryOut(work, caseId, 'retryMessage', (_interview, process) => decideRetryMessage(process, message));
