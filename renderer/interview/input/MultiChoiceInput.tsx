/** Several of several: a number or a letter ticks, Enter goes on. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Check } from 'lucide-react';
import { KeyCap } from '../../component/KeyCap.tsx';
import { keyOptions, optionOfKey } from './choice-key.ts';
import { askId, type InputProps } from './input-props.ts';
import { arrowStep, choiceLayout, cycleFocus, moveFocus } from './PickList.tsx';
import { useDraft } from './use-draft.ts';

export function MultiChoiceInput({ question, language, disabled, describedBy, onSubmit, onDraft }: InputProps) {
  const group = useRef<HTMLDivElement>(null);
  const options = useMemo(() => keyOptions(question.options), [question.options]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () =>
      new Set(question.draft?.text.split(' ') ?? (Array.isArray(question.typed) ? (question.typed as string[]) : [])),
  );
  const draft = useDraft(onDraft, question.draft);
  const toggle = (code: string): void => {
    const after = toggled(ticked, code);
    setTicked(after);
    draft.typed(asDraft(after), 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || disabled) return;
    const step = arrowStep[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveFocus(group.current, step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const codes = options.map((option) => option.code).filter((code) => ticked.has(code));
      if (!event.repeat) draft.sent(asDraft(ticked), 0, onSubmit(codes));
    } else if (event.key.length === 1 && event.key !== ' ' && !event.repeat) {
      const option = optionOfKey(options, event.key);
      if (option === undefined) return cycleFocus(group.current, options, event);
      event.preventDefault();
      toggle(option.code);
    }
  };
  return (
    <div
      ref={group}
      role="group"
      lang={language}
      aria-labelledby={askId}
      aria-describedby={describedBy}
      className={choiceLayout(options, false)}
      onKeyDown={onKeyDown}
    >
      {options.map((option, place) => (
        <button
          key={option.code}
          type="button"
          role="checkbox"
          className="choice"
          aria-checked={ticked.has(option.code)}
          tabIndex={place === 0 ? 0 : -1}
          data-autofocus={place === 0 ? '' : undefined}
          disabled={disabled}
          onClick={() => toggle(option.code)}
        >
          <span className="tick" aria-hidden="true">
            {ticked.has(option.code) ? <Check size={16} /> : null}
          </span>
          <span className="grow">{option.label}</span>
          <KeyCap>{[option.digit, option.letter?.toUpperCase()].filter(Boolean).join(' ')}</KeyCap>
        </button>
      ))}
    </div>
  );
}

/** Codes with spaces between; a space alone says that every tick was taken away. */
const asDraft = (ticked: ReadonlySet<string>): string => [...ticked].join(' ') || ' ';

/** 'None of these' and the rest shut each other out. */
function toggled(before: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(code)) after.add(code);
  if (after.has(code) && code === 'none') return new Set(['none']);
  if (after.has(code)) after.delete('none');
  return after;
}
