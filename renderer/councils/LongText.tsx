/** A labelled box of several lines. */
import { useId } from 'react';
import { FieldError } from '../component/FieldError.tsx';

export interface LongTextProps {
  readonly name: string;
  readonly label: string;
  readonly start: string;
  readonly error: string | undefined;
}

export function LongText({ name, label, start, error }: LongTextProps) {
  const id = useId();
  return (
    <div className="field wide">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="input"
        id={id}
        name={name}
        rows={3}
        defaultValue={start}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      />
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}
