/** How this workstation stands with the server: words first, a dot second. */
import { useTranslation } from 'react-i18next';
import { failureText } from '../text/failure-text.ts';
import { localTime, showDate } from '../text/format.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { useApp } from './app-store.ts';

const tones = { upToDate: 'good', syncing: 'accent', behind: 'warn', offline: 'warn', notEnrolled: 'error' } as const;

export function SyncBadge() {
  const { t } = useTranslation();
  const sync = useApp((state) => state.sync);
  const syncNow = useApp((state) => state.syncNow);
  if (sync === null) return null;
  const parts = [
    t(`sync.${sync.state}`),
    ...(sync.waiting > 0 ? [t('sync.waiting', { count: sync.waiting })] : []),
    ...(sync.parked > 0 ? [t('sync.parked', { count: sync.parked })] : []),
  ];
  // Read out is a change for the worse or the better; that every answer is waiting for a moment is no news.
  const calm = sync.state === 'syncing' || sync.state === 'upToDate';
  const heard = [t(`sync.${calm ? 'upToDate' : sync.state}`), ...parts.slice(1 + Number(sync.waiting > 0))].join(', ');
  const last =
    sync.lastSuccess === null ? t('sync.never') : t('sync.last', { time: showDate(localTime(sync.lastSuccess)) });
  return (
    <>
      <p className="visually-hidden" role="status">
        {heard}
      </p>
      <button
        type="button"
        className={`sync ${tones[sync.state]}`}
        title={[last, sync.problem === null ? '' : failureText(sync.problem), t('sync.now')]
          .filter(Boolean)
          .join(' · ')}
        onClick={() => void syncNow()}
      >
        <span className="visually-hidden">{t('sync.label')}: </span>
        <span className="sync-dot" aria-hidden="true" />
        <span>{parts.join(' · ')}</span>
        <span className="sync-last">{last}</span>
        <KeyCap>Alt N</KeyCap>
      </button>
    </>
  );
}
