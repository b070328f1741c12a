/** Beside the question: its help and why it is asked; below, the gaps and where the case stands. */
import { useTranslation } from 'react-i18next';
import type { InterviewView, QuestionView } from '../../shared/contract/view.ts';
import { NoteList } from '../component/NoteList.tsx';
import { DuplicateNotice } from '../start/DuplicateNotice.tsx';
import { sameCell, shownQuestion } from './cell.ts';
import { HelpPanel } from './HelpPanel.tsx';
import { useInterview } from './interview-store.ts';
import { RailTabs } from './RailTabs.tsx';

export function SideRail({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const opened = useInterview((state) => state.opened);
  const question = shownQuestion(view, opened);
  return (
    <aside className="rail" data-region="rail" aria-label={t('interview.rail')}>
      <DuplicateNotice caseId={view.caseId} questionKey={question?.key ?? null} />
      {question === null ? null : (
        <HelpPanel question={question} why={question.why || view.section.why} language={view.language} />
      )}
      <QuestionNotes view={view} question={question} />
      <RailTabs
        unanswered={view.unanswered}
        warnings={view.warnings}
        notes={view.notes}
        standing={view.standing}
        language={view.language}
      />
    </aside>
  );
}

/** What colleagues wrote about the very question that is asked. */
function QuestionNotes({ view, question }: { readonly view: InterviewView; readonly question: QuestionView | null }) {
  const { t } = useTranslation();
  const notes = question === null ? [] : view.notes.filter(({ about }) => about !== null && sameCell(about, question));
  if (notes.length === 0) return null;
  return (
    <section className="stack tight" aria-label={t('note.onQuestion')}>
      <NoteList notes={notes} language={view.language} />
    </section>
  );
}
