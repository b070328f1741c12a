/** The next suitable slots, each picked by its number once one of them has the focus, or with the mouse. */
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OffersView } from '../../shared/contract/diary-view.ts';
import { Button } from '../component/Button.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Notice } from '../component/Notice.tsx';
import { dayAfter, showDay } from '../text/show-day.ts';
import { useOffers } from './use-offers.ts';

export interface OfferListProps {
  readonly caseId: string;
  readonly interviewType: string;
  readonly onPick: (slot: string) => void;
}

/** Keyed by how far the case has come: another answer may change what is needed. */
export function OfferList({ caseId, interviewType, onPick }: OfferListProps) {
  const [from, setFrom] = useState<string | null>(null);
  const offers = useOffers({ caseId, interviewType, from });
  return offers?.diary === true ? <Offers offers={offers} from={from} onFrom={setFrom} onPick={onPick} /> : null;
}

interface OffersProps {
  readonly offers: OffersView;
  readonly from: string | null;
  readonly onFrom: (day: string | null) => void;
  readonly onPick: (slot: string) => void;
}

function Offers({ offers, from, onFrom, onPick }: OffersProps) {
  const { t } = useTranslation();
  const firstDay = offers.offers[0]?.slot.slice(0, 10);
  const onKey = (event: KeyboardEvent): void => {
    const offer = /^[1-9]$/.test(event.key) ? offers.offers[Number(event.key) - 1] : undefined;
    if (offer === undefined || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    // The same numbers settle what is open on the page while nothing here has the focus.
    event.stopPropagation();
    event.preventDefault();
    onPick(offer.slot);
  };
  return (
    <div className="stack tight">
      {offers.needs.length === 0 ? null : (
        <p className="small">
          {t(offers.needsUnmet ? 'booking.needsUnmet' : 'booking.needs', {
            needs: offers.needs.map((need) => t(`booking.need.${need}`)).join(', '),
          })}
        </p>
      )}
      {offers.offers.some(({ late }) => late) ? <Notice tone="warn">{t('booking.late')}</Notice> : null}
      {offers.offers.length === 0 ? <Notice tone="warn">{t('booking.none')}</Notice> : null}
      <ol className="offers" aria-label={t('booking.offers')} onKeyDown={onKey}>
        {offers.offers.map(({ slot, officerName, assessorSlot, assessorName, late }, index) => (
          <li key={slot}>
            <button type="button" className="offer" aria-keyshortcuts={String(index + 1)} onClick={() => onPick(slot)}>
              <KeyCap>{String(index + 1)}</KeyCap>
              <span className="offer-time">
                {showDay(slot)} <strong>{slot.slice(11)}</strong>
                {late ? ` · ${t('booking.lateTag')}` : ''}
              </span>
              <span className="small soft">
                {officerName}
                {assessorSlot === null
                  ? ''
                  : ` · ${t('booking.assessorFirst', { time: assessorSlot.slice(11), name: assessorName ?? '' })}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="row">
        {firstDay === undefined ? null : (
          <Button size="small" tone="quiet" onClick={() => onFrom(dayAfter(firstDay, 1))}>
            {t('booking.laterDays')}
          </Button>
        )}
        {from === null ? null : (
          <Button size="small" tone="quiet" onClick={() => onFrom(null)}>
            {t('booking.firstDays')}
          </Button>
        )}
      </div>
    </div>
  );
}
