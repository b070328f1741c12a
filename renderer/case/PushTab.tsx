/** The push to the benefit systems, and what stands in its way. */
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { act, useCase } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { FormFailure } from './form-failure.tsx';

export function PushTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const { push, laid } = view.standing;
  const refused = useCase((state) => state.failedForm === 'push.request');
  const supervisor = useHasRole(['supervisor']);
  return (
    <div className="stack">
      <section className="card stack">
        <p>{t('case.pushText')}</p>
        {push.state === 'done' ? <Notice tone="good">{t('case.pushed')}</Notice> : null}
        {push.reason === null || refused ? null : (
          <Notice tone="warn" title={t('case.blocked')}>
            {push.reasonLabel ?? push.reason}
          </Notice>
        )}
        <FormFailure form="push.request" />
        {mine && push.state !== 'done' ? (
          <div className="row">
            <Button
              tone="primary"
              icon={<Send size={16} />}
              onClick={() => void act('push.request', {}, t('case.pushed'))}
            >
              {t('case.pushGo')}
            </Button>
          </div>
        ) : null}
      </section>
      <section className="card stack tight">
        <h2 className="sub">{t('column.laid')}</h2>
        <p>{[laid.label, laid.reasonLabel].filter(Boolean).join(' · ')}</p>
        <FormFailure form="laid.releaseManually" />
        {supervisor && laid.state === 'blocked' ? (
          <div className="row">
            <Button onClick={() => void act('laid.releaseManually', {}, t('common.saved'))}>{t('laid.release')}</Button>
          </div>
        ) : null}
      </section>
    </div>
  );
}
