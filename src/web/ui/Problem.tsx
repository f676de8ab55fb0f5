import styles from './Problem.module.css';

interface ProblemProps {
  readonly title: string;
  readonly sentence: string;
  readonly retry: (() => void) | null;
}

/** What happened, what was kept, what to do. */
export function Problem({ title, sentence, retry }: ProblemProps) {
  return (
    <section className={styles['problem']} role="alert">
      <h2>{title}</h2>
      <p>{sentence}</p>
      {retry === null ? null : (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </section>
  );
}
