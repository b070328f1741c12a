/** A text in both languages, so that the window can switch and a document can be made in either. */
import type { Language } from '../base/language.ts';
import type { Release } from '../script/compile-release.ts';
import type { PolicyWording } from '../script/release.ts';

export type ByLanguage = Readonly<Record<Language, string>>;

/** Looks a text up in the release's policy wording; a code without wording shows as the code. */
export function inBoth(
  release: Release,
  code: string,
  pick: (policy: PolicyWording) => string | undefined,
): ByLanguage {
  return {
    en: pick(release.wording('en').policy) ?? code,
    cy: pick(release.wording('cy').policy) ?? code,
  };
}
