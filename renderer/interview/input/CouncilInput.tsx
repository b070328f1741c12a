/** A council: type part of its name or place, choose from what is found. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { ProposalNote } from '../../component/ProposalNote.tsx';
import { askId, type InputProps } from './input-props.ts';
import { useDraft } from './use-draft.ts';
import { CouncilSearch } from '../../component/CouncilSearch.tsx';
import { call } from '../../bridge.ts';
import { offered, useProposal } from '../../councils/use-proposal.ts';
import type { CouncilRow } from '../../../shared/contract/council-view.ts';
import { useInterview } from '../interview-store.ts';

const foundMax = 8;

export function CouncilInput({ question, disabled, describedBy, invalid, onSubmit, onDraft }: InputProps) {
  const draft = useDraft(onDraft, question.draft);
  const [found, setFound] = useState<readonly CouncilRow[]>([]);
  const caseId = useInterview((state) => state.view?.caseId);
  const sequence = useInterview((state) => state.view?.sequence);
  const proposal = useProposal(caseId, sequence);
  const [typed, setTyped] = useState(false);
  // Which search is the latest, whether it is still on its way, and whether Enter waits for it.
  const search = useRef({ latest: 0, underWay: false, enterWaits: false });
  const give = (answer: string, text: string): void => draft.sent(text, text.length, onSubmit(answer));
  const find = async (text: string): Promise<void> => {
    const mine = search.current.latest + 1;
    search.current = { latest: mine, underWay: true, enterWaits: false };
    setTyped(true);
    const reply = await call('council.search', { text: text.slice(0, 80), limit: foundMax });
    if (search.current.latest !== mine) return;
    const { enterWaits } = search.current;
    search.current.underWay = false;
    if (!reply.ok) return;
    setFound(reply.value);
    const [first] = reply.value;
    if (enterWaits) give(first?.code ?? text, text);
  };
  /** Enter takes the first of what was typed, and never one of the letters before. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.repeat) return;
    if (!search.current.underWay && found.length > 0) return;
    // Nothing is found yet, or not any more since the text came back with the question: Enter looks for it and takes the first.
    if (!search.current.underWay && event.target instanceof HTMLInputElement) void find(event.target.value);
    search.current.enterWaits = true;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      {proposal === null || typed ? null : <ProposalNote proposal={proposal} />}
      <CouncilSearch
        labelledBy={askId}
        describedBy={describedBy}
        invalid={invalid}
        disabled={disabled}
        start={question.draft?.text ?? (question.status === 'answered' ? question.shown : '')}
        found={typed ? found : offered(proposal)}
        unsure={!typed && proposal?.basis !== 'postcode'}
        onSearch={(text) => {
          draft.typed(text, text.length);
          void find(text);
        }}
        onPick={(row) => give(row.code, row.officialName)}
      />
    </div>
  );
}
