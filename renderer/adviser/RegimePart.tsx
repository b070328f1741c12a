/** What the benefit asks of the customer, and where the agreement stands. */
import { useTranslation } from 'react-i18next';
import { type ConditionalityChoice, type Regime, regimes } from '../../shared/claim/adviser-text.ts';
import type { AdviserView } from '../../shared/contract/adviser-view.ts';
import { SelectField } from '../component/SelectField.tsx';

export function regimeOf({ jsaClaimed, jointClaim, ageUnder18, cms1 }: AdviserView): ConditionalityChoice {
  if (!jsaClaimed) return { regime: 'interviews', agreement: 'notNeeded' };
  const signed = cms1.length > 0 && cms1.every(({ forms }) => forms[0]?.value.agreementSigned === true);
  const regime = ageUnder18 ? 'jobseeking1617' : jointClaim ? 'joint' : 'jobseeking';
  return { regime, agreement: signed ? 'signed' : 'toSign' };
}

const agreements = ['toSign', 'signed', 'notNeeded'] as const;

export interface RegimePartProps {
  readonly choice: ConditionalityChoice;
  readonly onChoice: (choice: ConditionalityChoice) => void;
}

export function RegimePart({ choice, onChoice }: RegimePartProps) {
  const { t } = useTranslation();
  return (
    <div className="fields">
      <SelectField
        label={t('adviser.regimeLabel')}
        choices={regimes.map((code) => ({ code, label: t(`adviser.regime.${code}`) }))}
        value={choice.regime}
        onChange={(event) => onChoice({ ...choice, regime: event.target.value as Regime })}
      />
      <SelectField
        label={t('adviser.agreementLabel')}
        choices={agreements.map((code) => ({ code, label: t(`adviser.agreement.${code}`) }))}
        value={choice.agreement}
        onChange={(event) =>
          onChoice({ ...choice, agreement: event.target.value as ConditionalityChoice['agreement'] })
        }
      />
    </div>
  );
}
