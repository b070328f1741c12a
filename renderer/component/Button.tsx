/** A button with its key beside its words. */
import type { ComponentProps, ReactNode } from 'react';
import { KeyCap } from './KeyCap.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'small';
  readonly icon?: ReactNode;
  /** The key that does the same; shown, and told to assistive technology when it is a single key press. */
  readonly shortcut?: string | undefined;
}

export function Button({ tone = 'plain', size, icon, shortcut, children, className, ...rest }: ButtonProps) {
  const classes = ['button', tone === 'plain' ? '' : tone, size ?? '', className ?? ''].filter(Boolean).join(' ');
  return (
    <button type="button" {...rest} className={classes}>
      {icon}
      {children}
      {shortcut === undefined ? null : <KeyCap>{shortcut}</KeyCap>}
    </button>
  );
}
