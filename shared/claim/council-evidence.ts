/**
 * What the council may still ask the customer for, worked out from the answers (seed 001; domain.md 2.2): Jobcentre Plus
 * asks for evidence of the primary benefit only, and the assessor tells the customer the rest. It holds nothing back.
 */
import type { Interview } from '../interview/interview.ts';

export const councilEvidenceCodes = [
  'rent',
  'jointTenants',
  'oldHome',
  'others',
  'childcare',
  'councilTax',
  'number',
] as const;
export type CouncilEvidenceCode = (typeof councilEvidenceCodes)[number];

/** Tenures whose landlord is not the council and no association that it knows. */
const privateTenures: readonly unknown[] = ['privateTenant', 'boarder', 'hostel', 'tied', 'sharedOwnership'];

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** Says of each item whether the answers call for it. */
const wanted: Readonly<Record<CouncilEvidenceCode, (interview: Interview) => boolean>> = {
  // Proof of rent, from a private tenant who has not claimed at that address before.
  rent: (interview) =>
    interview.derived('hbClaimed') === true &&
    interview.value('home.liableForRent') === true &&
    privateTenures.includes(interview.value('home.tenure')) &&
    interview.value('home.claimedHereBefore') !== true,
  jointTenants: (interview) => interview.derived('hbClaimed') === true && interview.value('home.sharedRent') === true,
  oldHome: (interview) => interview.derived('hbClaimed') === true && interview.value('home.oldHome') === true,
  // Income of whoever else lives there decides what is taken off.
  others: (interview) => interview.rows('others').length > 0,
  childcare: (interview) => interview.value('childcare.pays') === true,
  councilTax: (interview) => {
    const reductions = interview.value('councilTax.reductions');
    return (
      interview.derived('ctbClaimed') === true &&
      Array.isArray(reductions) &&
      reductions.some((code) => code !== 'none')
    );
  },
  // It may take over a number that was checked; one that is not known it has to ask for itself.
  number: (interview) => !given(interview.value('customer.nino')),
};

/** Codes of what the council may ask for, in a fixed order; none where no council help is claimed. */
export function listCouncilEvidence(interview: Interview): readonly CouncilEvidenceCode[] {
  const claimed = interview.derived('hbClaimed') === true || interview.derived('ctbClaimed') === true;
  return claimed ? councilEvidenceCodes.filter((code) => wanted[code](interview)) : [];
}

/** Whether any council help is claimed, so that there is something to tell. */
export const councilHelpClaimed = (interview: Interview): boolean =>
  interview.derived('hbClaimed') === true || interview.derived('ctbClaimed') === true;
