/** The next suitable slots, each picked by its number: with Alt from anywhere in the form, or with the mouse. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OffersView } from '../../shared/contract/diary-view.ts';
import { useApp } from '../app/app-store.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { Notice } from '../component/Notice.tsx';
import { showDay } from '../text/show-day.ts';
import { useOffers } from './use-offers.ts';

export interface OfferListProps {
  readonly caseId: string;
  readonly interviewType: string;
  readonly onPick: (slot: string) => void;
}

/** Keyed by how far the case has come: another answer may change what is needed. */
export function OfferList({ caseId, interviewType, onPick }: OfferListProps) {
  const offers = useOffers({ caseId, interviewType });
  return offers?.diary === true ? <Offers offers={offers} onPick={onPick} /> : null;
}

interface OffersProps {
  readonly offers: OffersView;
  readonly onPick: (slot: string) => void;
}

function Offers({ offers, onPick }: OffersProps) {
  const { t } = useTranslation();
  useOfferKeys(offers, onPick);
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
      <ol className="offers" aria-label={t('booking.offers')}>
        {offers.offers.map(({ slot, officerName, assessorSlot, assessorName, late }, index) => (
          <li key={slot}>
            <button type="button" className="offer" aria-keyshortcuts={`Alt+${index + 1}`} onClick={() => onPick(slot)}>
              <KeyCap>{`Alt ${index + 1}`}</KeyCap>
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
    </div>
  );
}

function useOfferKeys({ offers }: OffersView, onPick: (slot: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { session, box } = useApp.getState();
      if (session?.locked || box !== null || event.repeat || !event.altKey || event.ctrlKey) return;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const offer = digit === undefined ? undefined : offers[Number(digit) - 1];
      if (offer === undefined) return;
      event.preventDefault();
      onPick(offer.slot);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [offers, onPick]);
}
