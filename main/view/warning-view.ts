/** Answers that were kept against a warning, as the window lists them. */
import type { Language } from '../../shared/base/language.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { answerWarningCodes, warning } from '../../shared/script/kind/warning.ts';
import type { OpenCase } from '../case/open-case.ts';
import { firstKindWarning } from '../interview/warning-number.ts';
import type { QuestionParts } from './question-view.ts';
import { rowTitle } from './section-items.ts';

/** In script order; an answer that is set aside is not listed. */
export function warningViews(parts: QuestionParts, { confirmed }: OpenCase): InterviewView['warnings'] {
  const { interview, language } = parts;
  const { release } = interview;
  return [...confirmed.values()]
    .flatMap(({ confirmed: checks, ...cell }) => {
      const fact = release.fact(cell.key);
      if (fact === undefined || interview.cell(cell).status !== 'answered') return [];
      const wording = release.wording(language).facts[cell.key];
      const label = wording?.label ?? cell.key;
      const shown = {
        ...cell,
        label:
          fact.roster === undefined || cell.row === undefined
            ? label
            : `${rowTitle(parts, fact.roster, cell.row)}: ${label}`,
        section: fact.source.section,
      };
      return checks.map(({ check, reason }) => ({
        place: fact.index,
        ...shown,
        check,
        message: messageOf(wording?.checks, check, language),
        reason,
      }));
    })
    .sort((a, b) => a.place - b.place || (a.row ?? 0) - (b.row ?? 0))
    .map(({ place: _place, ...one }) => one);
}

/** The script's own checks have their wording; those of the kind of answer have theirs. */
function messageOf(checks: readonly string[] | undefined, check: number, language: Language): string {
  const code = answerWarningCodes[check - firstKindWarning];
  if (code === undefined) return checks?.[check] ?? '';
  const { message, messageCy } = warning(code);
  return language === 'cy' ? messageCy : message;
}
