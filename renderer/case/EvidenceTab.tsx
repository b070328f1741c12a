/** Each item of evidence: seen, as what, when and how strong; or not provided, and why. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceItemView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { Tag } from '../component/Tag.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { textOf } from './form-text.ts';

export function EvidenceTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const items = view.standing.evidence;
  if (items.length === 0) return <p className="soft">{t('case.noEvidence')}</p>;
  return (
    <ul className="card">
      {items.map((item) => (
        <Item key={item.item} item={item} mine={mine} />
      ))}
    </ul>
  );
}

function Item({ item, mine }: { readonly item: EvidenceItemView; readonly mine: boolean }) {
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
      {form === 'verify' ? <VerifyForm item={item} onDone={close} onCancel={() => setForm(null)} /> : null}
      {form === 'notProvided' ? <NotProvidedForm item={item} onDone={close} onCancel={() => setForm(null)} /> : null}
    </li>
  );
}

interface FormProps {
  readonly item: EvidenceItemView;
  readonly onDone: (taken: boolean) => void;
  readonly onCancel: () => void;
}

function VerifyForm({ item, onDone, onCancel }: FormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const verdict = textOf(data, 'verdict') as 'V' | 'C' | 'S';
    void act(
      'evidence.verify',
      { item: item.item, evidenceType: textOf(data, 'type'), seenOn: textOf(data, 'seenOn'), verdict },
      t('common.saved'),
    ).then(onDone);
  };
  return (
    <form className="fields" onSubmit={submit}>
      <SelectField name="type" label={t('case.seenAs')} choices={item.types} autoFocus />
      <TextField name="seenOn" type="date" label={t('case.seenOn')} required />
      <SelectField
        name="verdict"
        label={t('case.verdict')}
        choices={(['V', 'C', 'S'] as const).map((code) => ({ code, label: t(`case.verdict${code}`) }))}
      />
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
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void act(
      'evidence.notProvided',
      { item: item.item, reason: textOf(data, 'reason'), acceptable: data.has('acceptable') },
      t('common.saved'),
    ).then(onDone);
  };
  return (
    <form className="fields" onSubmit={submit}>
      <TextField name="reason" label={t('common.reason')} required maxLength={400} autoFocus />
      <label className="check-field">
        <input type="checkbox" name="acceptable" /> {t('case.acceptable')}
      </label>
      <div className="row">
        <Button type="submit" tone="primary">
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
