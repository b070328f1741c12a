import { describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { Weekday } from '../../../../shared/office/weekday.ts';
import { nextDispatchDay } from '../../../../shared/office/next-dispatch.ts';
import { testParts } from '../../../support/workstation.ts';

const { bankHolidays } = testParts().rules;
const next = (
  now: string,
  days: readonly Weekday[],
  cutOff: string,
  nation: 'englandWales' | 'scotland' = 'englandWales',
) => nextDispatchDay({ days: [...days], cutOff }, bankHolidays, nation, now as LocalDateTime);

describe('the next day documents leave for a council', () => {
  it.each([
    ['today before the cut-off', '2009-06-02T10:15', [], '16:00', '2009-06-02'],
    ['today without a cut-off, however late', '2009-06-02T23:59', [], '', '2009-06-02'],
    ['tomorrow at the very minute of the cut-off', '2009-06-02T16:00', [], '16:00', '2009-06-03'],
    ['Monday after a Friday that was missed', '2009-06-05T17:00', [], '16:00', '2009-06-08'],
    ['the next agreed day', '2009-06-02T10:15', [1, 4], '', '2009-06-04'],
    ['the agreed day of the next week', '2009-06-04T12:00', [4], '12:00', '2009-06-11'],
    ['the agreed day after a bank holiday', '2009-05-25T09:00', [1], '', '2009-06-01'],
    ['the working day after Christmas', '2009-12-24T17:00', [], '16:00', '2009-12-29'],
  ] as const)('is %s', (_what, now, days, cutOff, expected) => {
    expect(next(now, days, cutOff)).toEqual({ ok: true, value: expected });
  });

  it('goes by the bank holidays of the council’s nation', () => {
    expect(next('2009-01-02T09:00', [], '')).toEqual({ ok: true, value: '2009-01-02' });
    expect(next('2009-01-02T09:00', [], '', 'scotland')).toEqual({ ok: true, value: '2009-01-05' });
  });

  it('is not made up for a year without bank holidays', () => {
    expect(next('2100-06-01T09:00', [], '')).toMatchObject({ ok: false, failure: { kind: 'rates.noValue' } });
  });
});
