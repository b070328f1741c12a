/** What the address says about the council, for the agent: what it rests on, and that the customer has the last word. */
import { useTranslation } from 'react-i18next';
import type { CouncilProposal } from '../../shared/contract/council-view.ts';
import { Notice } from './Notice.tsx';

export function ProposalNote({ proposal }: { readonly proposal: CouncilProposal }) {
  const { t } = useTranslation();
  const { basis, postcode, ended, outside, candidates, standing, differs } = proposal;
  if (basis === 'none') return null;
  const first = candidates[0]?.officialName ?? '';
  const words =
    basis === 'outside'
      ? t(`proposal.outside.${outside ?? 'unknownAuthority'}`, { postcode })
      : t(`proposal.${basis}`, { postcode, name: first });
  if (!differs && standing !== null && basis !== 'outside') return null;
  return (
    <Notice tone={differs || basis === 'outside' ? 'warn' : 'help'}>
      {differs && standing !== null ? <p>{t('proposal.differs', { name: standing.officialName })}</p> : null}
      <p>{words}</p>
      {ended ? <p className="small">{t('proposal.ended')}</p> : null}
    </Notice>
  );
}
