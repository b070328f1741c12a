/** The line dropped: Enter books the call-back for the time that is promised, on the number of the claim. Both can be changed. */
import { PhoneOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { readSlot } from '../../shared/script/kind/typed-slot.ts';
import { textOf } from '../case/form-text.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { TextField } from '../component/TextField.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';
import { dropCall } from './call-time.ts';
import { askDropCall, useInterview } from './interview-store.ts';
import { useFocusBack } from './use-focus-back.ts';

export function DropCallBox({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const asked = useInterview((state) => state.dropAsked);
  const [due, setDue] = useState('');
  const [wrong, setWrong] = useState<string>();
  useFocusBack(asked);
  if (!asked) return null;
  const { proposed } = view.call;
  const close = (): void => {
    setDue('');
    setWrong(undefined);
    askDropCall(false);
  };
  const book = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const other = readSlot(due, `${view.today}T00:00` as LocalDateTime);
    if (due.trim() !== '' && !other.ok) return setWrong(failureText(other.failure));
    const agreed = { number: textOf(data, 'number'), bestTime: textOf(data, 'bestTime') };
    void dropCall(due.trim() !== '' && other.ok ? { ...agreed, due: other.value } : agreed);
  };
  return (
    <Modal title={t('interview.dropCall')} onClose={close}>
      <form className="stack" onSubmit={book} noValidate>
        <p>{t('interview.dropAsk')}</p>
        <p>
          <strong className="mono">{t('interview.callBackDue', { time: showDate(proposed.due) })}</strong>{' '}
          <span className="soft">
            {t(proposed.urgency === 'urgent4h' ? 'interview.dropUrgent' : 'interview.dropStandard')}
          </span>
        </p>
        <div className="fields call-back-fields">
          <TextField
            name="number"
            label={t('interview.callBackNumber')}
            inputMode="tel"
            maxLength={60}
            defaultValue={proposed.number}
          />
          <TextField name="bestTime" label={t('interview.callBackBest')} maxLength={120} />
          <TextField
            name="due"
            label={t('interview.callBackOther')}
            value={due}
            hint={t('case.slotHint')}
            error={wrong}
            onChange={(event) => setDue(event.target.value)}
          />
        </div>
        <div className="row">
          <Button type="submit" tone="primary" shortcut="Enter" autoFocus>
            {t('interview.dropBook')}
          </Button>
          <Button shortcut="Esc" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Shown from the drop until the customer is back on the line. */
export function CallBackNotice({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const ended = useInterview((state) => state.wrapUpSince !== null);
  const { callBack } = view.call;
  if (!ended || callBack === null) return null;
  return (
    <p className="row small call-back" role="status">
      <PhoneOff size={15} aria-hidden="true" />
      <span className="grow">
        {t('interview.callBackDue', { time: showDate(callBack.due) })}{' '}
        {[callBack.number, callBack.bestTime].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}
