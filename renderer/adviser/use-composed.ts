/** A text that is put together from choices until somebody writes in it: their own words are never replaced unasked. */
import { useState } from 'react';

export interface Composed {
  readonly text: string;
  /** It holds words of somebody's own, or what is recorded. */
  readonly own: boolean;
  write(text: string): void;
  /** Back to what the choices say. */
  compose(): void;
}

export function useComposed(recorded: string | undefined, composed: string): Composed {
  const [own, setOwn] = useState(recorded);
  return {
    text: own ?? composed,
    own: own !== undefined && own !== composed,
    write: setOwn,
    compose: () => setOwn(undefined),
  };
}
