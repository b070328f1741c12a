/**
 * The papers a case calls for: packs for secondary benefits (domain.md 8) and the tax credit pro forma (domain.md 10). Each
 * leaves once; to a customer whom it is not safe to write to nothing is posted (catalogue, process.documents.safeContact).
 */
import { fastTrackPaper } from '../case/paper.ts';
import type { ProcessState, SentPaper } from '../case/process-state.ts';
import { mustHoldPost } from '../claim/assess-case.ts';
import { type ByLanguage, inBoth } from '../claim/by-language.ts';
import { customerLine, postalLines } from '../document/fact/recipient.ts';
import type { Interview } from '../interview/interview.ts';
import { taxCredits } from '../outbound/referral-message.ts';

export interface Paper {
  /** shared/case/paper.ts */
  readonly paper: string;
  readonly label: ByLanguage;
  /** How it is to leave while it has not. */
  readonly way: 'courier' | 'post' | 'handOver';
  /** Why it cannot go by post. */
  readonly hold: 'notSafe' | 'noAddress' | undefined;
  /** The envelope: name and address, one string a line; the name alone with the courier, nothing for what is handed over. */
  readonly to: readonly string[];
  readonly sent: SentPaper | undefined;
}

/** In the order of the release; the pro forma once the claim was let go on paper. */
export function listPapers(interview: Interview, process: ProcessState): readonly Paper[] {
  const { release } = interview;
  return release.referrals
    .filter(({ source: { id, kind } }) => kind === 'pack' || (id === taxCredits && process.fastTrack !== undefined))
    .filter(({ when }) => interview.holds(when))
    .map(({ source: { id, kind } }): Paper => {
      const label = inBoth(release, id, (policy) => policy.referrals[id]);
      const paper = kind === 'pack' ? id : fastTrackPaper;
      const sent = Object.hasOwn(process.sentPapers, paper) ? process.sentPapers[paper] : undefined;
      if (paper === fastTrackPaper)
        return { paper, label, way: 'courier', hold: undefined, to: customerLine(interview), sent };
      return { paper, label, sent, ...byPost(interview) };
    });
}

function byPost(interview: Interview): Pick<Paper, 'way' | 'hold' | 'to'> {
  if (mustHoldPost(interview)) return { way: 'handOver', hold: 'notSafe', to: [] };
  const where = postalLines(interview);
  return where.length === 0
    ? { way: 'handOver', hold: 'noAddress', to: [] }
    : { way: 'post', hold: undefined, to: [...customerLine(interview), ...where] };
}

/** What has not left yet; nothing of a case that is deleted. */
export const papersDue = (interview: Interview, process: ProcessState): readonly Paper[] =>
  process.deleted ? [] : listPapers(interview, process).filter(({ sent }) => sent === undefined);
