/** A button with its key beside its words. */
import type { ComponentProps, ReactNode } from 'react';
import { KeyCap } from './KeyCap.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'small';
  readonly icon?: ReactNode;
  /** The key that does the same, as it is printed on the keyboard: shown, and told to assistive technology. */
  readonly shortcut?: string | undefined;
}

const keyNames: Readonly<Record<string, string>> = { Ctrl: 'Control', Esc: 'Escape', PgUp: 'PageUp', PgDn: 'PageDown' };

/** 'Ctrl K' as assistive technology wants it: Control+K. */
const spelt = (shortcut: string | undefined): string | undefined =>
  shortcut
    ?.split(' ')
    .map((key) => keyNames[key] ?? key)
    .join('+');

export function Button({ tone = 'plain', size, icon, shortcut, children, className, ...rest }: ButtonProps) {
  const classes = ['button', tone === 'plain' ? '' : tone, size ?? '', className ?? ''].filter(Boolean).join(' ');
  return (
    <button type="button" aria-keyshortcuts={spelt(shortcut)} {...rest} className={classes}>
      {icon}
      {children}
      {shortcut === undefined ? null : <KeyCap>{shortcut}</KeyCap>}
    </button>
  );
}
