import styles from './Drafts.module.css';

interface ReasonProps {
  readonly why: string;
  readonly onWhy: (why: string) => void;
}

/** The decider's own reason; left empty, the way's figures are the reason. */
export function Reason({ why, onWhy }: ReasonProps) {
  return (
    <label className={styles['reason']}>
      <span>Because</span>
      <input
        type="text"
        maxLength={500}
        value={why}
        placeholder="your reason; otherwise the figures"
        onChange={(event) => onWhy(event.target.value)}
      />
    </label>
  );
}
