import { joined } from './joined.ts';
import styles from './Key.module.css';

interface KeyProps {
  readonly children: string;
  readonly className?: string | undefined;
}

/** A key as it stands on the keyboard; for the eye, since the thing it belongs to announces its own keys. */
export function Key({ children, className }: KeyProps) {
  return (
    <span aria-hidden="true" className={joined(styles['key'], className)}>
      {children}
    </span>
  );
}
