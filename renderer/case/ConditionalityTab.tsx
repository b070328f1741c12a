/** The adviser's screens: Conditionality and Additional Information, and form CMS1. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { act } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { textOf } from './form-text.ts';

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
        {mine ? <ConditionalityForm /> : null}
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
        {mine ? <Cms1Form /> : null}
      </section>
    </div>
  );
}

function ConditionalityForm() {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void act(
      'conditionality.complete',
      {
        backdating: textOf(data, 'backdating'),
        labourMarketConditions: textOf(data, 'labourMarketConditions'),
        paydays: textOf(data, 'paydays'),
        conditionality: textOf(data, 'conditionality'),
      },
      t('common.saved'),
    );
  };
  return (
    <form className="stack tight" onSubmit={submit}>
      <TextField name="backdating" label={t('case.backdating')} maxLength={400} />
      <TextField name="labourMarketConditions" label={t('case.labourMarketConditions')} maxLength={400} />
      <TextField name="paydays" label={t('case.paydays')} maxLength={400} />
      <TextField name="conditionality" label={t('case.conditionalityField')} maxLength={400} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('case.complete')}
        </Button>
      </div>
    </form>
  );
}

function Cms1Form() {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void act(
      'cms1.record',
      {
        agreementSigned: data.has('agreementSigned'),
        agreementDate: textOf(data, 'agreementDate'),
        backdatingLabourMarket: textOf(data, 'backdatingLabourMarket'),
        backdatingBenefit: textOf(data, 'backdatingBenefit'),
      },
      t('common.saved'),
    );
  };
  return (
    <form className="fields" onSubmit={submit}>
      <label className="check-field">
        <input type="checkbox" name="agreementSigned" /> {t('case.agreementSigned')}
      </label>
      <TextField name="agreementDate" type="date" label={t('case.agreementDate')} required />
      <TextField name="backdatingLabourMarket" label={t('case.backdatingLabourMarket')} maxLength={400} />
      <TextField name="backdatingBenefit" label={t('case.backdatingBenefit')} maxLength={400} />
      <Button type="submit" tone="primary">
        {t('common.save')}
      </Button>
    </form>
  );
}
