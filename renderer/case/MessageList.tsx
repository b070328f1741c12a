/** Messages of a case to other systems: what has arrived, what is tried again by itself, and what wants a person. */
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { MessageView } from '../../shared/contract/message-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { act } from './case-store.ts';
import { FormFailure } from './form-failure.tsx';
import { messageDetail, messageTones } from './message-detail.ts';

const canRetry = new Set<MessageView['state']>(['delayed', 'givenUp', 'refused']);

export function MessageList({ messages }: { readonly messages: readonly MessageView[] }) {
  const { t } = useTranslation();
  const mayRetry = useHasRole(commandRoles.retryMessage);
  if (messages.length === 0) return <p className="soft">{t('push.noMessages')}</p>;
  return (
    <>
      <FormFailure form="message.retry" />
      <ul className="lines">
        {messages.map((message) => (
          <li key={message.id} className="line">
            <span className="grow">
              <strong>{t(`push.target.${message.target}`)}</strong>
              <span className="small soft line-note">
                {[t(`push.kind.${message.kind}`), showDate(message.changedAt), messageDetail(message, t)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Tag tone={messageTones[message.state]}>{t(`push.messageState.${message.state}`)}</Tag>
            {mayRetry && canRetry.has(message.state) ? (
              <Button
                size="small"
                icon={<RotateCw size={14} />}
                onClick={() => void act('message.retry', { message: message.id }, t('push.retried'))}
              >
                {t('push.retry')}
                <span className="visually-hidden">: {t(`push.target.${message.target}`)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
