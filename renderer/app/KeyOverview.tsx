/** Every key in one list. */
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Modal } from '../component/Modal.tsx';

const keys: readonly (readonly [keys: readonly string[], sentence: string])[] = [
  [['Enter'], 'keys.enter'],
  [['PgUp', 'Alt Up'], 'keys.previous'],
  [['1–9', 'A–Z'], 'keys.pick'],
  [['Y', 'I', 'N'], 'keys.yesNo'],
  [['F4'], 'keys.unanswered'],
  [['Alt 1–4'], 'keys.reasons'],
  [['F2'], 'keys.language'],
  [['F8'], 'keys.help'],
  [['F7'], 'keys.why'],
  [['Alt U'], 'keys.firstUnanswered'],
  [['Alt W'], 'keys.firstWarning'],
  [['Alt Z'], 'keys.changeBack'],
  [['F3'], 'keys.dropCall'],
  [['F9'], 'keys.note'],
  [['F10'], 'keys.next'],
  [['Ctrl 1–9'], 'keys.tabs'],
  [['Alt X'], 'keys.closeTab'],
  [['Alt B'], 'keys.beside'],
  [['Alt O'], 'keys.similar'],
  [['Alt 1–9'], 'keys.row'],
  [['PgDn', 'PgUp'], 'keys.lists'],
  [['F6'], 'keys.regions'],
  [['Esc'], 'keys.esc'],
  [['Ctrl K'], 'keys.palette'],
  [['Ctrl L'], 'keys.lock'],
  [['Ctrl ,'], 'keys.settings'],
  [['F1', '?'], 'keys.overview'],
];

export function KeyOverview({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal title={t('keys.title')} onClose={onClose} wide>
      <dl className="key-list">
        {keys.map(([caps, sentence]) => (
          <div key={sentence}>
            <dt>
              {caps.map((cap) => (
                <span key={cap}>
                  <KeyCap>{cap}</KeyCap>
                  <span className="visually-hidden">{cap} </span>
                </span>
              ))}
            </dt>
            <dd>{t(sentence)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button tone="primary" shortcut="Esc" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Modal>
  );
}
