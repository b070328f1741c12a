/** Who is on the line, for how long, in which language, and the ways on from here. */
import { CircleCheck, ClipboardCheck, Languages, NotebookPen, PhoneCall, PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { appNow } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { CallTimer, MinutesLeft } from './CallTimer.tsx';
import { DropCallBox } from './DropCallBox.tsx';
import { endCall, resumeCall } from './call-time.ts';
import { finishCall } from './finish-call.ts';
import { askDropCall, showNote, useInterview } from './interview-store.ts';
import { switchLanguage } from './switch-language.ts';

export function CallBar({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const show = appNow().show;
  const ended = useInterview((state) => state.wrapUpSince !== null);
  return (
    <div className="call-bar" data-region="call">
      <div className="row call-who">
        <strong className="call-name">{view.customerName ?? t('start.noName')}</strong>
        <span className="mono soft small">{view.reference}</span>
        <span className="tag">{t(`start.${view.channel}`)}</span>
        <CallTimer />
        <Progress view={view} />
        <MinutesLeft minutes={view.minutesLeft} />
      </div>
      <div className="row">
        <Button size="small" icon={<Languages size={16} />} shortcut="F2" onClick={() => void switchLanguage()}>
          {t('language.interview', { language: t(`language.${view.language}`) })}
        </Button>
        <Button size="small" tone="quiet" icon={<NotebookPen size={16} />} shortcut="F9" onClick={showNote}>
          {t('interview.note')}
        </Button>
        {ended ? (
          <>
            <Button
              size="small"
              tone="quiet"
              icon={<PhoneCall size={16} />}
              shortcut="Alt R"
              onClick={() => void resumeCall()}
            >
              {t('interview.resumeCall')}
            </Button>
            <Button size="small" icon={<CircleCheck size={16} />} shortcut="F3" onClick={() => void finishCall()}>
              {t('interview.finishCall')}
            </Button>
          </>
        ) : view.current === null ? (
          <Button size="small" tone="quiet" icon={<PhoneOff size={16} />} shortcut="F3" onClick={() => void endCall()}>
            {t('interview.endCall')}
          </Button>
        ) : (
          <Button
            size="small"
            tone="quiet"
            icon={<PhoneOff size={16} />}
            shortcut="F3"
            onClick={() => askDropCall(true)}
          >
            {t('interview.dropCall')}
          </Button>
        )}
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
      <DropCallBox view={view} />
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
