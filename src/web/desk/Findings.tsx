import type { Finding } from '#words/index.ts';
import { Button, joined } from '../ui/index.ts';
import styles from './Findings.module.css';

interface FindingsProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly text: string;
  readonly onTake: (finding: Finding) => void;
}

const levels = { block: 'Blocks', warn: 'Look again', hint: 'Hint' } as const;

/** Each finding with its words, its sentence and the replacement that one key takes. */
export function Findings({ id, findings, text, onTake }: FindingsProps) {
  const first = findings.find((finding) => finding.offer !== null);
  return (
    <ul id={id} aria-label="Findings" aria-live="polite" className={styles['findings']}>
      {findings.map((finding) => (
        <li key={`${finding.id} ${finding.from}`} className={styles[finding.level]}>
          <p>
            <b className={joined(styles['level'])}>{levels[finding.level]}</b> <span className={styles['id']}>{finding.id}</span>{' '}
            <q>{text.slice(finding.from, finding.to)}</q> {finding.said}
          </p>
          {finding.question === null ? null : <p>{finding.question}</p>}
          {finding.offer === null ? null : (
            <p className={styles['offer']}>
              <span>{finding.offer.text}</span>
              <Button {...(finding === first ? { shortcut: 'F2' } : {})} onClick={() => onTake(finding)}>
                Take this
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
