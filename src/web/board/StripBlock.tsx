import type { StripView } from '#api/index.ts';
import { joined } from '../ui/index.ts';
import styles from './StripBlock.module.css';

interface StripBlockProps {
  readonly strip: StripView;
  /** 'leaves' and 'comes' are said by word and by line style, colour only helps. */
  readonly change: 'stays' | 'leaves' | 'comes';
}

/** One strip standing upright, as wide as it is long: for before/after drawings of a day. */
export function StripBlock({ strip, change }: StripBlockProps) {
  return (
    <li
      className={joined(styles['block'], styles[strip.tint], styles[change])}
      style={{ flexGrow: Math.max(strip.span, 30) }}
      title={strip.synopsis}
    >
      <b>{strip.part}</b>
      <span className={styles['short']}>{strip.short}</span>
      <span className={styles['minutes']}>{strip.minutes}</span>
      {change === 'stays' ? null : <span className={styles['change']}>{change === 'comes' ? 'comes in' : 'goes'}</span>}
    </li>
  );
}
