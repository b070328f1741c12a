/** Messages that wait for a person: as this workstation knows them, and as the server does when it is asked. */
import { CloudDownload } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StuckMessage } from '../../shared/contract/outbound-view.ts';
import { useApp } from '../app/app-store.ts';
import { messageDetail } from '../case/message-detail.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { CaseTable } from '../start/CaseTable.tsx';
import { showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { askServer, loadStuck, useSending } from './sending-store.ts';

export function StuckMessages() {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { stuck, stuckHere } = useSending();
  useEffect(() => void loadStuck(language), [language]);
  return (
    <section className="card stack tight">
      <div className="row between">
        <h2 className="sub">{t('sending.asked')}</h2>
        <Button size="small" icon={<CloudDownload size={16} />} onClick={() => void askServer()}>
          {t('sending.ask')}
        </Button>
      </div>
      <p className="small soft">{t(stuck === null ? 'sending.fromHere' : 'sending.fromServer')}</p>
      <div aria-live="polite">
        {(stuck ?? stuckHere).length === 0 ? <p className="soft">{t('sending.noneStuck')}</p> : null}
      </div>
      {stuck === null ? (
        <CaseTable rows={stuckHere} list="messagesStuck" caption={t('sending.asked')} />
      ) : stuck.length === 0 ? null : (
        <ServersList messages={stuck} />
      )}
    </section>
  );
}

function ServersList({ messages }: { readonly messages: readonly StuckMessage[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('column.customer')}</th>
            <th scope="col">{t('push.to')}</th>
            <th scope="col">{t('push.what')}</th>
            <th scope="col">{t('push.queued')}</th>
            <th scope="col">{t('common.state')}</th>
            <th scope="col">{t('common.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <tr key={message.id}>
              <td>
                {message.here ? (
                  <button
                    type="button"
                    className="link"
                    onClick={() => useApp.getState().show({ name: 'case', caseId: message.caseId })}
                  >
                    {message.customerName === '' ? t('start.noName') : message.customerName}
                  </button>
                ) : (
                  <span className="soft">{t('sending.notHere')}</span>
                )}
              </td>
              <td>{t(`push.target.${message.target}`)}</td>
              <td>{t(`push.kind.${message.kind}`)}</td>
              <td className="mono">{showDate(message.queuedAt)}</td>
              <td>
                <Tag tone="error">{t(`push.messageState.${message.state}`)}</Tag>
              </td>
              <td>{messageDetail(message, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
