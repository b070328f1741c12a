import type { ReactNode } from 'react';

/** A short state in words; its colour only repeats them. */
export function Tag({
  tone,
  children,
}: {
  readonly tone?: 'warn' | 'error' | 'good' | 'accent' | undefined;
  readonly children: ReactNode;
}) {
  return <span className={`tag ${tone ?? ''}`}>{children}</span>;
}
