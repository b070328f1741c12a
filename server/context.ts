/** What every call of the server is given: the composition root makes it, nothing else does. */
import type { Pool } from 'pg';
import type { BankHolidayCalendar } from '../shared/rates/bank-holiday.ts';
import type { ServerKey } from './access/server-key.ts';
import type { ServerLog } from './log.ts';

export interface ServerContext {
  readonly pool: Pool;
  readonly key: ServerKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: (size: number) => Buffer;
  readonly delay: (ms: number) => Promise<void>;
  readonly log: ServerLog;
  readonly bankHolidays: BankHolidayCalendar;
}

/** ISO 8601 in UTC with milliseconds. */
export const instantOf = (ms: number): string => new Date(ms).toISOString();
