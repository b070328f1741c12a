/** The texts that are signed with Ed25519 between workstation and server. The purpose keeps one from passing for another. */
import { canonicalJson } from '../case/canonical.ts';

export type SignedPurpose =
  | 'enrolment'
  | 'challenge'
  | 'challengeAnswer'
  | 'deviceToken'
  | 'personToken'
  | 'lease'
  | 'receipt';

/** What a signature is made over: the purpose, its version, and the value as canonical JSON. */
export const signedText = (purpose: SignedPurpose, value: unknown): string =>
  `cms.${purpose}.1\n${canonicalJson(value)}`;
