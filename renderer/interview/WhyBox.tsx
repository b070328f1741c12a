/** "Why am I asking this?": the chain of reasons, nearest first; each answer in it can be gone to. */
import { useTranslation } from 'react-i18next';
import type { WhyReason } from '../../shared/contract/why-view.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { openCell, useInterview } from './interview-store.ts';
import { useFocusBack } from './use-focus-back.ts';
import { closeWhy } from './why-store.ts';

export function WhyBox() {
  const { t } = useTranslation();
  const why = useInterview((state) => state.why);
  const language = useInterview((state) => state.view?.language);
  useFocusBack(why !== null);
  if (why === null) return null;
  return (
    <Modal title={t('interview.whyTitle', { about: why.about })} onClose={closeWhy}>
      <p className="soft small">{t('interview.whyBecause')}</p>
      <div lang={language}>
        <Reasons reasons={why.reasons} />
      </div>
      <div className="row">
        <Button tone="primary" shortcut="Esc" autoFocus onClick={closeWhy}>
          {t('common.close')}
        </Button>
      </div>
    </Modal>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly WhyReason[] }) {
  return (
    <ul className="why-list">
      {reasons.map((reason, place) => (
        <li key={place}>
          <Reason reason={reason} />
          {reason.because.length === 0 ? null : <Reasons reasons={reason.because} />}
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { readonly reason: WhyReason }) {
  const { t } = useTranslation();
  const { cell, answeredAt, text } = reason;
  if (cell === null) return <span>{text}</span>;
  const go = (): void => {
    closeWhy();
    void openCell(cell, cell.section);
  };
  return (
    <span>
      <button type="button" className="link" onClick={go}>
        {text}
      </button>
      {answeredAt === null ? null : (
        <span className="soft small"> {t('interview.answeredAt', { time: answeredAt.slice(11, 16) })}</span>
      )}
    </span>
  );
}
