/** The push to the benefit systems: what stands in its way, and everything that leaves with it. */
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { act } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { FormFailure } from './form-failure.tsx';
import { MessageList } from './MessageList.tsx';
import { PaperItems } from './PaperItems.tsx';
import { PushGates } from './PushGates.tsx';
import { ReferralList } from './ReferralList.tsx';

const tones: Readonly<Record<string, 'good' | 'warn' | 'accent' | undefined>> = {
  blocked: 'warn',
  ready: 'accent',
  done: 'good',
};

export function PushTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const { push, laid, outgoing } = view.standing;
  const supervisor = useHasRole(['supervisor']);
  return (
    <div className="stack">
      <section className="card stack tight">
        <div className="row between">
          <h2 className="sub">{t('push.title')}</h2>
          <Tag tone={tones[push.state]}>{t(`push.caseState.${push.state}`)}</Tag>
        </div>
        {push.state === 'done' ? null : <PushGates gates={push.gates} caseId={view.caseId} />}
        <FormFailure form="push.request" />
        {mine && push.state !== 'done' ? (
          <div className="row">
            <Button
              tone={push.state === 'ready' ? 'primary' : 'plain'}
              icon={<Send size={16} />}
              onClick={() => void act('push.request', {}, t('case.pushed'))}
            >
              {t('case.pushGo')}
            </Button>
            <span className="small soft">{t('case.pushText')}</span>
          </div>
        ) : null}
      </section>
      <Part title={t('push.messages')}>
        <MessageList messages={outgoing.messages} />
      </Part>
      {outgoing.referrals.length === 0 ? null : (
        <Part title={t('push.referrals')}>
          <ReferralList outgoing={outgoing} />
        </Part>
      )}
      {outgoing.papers.length === 0 ? null : (
        <Part title={t('paper.title')}>
          <PaperItems papers={outgoing.papers} />
        </Part>
      )}
      <Part title={t('column.laid')}>
        <p>{[laid.label, laid.reasonLabel].filter(Boolean).join(' · ')}</p>
        <FormFailure form="laid.releaseManually" />
        {supervisor && laid.state === 'blocked' ? (
          <div className="row">
            <Button onClick={() => void act('laid.releaseManually', {}, t('common.saved'))}>{t('laid.release')}</Button>
          </div>
        ) : null}
      </Part>
    </div>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="card stack tight">
    <h2 className="sub">{title}</h2>
    {children}
  </section>
);
