/** What became of an interview in words, for the adviser's screen and the history of a case. */
import type { Language } from '../../shared/base/language.ts';
import type { GoodCause } from '../../shared/claim/good-cause.ts';
import type { OptionView } from '../../shared/contract/view.ts';
import type { Release } from '../../shared/script/compile-release.ts';

const causes: Readonly<Record<GoodCause, readonly [en: string, cy: string]>> = {
  misunderstood: [
    'Misunderstood: learning, language or literacy, or misled',
    'Camddealltwriaeth: dysgu, iaith neu lythrennedd, neu wedi’i gamarwain',
  ],
  medicalAppointment: [
    'Medical or dental appointment that could not be moved',
    'Apwyntiad meddygol neu ddeintyddol na ellid ei symud',
  ],
  transport: ['Transport trouble and no other way', 'Trafferth trafnidiaeth a dim ffordd arall'],
  religion: ['Religious practice', 'Arfer crefyddol'],
  jobInterview: ['Attending a job interview', 'Mynychu cyfweliad am swydd'],
  selfEmployment: ['Pursuing self-employment', 'Mynd ar drywydd hunangyflogaeth'],
  accidentOrIllness: [
    'Accident, sudden illness or relapse, own or a dependant’s',
    'Damwain, salwch sydyn neu ailwaelu, ei hun neu ddibynnydd',
  ],
  funeral: ['Funeral of a friend or relative', 'Angladd ffrind neu berthynas'],
  disability: ['Disability made it impracticable', 'Anabledd yn ei gwneud yn anymarferol'],
  other: ['Something else', 'Rhywbeth arall'],
};

export function goodCauseLabel(code: string, language: Language): string {
  const label = (causes as Readonly<Record<string, readonly [string, string] | undefined>>)[code];
  return label?.[language === 'en' ? 0 : 1] ?? code;
}

/** Codes of a choice fact with the words of the release; the code itself where it has none. */
export const optionLabels = (
  release: Release,
  key: string,
  codes: readonly string[],
  language: Language,
): readonly OptionView[] =>
  codes.map((code) => ({ code, label: release.wording(language).facts[key]?.options?.[code] ?? code }));
