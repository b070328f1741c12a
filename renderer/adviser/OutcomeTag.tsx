/** What became of the interview, beside the state of the case. */
import { useTranslation } from 'react-i18next';
import type { BookingViews } from '../../shared/contract/booking-view.ts';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';

const tones = { failed: 'error', goodCauseRefused: 'error', deferred: 'warn', goodCauseAccepted: 'warn' } as const;

export function OutcomeTag({ outcome }: Pick<BookingViews, 'outcome'>) {
  const { t } = useTranslation();
  if (outcome === null) return null;
  const { kind, date } = outcome;
  const tone = kind in tones ? tones[kind as keyof typeof tones] : undefined;
  return <Tag tone={tone}>{t(`adviser.head.${kind}`, { date: date === null ? '' : showDate(date) })}</Tag>;
}
