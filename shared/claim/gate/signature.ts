/** Whether the statement is signed (catalogue, process.signature). */
import type { ProcessState, Signature } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';

/** An agreed joint claim is signed only when both have signed. */
export const signedByBothNeeded = (interview: Interview): boolean => interview.value('claim.jointClaimAgreed') === true;

/**
 * The signature that counts, or undefined. A change after signing has already taken it out of the state; printing the
 * same answers once more does not, because what was signed still stands.
 */
export function standingSignature(interview: Interview, process: ProcessState): Signature | undefined {
  const { signature } = process;
  if (signature === undefined || (signedByBothNeeded(interview) && signature.by !== 'both')) return undefined;
  return signature;
}
