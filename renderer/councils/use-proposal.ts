/** Which councils the address of a case points to, asked again whenever the case has changed. */
import { useEffect, useState } from 'react';
import type { CouncilProposal, CouncilRow } from '../../shared/contract/council-view.ts';
import { call } from '../bridge.ts';

export function useProposal(caseId: string | undefined, sequence: number | undefined): CouncilProposal | null {
  const [held, setHeld] = useState<{ readonly of: string; readonly proposal: CouncilProposal } | null>(null);
  const of = `${caseId} ${sequence}`;
  useEffect(() => {
    if (caseId === undefined) return;
    void call('council.propose', { caseId }).then((reply) => {
      if (reply.ok) setHeld({ of, proposal: reply.value });
    });
  }, [caseId, of]);
  return held !== null && held.of === of ? held.proposal : null;
}

/** What is offered before anything is typed: nothing where the council that stands agrees with the address. */
export const offered = (proposal: CouncilProposal | null): readonly CouncilRow[] =>
  proposal !== null && (proposal.standing === null || proposal.differs) ? proposal.candidates : [];
