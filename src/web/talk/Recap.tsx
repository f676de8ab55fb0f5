import type { TalkView } from '#api/index.ts';
import styles from './Talk.module.css';

/** The recap grows while one talks; what has no name or no date is marked, and keeps it from leaving. */
export function Recap({ talk }: { readonly talk: TalkView }) {
  const { decided, actions, open, blocked } = talk.recap;
  const nothing = decided.length + actions.length + open.length + blocked.length === 0;
  return (
    <section aria-label="Recap" className={styles['recap']}>
      <h2>Recap</h2>
      {nothing ? <p className={styles['quiet']}>What is promised and decided stands here by itself.</p> : null}
      <Part title="Decided" rows={decided} />
      <Part title="To do" rows={actions} />
      <Part title="Not decided yet" rows={open} />
      {blocked.length === 0 ? null : (
        <div role="alert" className={styles['blocked']}>
          <p>The recap can’t leave like this:</p>
          <ul>
            {blocked.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </>
  );
}
