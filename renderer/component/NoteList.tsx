/** Notes of the staff, the latest first: each with when, who, and the question it is on. Nothing that is printed has them. */
import { StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import type { NoteView } from '../../shared/contract/call-view.ts';
import { showDate } from '../text/format.ts';

export interface NoteListProps {
  readonly notes: readonly NoteView[];
  /** The language of the questions' labels. */
  readonly language: Language;
  /** Opens the question a note is on; without it the question is only named. */
  readonly onOpen?: ((about: NonNullable<NoteView['about']>) => void) | undefined;
}

export function NoteList({ notes, language, onOpen }: NoteListProps) {
  const { t } = useTranslation();
  if (notes.length === 0) return <p className="small soft">{t('note.none')}</p>;
  return (
    <ul className="stack tight note-list">
      {notes.map((note) => (
        <li key={`${note.at} ${note.text}`} className="note">
          <p className="note-text">{note.text}</p>
          <p className="row small soft note-foot">
            <StickyNote size={13} aria-hidden="true" />
            <span>{t('note.by', { time: showDate(note.at), by: note.by })}</span>
            <About note={note} language={language} onOpen={onOpen} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function About({ note: { about }, language, onOpen }: Omit<NoteListProps, 'notes'> & { readonly note: NoteView }) {
  const { t } = useTranslation();
  if (about === null) return <span>{t('note.onCase')}</span>;
  if (onOpen === undefined) return <span lang={language}>{about.label}</span>;
  return (
    <button type="button" className="link small" lang={language} onClick={() => onOpen(about)}>
      {about.label}
    </button>
  );
}
