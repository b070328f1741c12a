/** A place where customers are seen: its hours and its closures. */
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiarySetupView } from '../../shared/contract/diary-view.ts';
import type { DiaryOffice } from '../../shared/diary/diary.ts';
import { call } from '../bridge.ts';
import { textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { windowLanguage } from '../text/i18n.ts';
import { HoursFields, hoursOf, weekdays } from './HoursFields.tsx';
import { readClosures, showClosures } from './hours-text.ts';
import { LinesField } from './LinesField.tsx';
import { useSaving } from './use-saving.ts';

export interface PlaceFormProps {
  readonly setup: DiarySetupView;
  readonly place: string;
  readonly onClose: () => void;
}

const steps = [5, 10, 15, 20, 30, 60] as const;
const shownFields = ['name', 'closures', ...weekdays.map((day) => `hours${day}`)];

export function PlaceForm({ setup, place, onClose }: PlaceFormProps) {
  const { t } = useTranslation();
  const { error, other, refuseLine, keep } = useSaving();
  const known = setup.places.find(({ key }) => key === place);
  const body = known?.body;
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const box = (name: string): string => textOf(data, name);
    const hours = hoursOf(box);
    if (!hours.ok) return refuseLine(hours.field, 1, t('diary.hoursHint'));
    const closures = readClosures(box('closures'));
    if (!closures.ok) return refuseLine('closures', closures.line, t('diary.closuresHint'));
    const amended: DiaryOffice = {
      name: box('name'),
      nation: box('nation') as DiaryOffice['nation'],
      opening: hours.value,
      closures: closures.value,
      minutes: body?.minutes ?? {},
      stepMinutes: Number(box('step')),
    };
    const request = { key: place, seen: known?.seen ?? null, body: amended, language: windowLanguage() };
    if (await keep(call('diary.savePlace', request))) onClose();
  };
  const whole = other(shownFields);
  return (
    <Modal title={t('diary.place')} onClose={onClose} wide>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <div className="fields">
          <TextField name="name" label={t('diary.name')} defaultValue={body?.name} error={error('name')} />
          <SelectField
            name="nation"
            label={t('diary.holidays')}
            defaultValue={body?.nation}
            choices={(['englandWales', 'scotland'] as const).map((code) => ({
              code,
              label: t(`diary.nation.${code}`),
            }))}
          />
          <SelectField
            name="step"
            label={t('diary.step')}
            defaultValue={String(body?.stepMinutes ?? 20)}
            choices={steps.map((step) => ({ code: String(step), label: String(step) }))}
          />
        </div>
        <HoursFields hours={body?.opening ?? []} error={error} />
        <LinesField
          name="closures"
          label={t('diary.closures')}
          hint={t('diary.closuresHint')}
          defaultValue={showClosures(body?.closures ?? [])}
          error={error('closures')}
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
        </div>
      </form>
    </Modal>
  );
}
