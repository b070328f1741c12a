/** A labelled box of several lines; what is typed stays in it until it is asked for. */
import { type ComponentProps, useId } from 'react';
import { FieldError } from '../component/FieldError.tsx';

export interface LinesFieldProps extends ComponentProps<'textarea'> {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
}

export function LinesField({ label, hint, error, ...rest }: LinesFieldProps) {
  const own = useId();
  return (
    <div className="field">
      <label htmlFor={own}>{label}</label>
      <textarea
        className="input"
        id={own}
        rows={3}
        spellCheck={false}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={`${own}-hint${error === undefined ? '' : ` ${own}-error`}`}
        {...rest}
      />
      <span id={`${own}-hint`} className="small soft">
        {hint}
      </span>
      <FieldError id={`${own}-error`} text={error} />
    </div>
  );
}
