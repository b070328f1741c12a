/** How long the call has lasted, and after it the wrap-up; and how long what is left may take. It informs and never nags. */
import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDuration } from '../text/format.ts';
import { useInterview } from './interview-store.ts';

export function CallTimer() {
  const { t } = useTranslation();
  const openedAt = useInterview((state) => state.openedAt);
  const wrapUpSince = useInterview((state) => state.wrapUpSince);
  const talkBefore = useInterview((state) => state.talkBefore);
  const now = useNow();
  const stretch = wrapUpSince === null ? Math.max(0, now - openedAt) : 0;
  const call = Math.floor((talkBefore + stretch) / 1_000);
  const wrapUp = wrapUpSince === null ? null : Math.max(0, Math.floor((now - wrapUpSince) / 1_000));
  return (
    <span className="row soft small mono" role="timer" aria-live="off">
      <Timer size={14} aria-hidden="true" />
      <span className="visually-hidden">{t('interview.timer')} </span>
      <span title={t('interview.timer')}>{showDuration(call)}</span>
      {wrapUp === null ? null : (
        <span className="tag" title={t('interview.wrapUp')}>
          {t('interview.wrapUp')} {showDuration(wrapUp)}
        </span>
      )}
    </span>
  );
}

/** Milliseconds, once a second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Over twenty minutes nobody can say to the minute. */
const rounded = (minutes: number): number => (minutes > 20 ? Math.ceil(minutes / 5) * 5 : minutes);

export function MinutesLeft({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation();
  if (minutes === 0) return null;
  return (
    <span className="small soft minutes-left" title={t('interview.minutesLeftFrom')}>
      {t('interview.minutesLeft', { count: rounded(minutes) })}
    </span>
  );
}
