import type { OptionView } from '#api/index.ts';
import styles from './VerdictWord.module.css';
import { joined } from '../ui/index.ts';

/** The word decides; the sign before it says the same in form, the colour only helps. */
const signs = { verified: '✓', ask: '?', priced: '£', breaks: '✕' } as const;

export function VerdictWord({ option }: { readonly option: OptionView }) {
  return (
    <p className={joined(styles['verdict'], styles[option.verdict])}>
      <span aria-hidden="true" className={styles['sign']}>
        {signs[option.verdict]}
      </span>
      {option.verdictWord}
    </p>
  );
}
