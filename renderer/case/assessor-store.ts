/** What is shown of the assessor's work beside the case itself: asked for again whenever the case has changed. */
import { useEffect, useState } from 'react';
import type { AssessorView } from '../../shared/contract/assessor-view.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { call } from '../bridge.ts';
import { useWindowLanguage } from '../text/i18n.ts';

/** Null until it has come; the last one stays while the next is on its way. */
export function useAssessor({ caseId, sequence }: Pick<InterviewView, 'caseId' | 'sequence'>): AssessorView | null {
  const language = useWindowLanguage();
  const [shown, setShown] = useState<{ readonly caseId: string; readonly view: AssessorView } | null>(null);
  useEffect(() => {
    let wanted = true;
    void call('assessor.view', { caseId, language }).then((reply) => {
      if (wanted && reply.ok) setShown({ caseId, view: reply.value });
    });
    return () => {
      wanted = false;
    };
  }, [caseId, sequence, language]);
  return shown?.caseId === caseId ? shown.view : null;
}
