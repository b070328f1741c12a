/** Answers that were kept against a warning, with the reasons given: looked at again before the end. */
import { useTranslation } from 'react-i18next';
import type { WarningView } from '../../shared/contract/view.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { openCell } from './interview-store.ts';

export function WarningList({
  warnings,
  language,
}: {
  readonly warnings: readonly WarningView[];
  readonly language: string;
}) {
  const { t, i18n } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <section className="stack tight kept-warnings">
      <h3>{t('interview.warnings', { count: warnings.length })}</h3>
      <ul className="gap-list" lang={language}>
        {warnings.map((warning, place) => (
          <li key={`${warning.key}#${warning.row ?? ''}#${warning.check}`}>
            <button type="button" className="link small" onClick={() => void openCell(warning, warning.section)}>
              {place === 0 ? <KeyCap>Alt W</KeyCap> : null} {warning.label}
            </button>
            <span className="small soft">{warning.message}</span>
            <span className="small" lang={i18n.language}>
              {t('interview.keptBecause', { reason: warning.reason })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
