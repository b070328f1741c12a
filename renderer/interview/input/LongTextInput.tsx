/** Several lines: Enter goes on as everywhere else, Shift and Enter start a new line. */
import { useRef } from 'react';
import { askId, type InputProps } from './input-props.ts';
import { useCaret } from './use-caret.ts';
import { useDraft } from './use-draft.ts';

export function LongTextInput({ question, disabled, describedBy, invalid, onSubmit, onDraft }: InputProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(onDraft, question.draft);
  const start = question.draft?.text ?? (typeof question.typed === 'string' ? question.typed : '');
  useCaret(box, question.draft);
  return (
    <textarea
      ref={box}
      className="input answer-box"
      data-autofocus
      rows={4}
      aria-labelledby={askId}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      defaultValue={start}
      disabled={disabled}
      onInput={(event) => draft.typed(event.currentTarget.value, event.currentTarget.selectionStart)}
      onSelect={({ currentTarget }) => draft.moved(currentTarget.value, currentTarget.selectionStart)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.repeat) return;
        event.preventDefault();
        const { value, selectionStart } = event.currentTarget;
        draft.sent(value, selectionStart, onSubmit(value));
      }}
    />
  );
}
