/** Puts right what the interview says about work wanted and availability: an answer like any other, given to the adviser. */
import { dateOf } from '../../shared/base/local-date.ts';
import type { Language } from '../../shared/base/language.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { failure } from '../../shared/error/failure.ts';
import type { OpenCase } from '../case/open-case.ts';
import { type Confirmed, keepAnswer, parseTyped } from '../interview/record-answer.ts';
import type { Work } from '../work.ts';

/** Work wanted, availability and limits (catalogue, section M13). */
export const availabilitySection = 'M13';

export function correctAvailability(
  work: Work,
  {
    caseId,
    key,
    typed,
    confirmed,
    language,
  }: {
    readonly caseId: string;
    readonly key: string;
    readonly typed: unknown;
    readonly confirmed?: Confirmed | undefined;
    readonly language: Language;
  },
): Result<OpenCase> {
  const today = dateOf(work.workstation.clock.now().local);
  return keepAnswer(work, {
    caseId,
    key,
    confirmed,
    source: 'customer',
    roles: commandRoles.correctAvailability,
    valueIn: (release) =>
      release.fact(key)?.source.section === availabilitySection
        ? parseTyped(work, release, key, typed, { today, language }, confirmed)
        : fail(failure('claim.notAvailability', { key }, key)),
  });
}
