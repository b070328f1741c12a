/** The bank holidays as they are shipped: the server counts the same working days as the workstations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Result } from '../../shared/base/result.ts';
import { type BankHolidayCalendar, parseBankHolidays } from '../../shared/rates/bank-holiday.ts';

const file = join(import.meta.dirname, '..', '..', 'assets', 'rates', 'bank-holidays.yaml');

/** Fails with file.unreadable when the file is not what it should be. */
export const readBankHolidays = (): Result<BankHolidayCalendar> => parseBankHolidays(parse(readFileSync(file, 'utf8')));
