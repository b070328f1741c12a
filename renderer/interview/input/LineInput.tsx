/** One box for what is typed on one line: text, dates, money, numbers, NINo, postcode, telephone. */
import { useEffect, useRef, useState } from 'react';
import { askId, type InputProps } from './input-props.ts';
import { typedMax } from '../interview-store.ts';
import { pasteAsLine } from './paste-line.ts';
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
  const draft = useDraft(onDraft);
  const start = question.draft?.text ?? (typeof question.typed === 'string' ? question.typed : '');
  // As it was when the input appeared: a later view of the same question must not move the caret.
  const [caret] = useState(question.draft?.caret ?? null);
  useEffect(() => {
    if (caret !== null) box.current?.setSelectionRange(caret, caret);
  }, [caret]);
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
        maxLength={typedMax}
        onPaste={pasteAsLine}
        defaultValue={start}
        disabled={disabled}
        inputMode={digitKeyboard.has(question.kind) ? 'text' : undefined}
        onInput={(event) => draft.typed(event.currentTarget.value, event.currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return;
          event.preventDefault();
          draft.sent();
          onSubmit(event.currentTarget.value);
        }}
      />
    </div>
  );
}
