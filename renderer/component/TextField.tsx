/** A labelled box, uncontrolled: what is typed stays in the box until it is asked for. */
import { type ComponentProps, useId } from 'react';

export interface TextFieldProps extends ComponentProps<'input'> {
  readonly label: string;
}

export function TextField({ label, id, className, ...rest }: TextFieldProps) {
  const own = useId();
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id ?? own}>{label}</label>
      <input className="input" id={id ?? own} autoComplete="off" spellCheck={false} {...rest} />
    </div>
  );
}
