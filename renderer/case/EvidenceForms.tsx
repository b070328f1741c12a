/** The forms of the evidence desk, one for each thing that can be recorded about an item. */
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { returnWays } from '../../shared/case/event.ts';
import type { EvidenceDetailView } from '../../shared/contract/assessor-view.ts';
import type { EvidenceItemView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { showDate } from '../text/format.ts';
import { act, refuse } from './case-store.ts';
import { DateField } from './DateField.tsx';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { dateOfBox, textOf } from './form-text.ts';

export type EvidenceFormName = 'verify' | 'notProvided' | 'notRequired' | 'used' | 'returned' | 'withdraw';

export interface EvidenceFormProps {
  readonly item: EvidenceItemView;
  readonly detail: EvidenceDetailView | undefined;
  /** The office's date. */
  readonly today: string;
  readonly onDone: (taken: boolean) => void;
  readonly onCancel: () => void;
}

const forms: Readonly<Record<EvidenceFormName, (props: EvidenceFormProps) => ReactNode>> = {
  verify: VerifyForm,
  notProvided: (props) => <ReasonForm {...props} name="notProvided" />,
  notRequired: (props) => <ReasonForm {...props} name="notRequired" />,
  used: UsedForm,
  returned: ReturnedForm,
  withdraw: (props) => <ReasonForm {...props} name="withdraw" />,
};

export function EvidenceForm({ name, ...props }: EvidenceFormProps & { readonly name: EvidenceFormName }) {
  const Form = forms[name];
  return <Form {...props} />;
}

/** What all of them have around their boxes; Escape leaves it. */
function Frame({
  form,
  fields,
  onSubmit,
  onCancel,
  children,
}: {
  readonly form: string;
  readonly fields: readonly string[];
  readonly onSubmit: (data: FormData) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className="fields" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()} noValidate>
      {children}
      <FormFailure form={form} fields={fields} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

function VerifyForm({ item, detail, today, onDone, onCancel }: EvidenceFormProps) {
  const { t } = useTranslation();
  const form = `evidence.verify:${item.item}`;
  const error = useFieldErrors(form);
  const save = (data: FormData): void => {
    const seenOn = dateOfBox(form, data, 'seenOn', today);
    if (seenOn === null) return;
    const request = {
      item: item.item,
      evidenceType: textOf(data, 'type'),
      seenOn,
      verdict: textOf(data, 'verdict') as 'V' | 'C' | 'S',
      copyKept: data.has('copyKept'),
    };
    void act('evidence.verify', request, t('common.saved'), form).then(onDone);
  };
  return (
    <Frame form={form} fields={['evidenceType', 'seenOn']} onSubmit={save} onCancel={onCancel}>
      <SelectField
        name="type"
        label={t('case.seenAs')}
        choices={item.types}
        defaultValue={item.evidenceType ?? undefined}
        autoFocus
        error={error('evidenceType')}
      />
      <DateField
        name="seenOn"
        label={t('case.seenOn')}
        today={today}
        defaultValue={showDate(item.seenOn ?? today)}
        error={error('seenOn')}
      />
      <SelectField
        name="verdict"
        label={t('case.verdict')}
        choices={(['V', 'C', 'S'] as const).map((code) => ({ code, label: t(`case.verdict${code}`) }))}
        defaultValue={item.seenOn === null ? 'V' : (item.verdict ?? 'V')}
      />
      <label className="check-field">
        <input type="checkbox" name="copyKept" defaultChecked={detail?.copyKept === true} /> {t('evidence.copyKept')}
      </label>
    </Frame>
  );
}

/** Not provided, not required, or taken back: each with its reason. */
function ReasonForm({
  name,
  item,
  onDone,
  onCancel,
}: EvidenceFormProps & { readonly name: 'notProvided' | 'notRequired' | 'withdraw' }) {
  const { t } = useTranslation();
  const form = `evidence.${name}:${item.item}`;
  const error = useFieldErrors(form);
  const save = (data: FormData): void => {
    const reason = textOf(data, 'reason');
    if (reason === '')
      return refuse(form, { kind: 'claim.missingField', field: 'reason', detail: { field: 'reason' } });
    const request = { item: item.item, reason };
    const kept =
      name === 'notProvided'
        ? act('evidence.notProvided', { ...request, acceptable: data.has('acceptable') }, t('common.saved'), form)
        : act(`evidence.${name}`, request, t('common.saved'), form);
    void kept.then(onDone);
  };
  return (
    <Frame form={form} fields={['reason']} onSubmit={save} onCancel={onCancel}>
      <TextField
        name="reason"
        label={t('common.reason')}
        hint={t(`evidence.reasonHint.${name}`)}
        maxLength={400}
        autoFocus
        error={error('reason')}
      />
      {name === 'notProvided' ? (
        <>
          <label className="check-field">
            <input type="checkbox" name="acceptable" aria-describedby={`${item.item}-acceptable`} />{' '}
            {t('case.acceptable')}
          </label>
          <p className="small soft form-help" id={`${item.item}-acceptable`}>
            {t('evidence.acceptableHelp')}
          </p>
        </>
      ) : null}
    </Frame>
  );
}

function UsedForm({ item, detail, today, onDone, onCancel }: EvidenceFormProps) {
  const { t } = useTranslation();
  const form = `evidence.used:${item.item}`;
  const error = useFieldErrors(form);
  const save = (data: FormData): void => {
    const usedOn = dateOfBox(form, data, 'usedOn', today);
    if (usedOn === null) return;
    void act('evidence.used', { item: item.item, usedOn }, t('common.saved'), form).then(onDone);
  };
  return (
    <Frame form={form} fields={['usedOn']} onSubmit={save} onCancel={onCancel}>
      <DateField
        name="usedOn"
        label={t('field.usedOn')}
        today={today}
        defaultValue={showDate(detail?.usedOn ?? today)}
        autoFocus
        error={error('usedOn')}
      />
      <p className="small soft form-help">{t('evidence.usedHelp')}</p>
    </Frame>
  );
}

function ReturnedForm({ item, detail, today, onDone, onCancel }: EvidenceFormProps) {
  const { t } = useTranslation();
  const form = `evidence.returned:${item.item}`;
  const error = useFieldErrors(form);
  const save = (data: FormData): void => {
    const returnedOn = dateOfBox(form, data, 'returnedOn', today);
    if (returnedOn === null) return;
    const reference = textOf(data, 'reference');
    const how = textOf(data, 'how') as (typeof returnWays)[number];
    const request = { item: item.item, returnedOn, how, ...(reference === '' ? {} : { reference }) };
    void act('evidence.returned', request, t('common.saved'), form).then(onDone);
  };
  return (
    <Frame form={form} fields={['returnedOn', 'how', 'reference']} onSubmit={save} onCancel={onCancel}>
      <SelectField
        name="how"
        label={t('field.how')}
        choices={returnWays.map((code) => ({ code, label: t(`evidence.returnWay.${code}`) }))}
        defaultValue={detail?.returned?.how}
        autoFocus
        error={error('how')}
      />
      <DateField
        name="returnedOn"
        label={t('field.returnedOn')}
        today={today}
        defaultValue={showDate(detail?.returned?.on ?? today)}
        error={error('returnedOn')}
      />
      <TextField
        name="reference"
        label={t('field.reference')}
        hint={t('evidence.referenceHint')}
        maxLength={60}
        defaultValue={detail?.returned?.reference ?? ''}
        error={error('reference')}
      />
    </Frame>
  );
}
