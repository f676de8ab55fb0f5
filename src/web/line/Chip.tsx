import { tookOutSentence } from '#line/index.ts';
import type { Reading } from '#model/index.ts';
import type { RefObject } from 'react';
import { Button } from '../ui/index.ts';
import styles from './TheLine.module.css';

interface ChipProps {
  readonly id: string;
  readonly label: string;
  readonly reading: Reading | null;
  readonly answers: RefObject<HTMLDivElement | null>;
  readonly onAnswer: (line: string) => void;
}

/** How the line was read, before Enter: the thing, one question, a refusal with its question, or kept text. It is announced as it changes. */
export function Chip({ id, label, reading, answers, onAnswer }: ChipProps) {
  return (
    <div id={id} aria-live="polite" role="status" aria-label={label}>
      {reading === null ? null : (
        <div className={styles['chip']}>
          <Words reading={reading} />
          {reading.kind === 'question' ? (
            <div ref={answers} className={styles['answers']}>
              {reading.answers.map((answer) => (
                <Button key={answer.line} onClick={() => onAnswer(answer.line)}>
                  {answer.label}
                </Button>
              ))}
            </div>
          ) : null}
          <p className={styles['hint']}>
            {reading.tookOut ? <span>{tookOutSentence}</span> : null}
            <span>{nextStep(reading)}</span>
          </p>
        </div>
      )}
    </div>
  );
}

function Words({ reading }: { readonly reading: Reading }) {
  switch (reading.kind) {
    case 'thing':
      return <p className={styles['reading']}>{reading.chip}</p>;
    case 'question':
      return <p className={styles['reading']}>{reading.question}</p>;
    case 'refused':
      return <p className={`${styles['reading']} ${styles['refusal']}`}>{reading.question}</p>;
    case 'kept':
      return <p className={styles['reading']}>Kept as text: {reading.text}</p>;
  }
}

const nextStep = (reading: Reading): string =>
  ({
    thing: 'Enter files it, Esc clears it.',
    question: 'Answer to go on; Esc clears it, nothing is stored.',
    refused: 'Not stored like this: write what was said or done.',
    kept: 'Enter keeps it among your lines.',
  })[reading.kind];
