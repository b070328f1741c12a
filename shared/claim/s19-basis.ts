/**
 * What an S19 mark may rest on, by status (domain.md 2.3 and 4.2). The officer picks one and may say more in their own
 * words; the words are what is recorded and printed.
 */
import type { S19Status } from '../case/event.ts';

export const basisCodes: Readonly<Record<S19Status, readonly string[]>> = {
  notChecked: [],
  satisfiedExistingNino: ['ninoCard', 'payslip', 'p45p60', 'officialLetter', 'departmentRecord', 'other'],
  satisfiedNinoApplication: ['applicationMade', 'applicationPending', 'other'],
  notSatisfied: ['noNumberNoApplication', 'identityNotProved', 'numberNotTheirs', 'evidenceAwaited', 'other'],
  exempt: ['hostel', 'immigrationControl', 'other'],
};

/** Where an exemption comes from, as the officer reads it. */
export const exemptionSource: Readonly<Record<string, string>> = {
  hostel: 'Housing Benefit Regulations 2006, reg. 4(a)',
  immigrationControl: 'Housing Benefit Regulations 2006, reg. 4(c) (SI 2009/471)',
};
