/**
 * How far back a reason can carry a claim (Social Security (Claims and Payments) Regulations, reg 19(4)-(7); domain.md 9.1).
 * Whether it does, a decision maker says.
 */
import { addMonths, type LocalDate } from '../base/local-date.ts';

const threeMonths: ReadonlySet<string> = new Set([
  'communication',
  'caring',
  'misled',
  'wrongAdvice',
  'incomeInfo',
  'domesticEmergency',
  'weather',
]);
const oneMonth: ReadonlySet<string> = new Set([
  'officeClosed',
  'transport',
  'post',
  'notToldEnded',
  'separated',
  'relativeDied',
  'phoneLines',
]);

/** Months; 0 for a reason that carries it nowhere. Illness counts for other benefits than Jobseeker's Allowance. */
export function backdatingMonths(reasonCode: string, jsaClaimed: boolean): number {
  if (threeMonths.has(reasonCode)) return 3;
  if (reasonCode === 'illness') return jsaClaimed ? 0 : 3;
  return oneMonth.has(reasonCode) ? 1 : 0;
}

/** First day the reason can carry the claim to: the date of claim itself where it carries it nowhere. */
export const earliestStart = (claimDate: string, reasonCode: string, jsaClaimed: boolean): LocalDate =>
  addMonths(claimDate, -backdatingMonths(reasonCode, jsaClaimed));
