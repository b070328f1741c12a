/** What colleagues wrote about the case and its questions, before anything is decided or finished. Nothing without notes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { TextField } from '../component/TextField.tsx';
import { NoteList } from '../component/NoteList.tsx';
import { openQuestion } from './open-question.ts';

export function NotesCard({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const { notes, language, caseId } = view;
  const [wanted, setWanted] = useState('');
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = notes.filter(({ text, by, about }) => {
    const all = `${text} ${by} ${about?.label ?? ''}`.toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  });
  if (notes.length === 0) return null;
  return (
    <section className="card stack tight notes-card">
      <h2 className="sub">
        {t('note.title')} <span className="count">{notes.length}</span>
      </h2>
      <p className="small soft">{t('note.notPrinted')}</p>
      {notes.length > 1 ? (
        <TextField
          type="search"
          label={t('note.find')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      ) : null}
      {found.length === 0 ? <p className="small">{t('note.noneFound')}</p> : null}
      <NoteList notes={found} language={language} onOpen={(about) => openQuestion(caseId, about)} />
    </section>
  );
}
