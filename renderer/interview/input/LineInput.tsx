/** One box for what is typed on one line: text, dates, money, numbers, NINo, postcode, telephone. */
import { useRef } from 'react';
import { askId, type InputProps } from './input-props.ts';
import { pasteAsLine } from './paste-line.ts';
import { useCaret } from './use-caret.ts';
import { useDraft } from './use-draft.ts';

/** Width in characters, so that a box looks like what goes into it. */
const widths: Readonly<Record<string, string>> = {
  date: 'w-date',
  partialDate: 'w-date',
  money: 'w-money',
  integer: 'w-money',
  nino: 'w-date',
  postcode: 'w-date',
  phone: 'w-phone',
};
const digitKeyboard = new Set(['date', 'money', 'integer', 'phone']);
export function LineInput({ question, disabled, describedBy, invalid, onSubmit, onDraft }: InputProps) {
  const box = useRef<HTMLInputElement>(null);
  const draft = useDraft(onDraft, question.draft);
  const start = question.draft?.text ?? (typeof question.typed === 'string' ? question.typed : '');
  useCaret(box, question.draft);
  return (
    <div className={`line-input ${widths[question.kind] ?? ''}`}>
      {question.kind === 'money' ? (
        <span className="prefix" aria-hidden="true">
          £
        </span>
      ) : null}
      <input
        ref={box}
        className="input answer-box"
        data-autofocus
        aria-labelledby={askId}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={question.required || undefined}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="off"
        dir="auto"
        onPaste={pasteAsLine}
        defaultValue={start}
        disabled={disabled}
        inputMode={digitKeyboard.has(question.kind) ? 'text' : undefined}
        onInput={(event) => draft.typed(event.currentTarget.value, event.currentTarget.selectionStart ?? 0)}
        onSelect={({ currentTarget }) => draft.moved(currentTarget.value, currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return;
          event.preventDefault();
          const { value, selectionStart } = event.currentTarget;
          draft.sent(value, selectionStart ?? 0, onSubmit(value));
        }}
      />
    </div>
  );
}
