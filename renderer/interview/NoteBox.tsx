/** A note on the question that is shown, or on the whole case. */
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { shownQuestion } from './cell.ts';
import { dismiss, useInterview, writeNote } from './interview-store.ts';
import { useFocusBack } from './use-focus-back.ts';

export function NoteBox() {
  const { t } = useTranslation();
  const id = useId();
  const open = useInterview((state) => state.noteOpen);
  const view = useInterview((state) => state.view);
  const opened = useInterview((state) => state.opened);
  useFocusBack(open);
  if (!open) return null;
  const question = view === null ? null : shownQuestion(view, opened);
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = String(data.get('note')).trim();
    if (text !== '') void writeNote(text, data.get('about') === 'case');
  };
  return (
    <Modal title={t('interview.noteTitle')} onClose={dismiss}>
      <form className="stack" onSubmit={save}>
        <div className="field">
          <label htmlFor={id}>{t('interview.noteHint')}</label>
          <textarea
            id={id}
            className="input"
            name="note"
            rows={4}
            maxLength={4_000}
            autoFocus
            required
            spellCheck={false}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              }
            }}
          />
        </div>
        {question === null ? null : (
          <div className="row note-about" role="radiogroup" aria-label={t('note.about')}>
            <label className="check-field">
              <input type="radio" name="about" value="question" defaultChecked />
              <span lang={view?.language}>{t('note.thisQuestion', { label: question.label })}</span>
            </label>
            <label className="check-field">
              <input type="radio" name="about" value="case" /> {t('note.wholeCase')}
            </label>
          </div>
        )}
        <div className="row">
          <Button type="submit" tone="primary" shortcut="Enter">
            {t('common.save')}
          </Button>
          <Button shortcut="Esc" onClick={dismiss}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
