/** Several lines: Enter goes on as everywhere else, Shift and Enter start a new line. */
import { askId, type InputProps } from './input-props.ts';
import { typedMax } from '../interview-store.ts';
import { useDraft } from './use-draft.ts';

export function LongTextInput({ question, disabled, describedBy, invalid, onSubmit, onDraft }: InputProps) {
  const draft = useDraft(onDraft);
  const start = question.draft?.text ?? (typeof question.typed === 'string' ? question.typed : '');
  return (
    <textarea
      className="input answer-box"
      data-autofocus
      rows={4}
      aria-labelledby={askId}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={typedMax}
      defaultValue={start}
      disabled={disabled}
      onInput={(event) => draft.typed(event.currentTarget.value, event.currentTarget.selectionStart)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.repeat) return;
        event.preventDefault();
        draft.sent();
        onSubmit(event.currentTarget.value);
      }}
    />
  );
}
