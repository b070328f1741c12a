/** One of the four parts of the conditionality screen: choices, and the text that is put together from them and recorded. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { LongTextField } from '../component/LongTextField.tsx';
import { Tag } from '../component/Tag.tsx';
import type { Composed } from './use-composed.ts';

export interface ScreenPartProps {
  readonly name: 'backdating' | 'labourMarketConditions' | 'paydays' | 'conditionality';
  readonly composed: Composed;
  readonly error: string | undefined;
  /** What it begins with was said in the interview. */
  readonly fromInterview: boolean;
  /** The choices. */
  readonly children: ReactNode;
}

export function ScreenPart({ name, composed, error, fromInterview, children }: ScreenPartProps) {
  const { t } = useTranslation();
  const label = t(name === 'conditionality' ? 'case.conditionalityField' : `case.${name}`);
  return (
    <fieldset className="plain part stack tight">
      <legend className="row">
        {label} {fromInterview ? <Tag>{t('adviser.fromInterview')}</Tag> : null}
      </legend>
      {children}
      <LongTextField
        name={name}
        rows={2}
        label={t('adviser.text', { part: label })}
        value={composed.text}
        onChange={(event) => composed.write(event.target.value)}
        maxLength={2_000}
        error={error}
      />
      {composed.own ? (
        <div className="row">
          <Button size="small" tone="quiet" onClick={composed.compose}>
            {t('adviser.compose')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
