/** A group of choices that works with one key: the part that yes-or-no and choice questions share. */
import { type KeyboardEvent, useRef } from 'react';
import { KeyCap } from '../../component/KeyCap.tsx';
import { type KeyedOption, nextByLetter, optionOfKey } from './choice-key.ts';
import { askId, type InputProps } from './input-props.ts';

export interface PickListProps extends Pick<InputProps, 'language' | 'disabled' | 'describedBy' | 'invalid'> {
  readonly options: readonly KeyedOption[];
  readonly picked: string | null;
  readonly wide?: boolean;
  readonly onPick: (code: string) => void;
}

export function PickList({ options, picked, wide, language, disabled, describedBy, invalid, onPick }: PickListProps) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || disabled) return;
    const step = arrowStep[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveFocus(group.current, step);
      return;
    }
    // A key held down must not answer the next question, too.
    const option = event.repeat || event.key.length !== 1 ? undefined : optionOfKey(options, event.key);
    if (option === undefined) return cycleFocus(group.current, options, event);
    event.preventDefault();
    onPick(option.code);
  };
  const focusable = picked !== null && options.some((option) => option.code === picked) ? picked : options[0]?.code;
  return (
    <div
      ref={group}
      role="radiogroup"
      lang={language}
      aria-labelledby={askId}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      className={choiceLayout(options, wide ?? false)}
      onKeyDown={onKeyDown}
    >
      {options.map((option) => (
        <button
          key={option.code}
          type="button"
          role="radio"
          className="choice"
          aria-checked={option.code === picked}
          tabIndex={option.code === focusable ? 0 : -1}
          data-autofocus={option.code === focusable ? '' : undefined}
          disabled={disabled}
          onClick={() => onPick(option.code)}
        >
          <KeyCap>{(option.digit ?? option.letter ?? '·').toUpperCase()}</KeyCap>
          <span className="grow">{option.label}</span>
          {option.digit !== null && option.letter !== null ? <KeyCap>{option.letter.toUpperCase()}</KeyCap> : null}
        </button>
      ))}
    </div>
  );
}

export const arrowStep: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the focus through the choices without choosing. */
export function moveFocus(group: HTMLElement | null, step: number): void {
  const choices = [...(group?.querySelectorAll<HTMLElement>('.choice:not(:disabled)') ?? [])];
  const here = choices.indexOf(document.activeElement as HTMLElement);
  choices[(here + step + choices.length) % choices.length]?.focus();
}

/** A letter that is nobody's own goes through the choices with a word that begins with it; Enter takes one. */
export function cycleFocus(group: HTMLElement | null, options: readonly KeyedOption[], event: KeyboardEvent): void {
  const choices = [...(group?.querySelectorAll<HTMLElement>('.choice') ?? [])];
  const here = choices.indexOf(document.activeElement as HTMLElement);
  const place = event.key.length === 1 ? nextByLetter(options, event.key, here) : -1;
  if (place < 0) return;
  event.preventDefault();
  choices[place]?.focus();
}

/** Many short choices stand in two columns, so that all are seen at once. */
export const choiceLayout = (options: readonly KeyedOption[], wide: boolean): string =>
  wide ? 'choices side' : options.length > 5 ? 'choices two' : 'choices';
