/** Every key in one list: those of the screen that is open first. */
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Modal } from '../component/Modal.tsx';
import { type Screen, useApp } from './app-store.ts';
import { keyTable, type Where } from './key-table.ts';

const placeOf: Readonly<Record<Screen['name'], Where>> = {
  start: 'start',
  interview: 'interview',
  review: 'case',
  case: 'case',
  diary: 'start',
  laidQueue: 'start',
  councils: 'start',
  sending: 'start',
  letters: 'start',
  liaison: 'start',
  service: 'start',
};

export function KeyOverview({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const here = useApp(({ screen }) => placeOf[screen.name]);
  const others = (['interview', 'case', 'start'] as const).filter((where) => where !== here);
  return (
    <Modal title={t('keys.title')} onClose={onClose} wide>
      <div className="key-groups">
        {[here, 'everywhere' as const, ...others].map((where) => (
          <Group key={where} where={where} />
        ))}
      </div>
      <div className="row">
        <Button tone="primary" shortcut="Esc" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Modal>
  );
}

function Group({ where }: { readonly where: Where }) {
  const { t } = useTranslation();
  return (
    <section className="key-group">
      <h3>{t(`keys.on.${where}`)}</h3>
      <dl className="key-list">
        {keyTable[where].map(({ caps, sentence }) => (
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
    </section>
  );
}
