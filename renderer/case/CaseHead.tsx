/** The head of every screen about one case: who, what, and what the last action came to. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { useAltKeys } from '../app/alt-keys.ts';
import { useApp } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { failureText } from '../text/failure-text.ts';
import { useCase } from './case-store.ts';
import { OutcomeTag } from '../adviser/OutcomeTag.tsx';

export function CaseHead({
  view,
  title,
  beside,
  children,
}: {
  readonly view: InterviewView;
  readonly title: string;
  /** Behind the state of the case. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { failure, failedForm, done } = useCase();
  const toInterview = (): void => useApp.getState().show({ name: 'interview', caseId: view.caseId });
  useAltKeys({ KeyI: toInterview });
  return (
    <>
      <div className="work-head" data-region="head">
        <div>
          <h1>{title}</h1>
          <p className="row soft">
            <strong>{view.customerName ?? t('start.noName')}</strong> <span className="mono">{view.reference}</span>{' '}
            <Tag>{view.standing.caseStateLabel}</Tag> <OutcomeTag outcome={view.standing.outcome} />
            {beside}
          </p>
        </div>
        <div className="row">
          <Button icon={<ArrowLeft size={16} />} shortcut="Alt I" autoFocus data-autofocus="" onClick={toInterview}>
            {t('review.toInterview')}
          </Button>
          {children}
        </div>
      </div>
      {failure === null || failedForm !== null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <div aria-live="polite" className="stack tight">
        {done === null || done === '' ? null : <Notice tone="good">{done}</Notice>}
      </div>
    </>
  );
}
