/** Who is on the line, for how long, in which language, and the ways on from here. */
import { ClipboardCheck, Languages, NotebookPen, PhoneOff, Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { appNow } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { showDuration } from '../text/format.ts';
import { dropCall, showNote, switchLanguage, useInterview } from './interview-store.ts';

export function CallBar({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const show = appNow().show;
  const [asking, setAsking] = useState(false);
  return (
    <div className="call-bar" data-region="call">
      <div className="row call-who">
        <strong className="call-name">{view.customerName ?? t('start.noName')}</strong>
        <span className="mono soft small">{view.reference}</span>
        <span className="tag">{t(`start.${view.channel}`)}</span>
        <CallTimer />
        <Progress view={view} />
      </div>
      <div className="row">
        <Button size="small" icon={<Languages size={16} />} shortcut="F2" onClick={() => void switchLanguage()}>
          {t('language.interview', { language: t(`language.${view.language}`) })}
        </Button>
        <Button size="small" tone="quiet" icon={<NotebookPen size={16} />} shortcut="F9" onClick={showNote}>
          {t('interview.note')}
        </Button>
        <Button size="small" tone="quiet" icon={<PhoneOff size={16} />} onClick={() => setAsking(true)}>
          {t('interview.dropCall')}
        </Button>
        <Button
          size="small"
          tone={view.current === null ? 'primary' : 'plain'}
          icon={<ClipboardCheck size={16} />}
          shortcut="F10"
          onClick={() => show({ name: 'review', caseId: view.caseId })}
        >
          {t('interview.review')}
        </Button>
      </div>
      {asking ? (
        <Modal title={t('interview.dropCall')} onClose={() => setAsking(false)}>
          <p>{t('interview.dropAsk')}</p>
          <div className="row">
            <Button tone="primary" autoFocus onClick={() => void dropCall().then(() => setAsking(false))}>
              {t('interview.dropCall')}
            </Button>
            <Button shortcut="Esc" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Modal>
      ) : null}
    </div>
  );
}

function Progress({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  return (
    <span className="row progress-wrap small soft">
      <progress
        className="progress"
        max={Math.max(1, view.asked)}
        value={view.answered}
        aria-label={t('interview.progress', { answered: view.answered, asked: view.asked })}
      />
      <span className="mono" aria-hidden="true">
        {view.answered}/{view.asked}
      </span>
    </span>
  );
}

/** Informs and never nags: it counts up and keeps one colour. */
function CallTimer() {
  const { t } = useTranslation();
  const openedAt = useInterview((state) => state.openedAt);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - openedAt) / 1000)), 1_000);
    return () => clearInterval(timer);
  }, [openedAt]);
  return (
    <span className="row soft small mono" role="timer" aria-live="off" title={t('interview.timer')}>
      <Timer size={14} aria-hidden="true" />
      <span className="visually-hidden">{t('interview.timer')} </span>
      {showDuration(Math.max(0, seconds))}
    </span>
  );
}
