/** Before an answer is changed that sets others aside: which ones, and Enter or Escape. */
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { confirmChange, dismiss, useInterview } from './interview-store.ts';

/** Names listed of each kind; more are counted. */
const namedMax = 8;

export function ChangeBox() {
  const { t } = useTranslation();
  const change = useInterview((state) => state.change);
  if (change === null) return null;
  const { preview } = change;
  const groups = [
    { text: 'setsAside', names: preview.setsAside.map((cell) => cell.label) },
    { text: 'evidenceRemoved', names: preview.evidenceRemoved },
    { text: 'bringsBack', names: preview.bringsBack.map((cell) => cell.label) },
    { text: 'evidenceAdded', names: preview.evidenceAdded },
  ].filter((group) => group.names.length > 0);
  return (
    <Modal title={t('interview.changeTitle')} onClose={dismiss}>
      {groups.map((group) => (
        <div key={group.text}>
          <h3>{t(`interview.${group.text}`, { count: group.names.length })}</h3>
          <ul className="change-list">
            {group.names.slice(0, namedMax).map((name, place) => (
              <li key={place}>{name}</li>
            ))}
            {group.names.length > namedMax ? <li>+ {group.names.length - namedMax}</li> : null}
          </ul>
        </div>
      ))}
      <p className="soft">{t('interview.changeKept')}</p>
      <div className="row">
        <Button tone="primary" shortcut="Enter" autoFocus onClick={() => void confirmChange()}>
          {t('interview.changeGo')}
        </Button>
        <Button shortcut="Esc" onClick={dismiss}>
          {t('common.cancel')}
        </Button>
      </div>
    </Modal>
  );
}
