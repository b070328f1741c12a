/** Every step that was recorded about an item, the latest first: a mistake that was put right is still there. */
import { useTranslation } from 'react-i18next';
import type { EvidenceStepView } from '../../shared/contract/assessor-view.ts';
import { showDate } from '../text/format.ts';

export function EvidenceHistory({ steps }: { readonly steps: readonly EvidenceStepView[] }) {
  const { t } = useTranslation();
  return (
    <details className="small evidence-history">
      <summary>{t('evidence.history', { count: steps.length })}</summary>
      <ol className="stack tight">
        {steps.map((step) => (
          <li key={`${step.at} ${step.what} ${step.on}`}>
            <span className="mono">{showDate(step.at)}</span> {step.officer}: {t(`evidence.step.${step.what}`)}{' '}
            <span className="soft">
              {[
                step.what === 'seen' || step.what === 'withdrawn' ? step.verdictLabel : null,
                step.typeLabel,
                showDate(step.on),
                step.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
