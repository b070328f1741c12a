/** What the screen said before it was put right: who, when and in which words. */
import { useTranslation } from 'react-i18next';
import type { AdviserView } from '../../shared/contract/adviser-view.ts';
import { showDate } from '../text/format.ts';

const fields = ['backdating', 'labourMarketConditions', 'paydays', 'conditionality'] as const;

export function RecordedBefore({ screens }: { readonly screens: AdviserView['screens'] }) {
  const { t } = useTranslation();
  if (screens.length === 0) return null;
  return (
    <details>
      <summary>{t('adviser.before', { count: screens.length })}</summary>
      {screens.map(({ at, by, value }) => (
        <div className="stack tight recorded" key={`${at} ${by} ${value.paydays}`}>
          <p className="small soft">{t('adviser.recordedBy', { at: showDate(at), by })}</p>
          <dl className="status-list">
            {fields.map((name) => (
              <div key={name}>
                <dt>{t(name === 'conditionality' ? 'case.conditionalityField' : `case.${name}`)}</dt>
                <dd>{value[name]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  );
}
