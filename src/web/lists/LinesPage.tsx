import { useThisPage, useTitle } from '../page.ts';
import styles from './Lists.module.css';

/** Everything else that a line became: decisions, words, bars, triggers, concerns, and lines kept as they were typed. */
export function LinesPage() {
  useTitle('Lines');
  const { filed } = useThisPage();
  const kinds = [...new Set(filed.map((one) => one.kind))];
  return (
    <div className={styles['page']}>
      <header>
        <h1>Lines</h1>
        <p className={styles['lead']}>What you typed and what it became. A line that meant nothing to the program is kept here as text.</p>
      </header>
      {filed.length === 0 ? (
        <p className={styles['empty']}>
          Nothing yet. Try <kbd>"edgy = modern, sophisticated, not gritty @lena</kbd>
        </p>
      ) : (
        kinds.map((kind) => (
          <section key={kind} aria-label={kind}>
            <h2>{kind}</h2>
            <ul className={styles['rows']}>
              {filed
                .filter((one) => one.kind === kind)
                .map((one) => (
                  <li key={one.id}>
                    <span className={styles['what']}>{one.text}</span>
                    {one.detail === null ? null : <span className={styles['detail']}>{one.detail}</span>}
                  </li>
                ))}
            </ul>
          </section>
        ))
      )}
    </div>
  );
}
