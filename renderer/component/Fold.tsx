/** What can be opened under one line; while it is closed nothing of it is there, for the eye or for the Tab key. */
import { type ReactNode, useState } from 'react';

export interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

export function Fold({ summary, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? children : null}
    </details>
  );
}
