/**
 * Who may do what with a case (domain.md 1.4). Use cases check it, and the table of calls (shared/contract/desktop.ts)
 * takes its roles from here; the window only reads it to show what is possible.
 */
import type { Role } from '../base/role.ts';

/** `supervisor` may do what staff may, so that a queue can be cleared; `manual` release is theirs alone. */
export const commandRoles = {
  interview: ['csa', 'visitingOfficer', 'financialAssessor', 'supervisor'],
  captureClerical: ['csa', 'visitingOfficer', 'sds', 'supervisor'],
  dropCall: ['csa', 'visitingOfficer', 'financialAssessor', 'supervisor'],
  bookCallBack: ['csa', 'visitingOfficer', 'financialAssessor', 'supervisor'],
  /** Talk and wrap-up of a call. */
  timeCall: ['csa', 'visitingOfficer', 'financialAssessor', 'supervisor'],
  attemptCall: ['csa', 'visitingOfficer', 'financialAssessor', 'supervisor'],
  readBack: ['csa', 'visitingOfficer', 'financialAssessor', 'supervisor'],
  printPaper: ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'],
  bookInterview: ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'],
  /** Waive an interview, put it off, and decide whether good cause was shown for not coming. */
  settleInterview: ['adviser', 'supervisor'],
  /** Put right what the interview says about work wanted and availability (section M13). */
  correctAvailability: ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'supervisor'],
  recordAttendance: ['financialAssessor', 'adviser', 'supervisor'],
  printStatement: ['csa', 'visitingOfficer', 'financialAssessor', 'supervisor'],
  signStatement: ['visitingOfficer', 'financialAssessor', 'supervisor'],
  verifyEvidence: ['visitingOfficer', 'financialAssessor', 'supervisor'],
  evidenceNotProvided: ['visitingOfficer', 'financialAssessor', 'supervisor'],
  useEvidence: ['financialAssessor', 'supervisor'],
  returnEvidence: ['visitingOfficer', 'financialAssessor', 'supervisor'],
  evidenceNotRequired: ['financialAssessor', 'supervisor'],
  withdrawEvidence: ['visitingOfficer', 'financialAssessor', 'supervisor'],
  applyForNino: ['visitingOfficer', 'financialAssessor', 'supervisor'],
  /** Tell the customer what the council may still ask for. */
  tellFurtherEvidence: ['visitingOfficer', 'financialAssessor', 'supervisor'],
  recordS19: ['financialAssessor', 'supervisor'],
  recordCalculation: ['financialAssessor', 'supervisor'],
  /** Make the calculation as a paper and keep it. */
  keepCalculation: ['financialAssessor', 'supervisor'],
  completeConditionality: ['adviser', 'supervisor'],
  recordCms1: ['adviser', 'supervisor'],
  /** Have a message to another system tried again. */
  retryMessage: ['sds', 'supervisor'],
  /** Send a referral before the push does. */
  sendReferral: ['csa', 'visitingOfficer', 'financialAssessor', 'sds', 'supervisor'],
  /** Put the customer through instead, and note the receiver's reference. */
  transferReferral: ['csa', 'visitingOfficer', 'financialAssessor', 'sds', 'supervisor'],
  /** Let a tax credit claim go on paper when the portal is away. */
  chooseFastTrack: ['financialAssessor', 'sds', 'supervisor'],
  /** Close the day's post or courier list. */
  sendPapers: ['sds', 'supervisor'],
  /** Give a paper to the customer who is here. */
  handOverPaper: ['visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'],
  push: ['sds', 'financialAssessor', 'supervisor'],
  assignCouncil: ['csa', 'visitingOfficer', 'financialAssessor', 'sds', 'supervisor'],
  dispatch: ['sds', 'supervisor'],
  /** Have an amended document sent after the first. */
  amendLaid: ['sds', 'financialAssessor', 'supervisor'],
  /** How councils are served, and the postcode directory that finds them. */
  councilLiaison: ['sds', 'supervisor'],
  correctAnswer: ['financialAssessor', 'sds', 'supervisor'],
  setUpDiary: ['supervisor'],
  serviceRequest: ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'],
  assignCase: ['supervisor'],
  /** Routes of service requests, and who is where. */
  keepRoutes: ['supervisor'],
  /** Figures for liaison, and the cases behind them. */
  liaisonFigures: ['sds', 'supervisor'],
  /** The words of letters and leaflets. */
  keepTemplates: ['sds', 'supervisor'],
  rebuild: ['sds', 'supervisor'],
  releaseByManager: ['supervisor'],
  setWorkstation: ['supervisor'],
} as const satisfies Record<string, readonly Role[]>;

export type ClaimCommand = keyof typeof commandRoles;

/** Whether one of a person's roles allows the command. */
export function mayDo(command: ClaimCommand, held: readonly Role[]): boolean {
  const allowed: readonly Role[] = commandRoles[command];
  return held.some((role) => allowed.includes(role));
}
