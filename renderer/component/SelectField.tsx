/** A labelled list to choose one of. */
import { type ComponentProps, useId } from 'react';

export interface SelectFieldProps extends ComponentProps<'select'> {
  readonly label: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
}

export function SelectField({ label, choices, id, className, ...rest }: SelectFieldProps) {
  const own = useId();
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id ?? own}>{label}</label>
      <select className="input" id={id ?? own} {...rest}>
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
