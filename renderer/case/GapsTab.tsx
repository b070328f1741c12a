/** What the case still has no answer to, as a worklist for whoever chases it; each is answered in place. */
import { useTranslation } from 'react-i18next';
import { UnansweredList } from '../review/UnansweredList.tsx';
import { openQuestion } from './open-question.ts';
import type { CaseTabProps } from './CaseScreen.tsx';

export function GapsTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  if (view.unanswered.length === 0) return <p className="soft">{t('interview.chaseNone')}</p>;
  return (
    <div className="card">
      <UnansweredList
        items={view.unanswered}
        language={view.language}
        level={2}
        onOpen={mine ? (cell) => openQuestion(view.caseId, cell) : undefined}
      />
    </div>
  );
}
