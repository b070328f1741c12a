/** A labelled box of several lines. A refusal stands right under it. */
import { type ComponentProps, useId } from 'react';
import { FieldError } from './FieldError.tsx';

export interface LongTextFieldProps extends ComponentProps<'textarea'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export function LongTextField({ label, hint, error, className, ...rest }: LongTextFieldProps) {
  const own = useId();
  const notes = [hint === undefined ? '' : `${own}-hint`, error === undefined ? '' : `${own}-error`].filter(Boolean);
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={own}>{label}</label>
      <textarea
        className="input"
        id={own}
        rows={3}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={notes.length === 0 ? undefined : notes.join(' ')}
        {...rest}
      />
      {hint === undefined ? null : (
        <span id={`${own}-hint`} className="small soft">
          {hint}
        </span>
      )}
      <FieldError id={`${own}-error`} text={error} />
    </div>
  );
}
