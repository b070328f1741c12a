/** The adviser's screens: Conditionality and Additional Information, and form CMS1. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act, refuse } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { DateField } from './DateField.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { dateOfBox, textOf } from './form-text.ts';

export function ConditionalityTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const { conditionality } = view.standing;
  return (
    <div className="stack">
      <section className="card stack tight">
        <div className="row between">
          <h2 className="sub">{t('case.conditionality')}</h2>
          {conditionality.complete ? (
            <Tag tone="good">{t('case.completed')}</Tag>
          ) : conditionality.needed ? null : (
            <Tag>{t('case.notNeeded')}</Tag>
          )}
        </div>
        {mine ? <ConditionalityForm paydays={conditionality.paydaysProposed} /> : null}
      </section>
      <section className="card stack tight">
        <div className="row between">
          <h2 className="sub">{t('case.cms1')}</h2>
          {conditionality.cms1Recorded ? (
            <Tag tone="good">{t('case.recorded')}</Tag>
          ) : conditionality.cms1Needed ? null : (
            <Tag>{t('case.notNeeded')}</Tag>
          )}
        </div>
        {mine ? <Cms1Form today={view.today} /> : null}
      </section>
    </div>
  );
}

const screen = 'conditionality.complete';
const screenFields = ['backdating', 'labourMarketConditions', 'paydays', 'conditionality'] as const;

function ConditionalityForm({ paydays }: { readonly paydays: string }) {
  const { t } = useTranslation();
  const error = useFieldErrors(screen);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const request = {
      backdating: textOf(data, 'backdating'),
      labourMarketConditions: textOf(data, 'labourMarketConditions'),
      paydays: textOf(data, 'paydays'),
      conditionality: textOf(data, 'conditionality'),
    };
    void act(screen, request, t('common.saved'));
  };
  return (
    <form className="stack tight" onSubmit={submit} noValidate>
      {screenFields.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(name === 'conditionality' ? 'case.conditionalityField' : `case.${name}`)}
          hint={name === 'paydays' && paydays !== '' ? t('case.paydaysHint') : undefined}
          defaultValue={name === 'paydays' ? paydays : ''}
          maxLength={400}
          error={error(name)}
        />
      ))}
      <FormFailure form={screen} fields={screenFields} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('case.complete')}
        </Button>
      </div>
    </form>
  );
}

const cms1 = 'cms1.record';
const cms1Texts = ['backdatingLabourMarket', 'backdatingBenefit'] as const;

function Cms1Form({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const error = useFieldErrors(cms1);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const agreementDate = dateOfBox(cms1, data, 'agreementDate', today);
    if (agreementDate === null) return;
    const missing = cms1Texts.find((name) => textOf(data, name) === '');
    if (missing !== undefined)
      return refuse(cms1, { kind: 'claim.missingField', field: missing, detail: { field: missing } });
    const request = {
      agreementSigned: data.has('agreementSigned'),
      agreementDate,
      backdatingLabourMarket: textOf(data, 'backdatingLabourMarket'),
      backdatingBenefit: textOf(data, 'backdatingBenefit'),
    };
    void act(cms1, request, t('common.saved'));
  };
  return (
    <form className="stack tight" onSubmit={submit} noValidate>
      <label className="check-field">
        <input type="checkbox" name="agreementSigned" /> {t('case.agreementSigned')}
      </label>
      <DateField
        name="agreementDate"
        label={t('case.agreementDate')}
        today={today}
        defaultValue={showDate(today)}
        error={error('agreementDate')}
      />
      {cms1Texts.map((name) => (
        <TextField key={name} name={name} label={t(`case.${name}`)} maxLength={400} error={error(name)} />
      ))}
      <FormFailure form={cms1} fields={['agreementDate', ...cms1Texts]} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
