/** What the adviser works with, fetched anew whenever the case has moved on. */
import { useEffect, useMemo, useState } from 'react';
import type { AdviserView } from '../../shared/contract/adviser-view.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { call } from '../bridge.ts';
import { useWindowLanguage } from '../text/i18n.ts';

/** What every card of the tab is given. */
export interface AdviserParts {
  readonly view: InterviewView;
  readonly adviser: AdviserView;
  /** Whether the person signed in may complete the screen and form CMS1. */
  readonly mine: boolean;
}

export function useAdviserView({ caseId, sequence }: InterviewView): {
  readonly adviser: AdviserView | null;
  readonly failure: Failure | null;
} {
  const language = useWindowLanguage();
  const [adviser, setAdviser] = useState<AdviserView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = useMemo(() => ({ caseId, language, sequence }), [caseId, language, sequence]);
  useEffect(() => {
    let current = true;
    void call('adviser.view', { caseId: wanted.caseId, language: wanted.language }).then((reply) => {
      if (!current) return;
      if (reply.ok) setAdviser(reply.value);
      setFailure(reply.ok ? null : reply.failure);
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return { adviser, failure };
}
