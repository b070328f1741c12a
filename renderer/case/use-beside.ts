/** What is shown of a case beside the case itself: asked for again whenever the case has changed. */
import { useEffect, useState } from 'react';
import type { Language } from '../../shared/base/language.ts';
import type { AssessorView } from '../../shared/contract/assessor-view.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { call, type Reply } from '../bridge.ts';
import { useWindowLanguage } from '../text/i18n.ts';

type Of = Pick<InterviewView, 'caseId' | 'sequence'>;
type Ask<T> = (of: {
  readonly caseId: string;
  readonly language: Language;
}) => Promise<{ readonly ok: boolean } & Partial<{ readonly value: T }>>;

/** Null until it has come; the last one stays while the next is on its way, and an older one never replaces it. */
export function useBeside<T>({ caseId, sequence }: Of, ask: Ask<T>): T | null {
  const language = useWindowLanguage();
  const [shown, setShown] = useState<(Of & { readonly value: T }) | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask({ caseId, language }).then((reply) => {
      if (wanted && reply.value !== undefined) setShown({ caseId, sequence, value: reply.value });
    });
    return () => {
      wanted = false;
    };
  }, [caseId, sequence, language, ask]);
  return shown?.caseId === caseId ? shown.value : null;
}

const askAssessor = (of: Parameters<Ask<AssessorView>>[0]): Promise<Reply<'assessor.view'>> =>
  call('assessor.view', of);

export const useAssessor = (view: Of): AssessorView | null => useBeside(view, askAssessor);
