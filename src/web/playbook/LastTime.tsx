import type { PlayView } from '#api/index.ts';
import styles from './Playbook.module.css';

/** What worked the last times, before anything that was searched: how often, what failed, what to do first. */
export function LastTime({ plays }: { readonly plays: readonly PlayView[] }) {
  if (plays.length === 0) return null;
  return (
    <section aria-label="Last time" className={styles['last']}>
      <h2>Last time</h2>
      <ul>
        {plays.map((play) => (
          <li key={play.what}>
            <Play play={play} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Play({ play }: { readonly play: PlayView }) {
  return (
    <p>
      <b>{play.what}</b>: {play.worked}
      {play.failed.map((failed) => (
        <span key={failed}>; {failed}</span>
      ))}
      {play.first === '' ? null : <>. First: {play.first}</>}
      <span className={styles['quiet']}> · {play.shared.join(', ')}</span>
    </p>
  );
}
