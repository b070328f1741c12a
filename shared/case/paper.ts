/** Papers that leave the office for a customer or for HMRC, and how (domain.md 8 and 10). */

/** Papers that go to a printer. */
export const paperKinds = [
  'statement',
  'evidenceLetter',
  'secondaryLetter',
  'laid',
  'calculation',
  'interviewSheet',
  'cms1',
  'cms1Partner',
  'furtherEvidenceLeaflet',
  'customerCovering',
  'landlordLetter',
  'landlordLeaflet',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The tax credit pro forma; every other paper is a claim pack, under the id of its referral in the catalogue. */
export const fastTrackPaper = 'fastTrack';

export const paperWays = ['courier', 'post', 'handedOver'] as const;
/** With the day's courier, in the day's post, or into the customer's hands at the interview. */
export type PaperWay = (typeof paperWays)[number];

/** The lists that papers leave on. */
export const paperLists = ['courier', 'post'] as const;
export type PaperListKind = (typeof paperLists)[number];
