/** A labelled box, uncontrolled: what is typed stays in the box until it is asked for. A refusal stands right under it. */
import { type ComponentProps, useId } from 'react';
import { FieldError } from './FieldError.tsx';

export interface TextFieldProps extends ComponentProps<'input'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export function TextField({ label, hint, error, id, className, ...rest }: TextFieldProps) {
  const own = useId();
  const notes = [hint === undefined ? '' : `${own}-hint`, error === undefined ? '' : `${own}-error`].filter(Boolean);
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id ?? own}>{label}</label>
      <input
        className="input"
        id={id ?? own}
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
