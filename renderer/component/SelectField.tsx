/** A labelled list to choose one of. */
import { type ComponentProps, useId } from 'react';
import { FieldError } from './FieldError.tsx';

export interface SelectFieldProps extends ComponentProps<'select'> {
  readonly label: string;
  /** The label is there for screen readers only; what stands beside it says it to everyone else. */
  readonly hideLabel?: boolean;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  readonly error?: string | undefined;
}

export function SelectField({ label, hideLabel, choices, error, id, className, ...rest }: SelectFieldProps) {
  const own = useId();
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id ?? own} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        className="input"
        id={id ?? own}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${own}-error`}
        {...rest}
      >
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldError id={`${own}-error`} text={error} />
    </div>
  );
}
