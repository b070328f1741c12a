/** An officer of the diary: skills, needs that can be met, hours, flexibilities, and when they are unavailable. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiarySetupView } from '../../shared/contract/diary-view.ts';
import type { DiaryNeed } from '../../shared/case/booking-event.ts';
import type { DiaryOfficer } from '../../shared/diary/diary.ts';
import { call } from '../bridge.ts';
import { textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { Notice } from '../component/Notice.tsx';
import { TextField } from '../component/TextField.tsx';
import { windowLanguage } from '../text/i18n.ts';
import { HoursFields, hoursOf, weekdays } from './HoursFields.tsx';
import { readAway, readExtra, showAway, showExtra } from './hours-text.ts';
import { LinesField } from './LinesField.tsx';
import { useSaving } from './use-saving.ts';

export interface OfficerFormProps {
  readonly setup: DiarySetupView;
  /** Staff number; empty for a new officer. */
  readonly officer: string;
  readonly onClose: () => void;
}

const shownFields = ['key', 'name', 'extra', 'unavailable', ...weekdays.map((day) => `hours${day}`)];

export function OfficerForm({ setup, officer, onClose }: OfficerFormProps) {
  const { t } = useTranslation();
  const { error, other, refuseLine, keep } = useSaving();
  const known = setup.officers.find(({ key }) => key === officer);
  const [sure, setSure] = useState(false);
  const body = known?.body;
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const box = (name: string): string => textOf(data, name);
    const hours = hoursOf(box);
    if (!hours.ok) return refuseLine(hours.field, 1, t('diary.hoursHint'));
    const extra = readExtra(box('extra'));
    if (!extra.ok) return refuseLine('extra', extra.line, t('diary.extraHint'));
    const unavailable = readAway(box('unavailable'));
    if (!unavailable.ok) return refuseLine('unavailable', unavailable.line, t('diary.unavailableHint'));
    const amended: DiaryOfficer = {
      name: box('name'),
      office: body?.office ?? setup.places[0]?.key ?? 'main',
      skills: data.getAll('skill').map(String),
      meets: data.getAll('need').map((need) => String(need) as DiaryNeed),
      weekly: hours.value,
      extra: extra.value,
      unavailable: unavailable.value,
    };
    const key = officer === '' ? box('key') : officer;
    const request = { key, seen: known?.seen ?? null, body: amended, language: windowLanguage() };
    if (await keep(call('diary.saveOfficer', request))) onClose();
  };
  const remove = async (): Promise<void> => {
    const request = { key: officer, seen: known?.seen ?? null, body: null, language: windowLanguage() };
    if (await keep(call('diary.saveOfficer', request))) onClose();
  };
  const whole = other(shownFields);
  return (
    <Modal title={known?.body.name ?? t('diary.add')} onClose={onClose} wide>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <div className="fields">
          {officer === '' ? <TextField name="key" label={t('diary.staffNumber')} error={error('key')} /> : null}
          <TextField name="name" label={t('diary.name')} defaultValue={body?.name} error={error('name')} />
        </div>
        <Checks name="skill" legend={t('diary.skills')} choices={setup.types} checked={body?.skills ?? []} />
        <Checks
          name="need"
          legend={t('diary.meets')}
          choices={setup.needs.map((code) => ({ code, label: t(`booking.need.${code}`) }))}
          checked={body?.meets ?? []}
        />
        <HoursFields hours={body?.weekly ?? []} error={error} />
        <LinesField
          name="extra"
          label={t('diary.extra')}
          hint={t('diary.extraHint')}
          defaultValue={showExtra(body?.extra ?? [])}
          error={error('extra')}
        />
        <LinesField
          name="unavailable"
          label={t('diary.unavailable')}
          hint={t('diary.unavailableHint')}
          defaultValue={showAway(body?.unavailable ?? [])}
          error={error('unavailable')}
        />
        {whole === undefined ? null : (
          <Notice tone="error" live>
            {whole}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" tone="primary">
            {t('common.save')}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {known === undefined ? null : (
            <Button tone={sure ? 'primary' : 'quiet'} onClick={() => (sure ? void remove() : setSure(true))}>
              {t(sure ? 'diary.removeSure' : 'diary.remove')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}

interface ChecksProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  readonly checked: readonly string[];
}

function Checks({ name, legend, choices, checked }: ChecksProps) {
  return (
    <fieldset className="stack tight">
      <legend>{legend}</legend>
      <div className="fields">
        {choices.map(({ code, label }) => (
          <label key={code} className="check-field">
            <input type="checkbox" name={name} value={code} defaultChecked={checked.includes(code)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
