import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';
import { Key } from './Key.tsx';
import { joined } from './joined.ts';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'decide' | 'quiet';
  /** The key that does the same, shown beside the words. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}

/** A button says what it does; its key stands beside it and is announced with it. */
export function Button({ tone = 'plain', shortcut, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} aria-keyshortcuts={shortcut} className={joined(styles['button'], styles[tone], className)}>
      <span>{children}</span>
      {shortcut === undefined ? null : <Key className={styles['key']}>{shortcut.replace('Control', 'Ctrl')}</Key>}
    </button>
  );
}
