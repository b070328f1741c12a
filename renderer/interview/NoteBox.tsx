/** A note on the question, or on the case when everything has been asked. */
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { dismiss, useInterview, writeNote } from './interview-store.ts';
import { useFocusBack } from './use-focus-back.ts';

export function NoteBox() {
  const { t } = useTranslation();
  const id = useId();
  const open = useInterview((state) => state.noteOpen);
  useFocusBack(open);
  if (!open) return null;
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('note')).trim();
    if (text !== '') void writeNote(text);
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
