/** Each item of evidence: seen, as what, when and how strong; or not provided, and why. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceItemView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act, refuse } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { DateField } from './DateField.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { dateOfBox, textOf } from './form-text.ts';

export function EvidenceTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const items = view.standing.evidence;
  if (items.length === 0) return <p className="soft">{t('case.noEvidence')}</p>;
  return (
    <ul className="card">
      {items.map((item) => (
        <Item key={item.item} item={item} mine={mine} today={view.today} />
      ))}
    </ul>
  );
}

function Item({
  item,
  mine,
  today,
}: {
  readonly item: EvidenceItemView;
  readonly mine: boolean;
  readonly today: string;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState<'verify' | 'notProvided' | null>(null);
  const close = (taken: boolean): void => (taken ? setForm(null) : undefined);
  return (
    <li className="evidence-item stack tight">
      <div className="row between">
        <strong>{item.label}</strong>
        <span className="row">
          {item.governing ? <Tag tone="accent">{t('case.governing')}</Tag> : null}
          {item.verdictLabel === null ? null : (
            <Tag tone={item.verdict === 'X' ? 'warn' : 'good'}>{item.verdictLabel}</Tag>
          )}
        </span>
      </div>
      <p className="small soft">
        {[
          item.types.find((type) => type.code === item.evidenceType)?.label,
          showDate(item.seenOn),
          item.by === null ? '' : t('case.by', { by: item.by }),
          item.reason,
        ]
          .filter(Boolean)
          .join(' · ') || item.types.map((type) => type.label).join(', ')}
      </p>
      {mine && form === null ? (
        <div className="row">
          <Button size="small" onClick={() => setForm('verify')}>
            {t('case.verify')}
            <span className="visually-hidden">: {item.label}</span>
          </Button>
          <Button size="small" tone="quiet" onClick={() => setForm('notProvided')}>
            {t('case.notProvided')}
            <span className="visually-hidden">: {item.label}</span>
          </Button>
        </div>
      ) : null}
      {form === 'verify' ? (
        <VerifyForm item={item} today={today} onDone={close} onCancel={() => setForm(null)} />
      ) : null}
      {form === 'notProvided' ? <NotProvidedForm item={item} onDone={close} onCancel={() => setForm(null)} /> : null}
    </li>
  );
}

interface FormProps {
  readonly item: EvidenceItemView;
  readonly onDone: (taken: boolean) => void;
  readonly onCancel: () => void;
}

function VerifyForm({ item, today, onDone, onCancel }: FormProps & { readonly today: string }) {
  const { t } = useTranslation();
  const form = `evidence.verify:${item.item}`;
  const error = useFieldErrors(form);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const verdict = textOf(data, 'verdict') as 'V' | 'C' | 'S';
    const seenOn = dateOfBox(form, data, 'seenOn', today);
    if (seenOn === null) return;
    const request = { item: item.item, evidenceType: textOf(data, 'type'), seenOn, verdict };
    void act('evidence.verify', request, t('common.saved'), form).then(onDone);
  };
  return (
    <form className="fields" onSubmit={submit} noValidate>
      <SelectField name="type" label={t('case.seenAs')} choices={item.types} autoFocus error={error('evidenceType')} />
      <DateField
        name="seenOn"
        label={t('case.seenOn')}
        today={today}
        defaultValue={showDate(today)}
        error={error('seenOn')}
      />
      <SelectField
        name="verdict"
        label={t('case.verdict')}
        choices={(['V', 'C', 'S'] as const).map((code) => ({ code, label: t(`case.verdict${code}`) }))}
      />
      <FormFailure form={form} fields={['evidenceType', 'seenOn']} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

function NotProvidedForm({ item, onDone, onCancel }: FormProps) {
  const { t } = useTranslation();
  const form = `evidence.notProvided:${item.item}`;
  const error = useFieldErrors(form);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const reason = textOf(data, 'reason');
    if (reason === '')
      return refuse(form, { kind: 'claim.missingField', field: 'reason', detail: { field: 'reason' } });
    const request = { item: item.item, reason, acceptable: data.has('acceptable') };
    void act('evidence.notProvided', request, t('common.saved'), form).then(onDone);
  };
  return (
    <form className="fields" onSubmit={submit} noValidate>
      <TextField name="reason" label={t('common.reason')} maxLength={400} autoFocus error={error('reason')} />
      <label className="check-field">
        <input type="checkbox" name="acceptable" /> {t('case.acceptable')}
      </label>
      <FormFailure form={form} fields={['reason']} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
