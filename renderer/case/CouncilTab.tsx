/** The council a case belongs to, and the candidates it was chosen from. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CouncilRow } from '../../shared/contract/council-view.ts';
import { call } from '../bridge.ts';
import { CouncilSearch } from '../component/CouncilSearch.tsx';
import { offered, useProposal } from '../councils/use-proposal.ts';
import { ProposalNote } from '../component/ProposalNote.tsx';
import { CopiesCard } from '../laid-queue/CopiesCard.tsx';
import { act } from './case-store.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { FormFailure } from './form-failure.tsx';

const foundMax = 10;

export function CouncilTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<readonly CouncilRow[] | null>(null);
  const { laid } = view.standing;
  const { caseId, sequence } = view;
  const proposal = useProposal(caseId, sequence);
  const shown = found ?? offered(proposal);
  const search = async (text: string): Promise<void> => {
    const reply = await call('council.search', { text: text.slice(0, 80), limit: foundMax });
    if (reply.ok) setFound(reply.value);
  };
  const assign = async (row: CouncilRow): Promise<void> => {
    if (
      await act(
        'council.assign',
        { code: row.code, candidates: shown.map((candidate) => candidate.code) },
        t('case.councilNow', { name: row.officialName }),
      )
    )
      setFound(null);
  };
  return (
    <div className="stack">
      <div className="card stack">
        <p>{laid.councilName === null ? t('case.councilNone') : t('case.councilNow', { name: laid.councilName })}</p>
        {proposal === null ? null : <ProposalNote proposal={proposal} />}
        {mine ? (
          <div className="field">
            <span className="label" id="council-find">
              {t('case.councilFind')}
            </span>
            <CouncilSearch
              labelledBy="council-find"
              start=""
              found={shown}
              unsure
              onSearch={(text) => void search(text)}
              onPick={(row) => void assign(row)}
            />
            <FormFailure form="council.assign" />
          </div>
        ) : null}
      </div>
      <CopiesCard caseId={caseId} heading="h2" />
    </div>
  );
}
