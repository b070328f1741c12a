/** What became of the interview, in words. */
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '../../shared/contract/adviser-view.ts';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';

export interface OutcomeWordsProps {
  readonly outcome: OutcomeView;
  readonly now: NonNullable<OutcomeView['now']>;
}

export function OutcomeWords({ outcome, now }: OutcomeWordsProps) {
  const { t } = useTranslation();
  switch (now.kind) {
    case 'waived':
      return (
        <div className="stack none">
          <p>
            <Tag tone="good">{t('adviser.outcome.waived')}</Tag> {now.reasonLabel}: {now.text}
          </p>
          <p className="small soft">{t(`adviser.ground.${now.ground}`)}</p>
        </div>
      );
    case 'deferred':
      return (
        <p>
          <Tag tone="warn">{t('adviser.outcome.deferred', { date: showDate(now.from) })}</Tag> {now.reasonLabel}:{' '}
          {now.text}
        </p>
      );
    case 'attended':
      return (
        <p>
          <Tag tone="good">{t('adviser.outcome.attended', { date: showDate(now.on) })}</Tag>{' '}
          {t('adviser.minutesLong', { count: now.minutes })}
        </p>
      );
    case 'failed':
      return (
        <div className="stack none">
          <p>
            <Tag tone="error">{t('adviser.outcome.failed', { date: showDate(now.on) })}</Tag>{' '}
            {now.attempts === 0 ? t('adviser.triedNone') : t('adviser.tried', { count: now.attempts })} {now.note}
          </p>
          {now.goodCause === undefined ? (
            <p>{t('adviser.causeBy', { date: showDate(now.goodCauseBy) })}</p>
          ) : (
            <p>
              <Tag tone={now.goodCause.accepted ? 'good' : 'error'}>
                {t(now.goodCause.accepted ? 'adviser.causeAccepted' : 'adviser.causeRefused')}
              </Tag>{' '}
              {now.reasonLabel}: {now.goodCause.text} ({showDate(now.goodCause.on)}
              {outcome.late ? `, ${t('adviser.causeLate')}` : ''})
            </p>
          )}
        </div>
      );
  }
}
