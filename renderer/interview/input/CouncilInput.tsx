/** A council: type part of its name or place, choose from what is found. */
import { useState } from 'react';
import { askId, type InputProps } from './input-props.ts';
import { CouncilSearch } from '../../component/CouncilSearch.tsx';
import { call } from '../../bridge.ts';
import type { CouncilRow } from '../../../shared/contract/view.ts';

const foundMax = 8;

export function CouncilInput({ question, disabled, describedBy, invalid, onSubmit }: InputProps) {
  const [found, setFound] = useState<readonly CouncilRow[]>([]);
  const search = async (text: string): Promise<void> => {
    const reply = await call('council.search', { text: text.slice(0, 80), limit: foundMax });
    if (reply.ok) setFound(reply.value);
  };
  return (
    <CouncilSearch
      labelledBy={askId}
      describedBy={describedBy}
      invalid={invalid}
      disabled={disabled}
      start={question.status === 'answered' ? question.shown : ''}
      found={found}
      onSearch={(text) => void search(text)}
      onPick={(row) => onSubmit(row.code)}
    />
  );
}
