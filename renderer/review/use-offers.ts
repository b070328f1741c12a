/** The next suitable slots of the case in front of the agent, asked again when the interview or the diary changes. */
import { useEffect, useState } from 'react';
import type { OffersView } from '../../shared/contract/diary-view.ts';
import { call, on } from '../bridge.ts';

export interface OffersWanted {
  readonly caseId: string;
  readonly interviewType: string;
  /** From this day on; null: from now. */
  readonly from: string | null;
}

/** Null until the program has answered, and while no interview is chosen. */
export function useOffers({ caseId, interviewType, from }: OffersWanted): OffersView | null {
  const [offers, setOffers] = useState<OffersView | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      if (interviewType === '') return;
      const reply = await call('booking.offers', { caseId, interviewType, ...(from === null ? {} : { from }) });
      if (current) setOffers(reply.ok ? reply.value : null);
    };
    void ask();
    const off = on('office.changed', ({ kind }) => {
      if (kind === 'appointment' || kind.startsWith('diary')) void ask();
    });
    return () => {
      current = false;
      off();
    };
  }, [caseId, interviewType, from]);
  return interviewType === '' ? null : offers;
}
