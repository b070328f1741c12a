/** What is wrong with a box and what would be right, under the box; read out when it appears. */
import { CircleAlert } from 'lucide-react';

export function FieldError({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p id={id} className="field-error small" role="alert">
      <CircleAlert size={16} aria-hidden="true" /> {text}
    </p>
  );
}
