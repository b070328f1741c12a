/** The line dropped: Enter books the call-back. Afterwards the time it is due stands over the question. */
import { PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { showDate } from '../text/format.ts';
import { askDropCall, dropCall, useInterview } from './interview-store.ts';
import { useFocusBack } from './use-focus-back.ts';

export function DropCallBox({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const asked = useInterview((state) => state.dropAsked);
  useFocusBack(asked);
  if (!asked) return null;
  const close = (): void => askDropCall(false);
  return (
    <Modal title={t('interview.dropCall')} onClose={close}>
      <p>{t('interview.dropAsk')}</p>
      <p className="soft">
        {t(view.standing.callBackUrgency === 'urgent4h' ? 'interview.dropUrgent' : 'interview.dropStandard')}
      </p>
      <div className="row">
        <Button tone="primary" shortcut="Enter" autoFocus onClick={() => void dropCall()}>
          {t('interview.dropCall')}
        </Button>
        <Button shortcut="Esc" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </Modal>
  );
}

/** Shown from the drop until the customer is back on the line. */
export function CallBackNotice({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const ended = useInterview((state) => state.wrapUpSince !== null);
  const { callBack } = view.standing;
  if (!ended || callBack === null) return null;
  return (
    <p className="row small call-back" role="status">
      <PhoneOff size={15} aria-hidden="true" />
      <span className="grow">{t('interview.callBackDue', { time: showDate(callBack.due) })}</span>
    </p>
  );
}
