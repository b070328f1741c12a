/** What colleagues wrote about the case and its questions, before anything is decided or finished. Nothing without notes. */
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { NoteList } from '../component/NoteList.tsx';
import { openQuestion } from './open-question.ts';

export function NotesCard({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const { notes, language, caseId } = view;
  if (notes.length === 0) return null;
  return (
    <section className="card stack tight notes-card">
      <h2 className="sub">
        {t('note.title')} <span className="count">{notes.length}</span>
      </h2>
      <p className="small soft">{t('note.notPrinted')}</p>
      <NoteList notes={notes} language={language} onOpen={(about) => openQuestion(caseId, about)} />
    </section>
  );
}
