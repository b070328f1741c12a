/** Every question of the case that is open, fetched when the palette is opened and not with every answer. */
import { useEffect, useState } from 'react';
import type { QuestionLine } from '../../shared/contract/view.ts';
import { useApp } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { useInterview } from './interview-store.ts';

const none: readonly QuestionLine[] = [];

export function useQuestionLines(): readonly QuestionLine[] {
  const [lines, setLines] = useState(none);
  const wanted = useApp((state) => state.box === 'palette');
  const caseId = useInterview((state) => state.view?.caseId);
  const language = useInterview((state) => state.view?.language);
  useEffect(() => {
    let current = true;
    if (wanted && caseId !== undefined && language !== undefined) {
      void call('interview.questions', { caseId, language }).then((reply) => {
        if (current && reply.ok) setLines(reply.value);
      });
    }
    return () => {
      current = false;
    };
  }, [wanted, caseId, language]);
  return lines;
}
