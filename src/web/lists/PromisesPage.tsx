import type { PromiseView } from '#api/index.ts';
import { useThisPage, useTitle } from '../page.ts';
import styles from './Lists.module.css';

/** You owe, they owe; by due instant, with the clocks of both places. */
export function PromisesPage() {
  useTitle('Promises');
  const { promises } = useThisPage();
  return (
    <div className={styles['page']}>
      <header>
        <h1>Promises</h1>
      </header>
      <div className={styles['columns']}>
        <Column title="You owe" promises={promises.filter((promise) => promise.mine)} example="+ me: call rami 15:00" />
        <Column title="They owe" promises={promises.filter((promise) => !promise.mine)} example="+ dev: cutdown fri 17 > nora" />
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly promises: readonly PromiseView[];
  readonly example: string;
}
function Column({ title, promises, example }: ColumnProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {promises.length === 0 ? (
        <p className={styles['empty']}>
          Nothing here. One line makes one: <kbd>{example}</kbd>
        </p>
      ) : (
        <ul className={styles['rows']}>
          {promises.map((promise) => (
            <li key={promise.id}>
              <span className={styles['what']}>{promise.what}</span>
              <span className={styles['detail']}>
                <span className={styles['state']}>{promise.state}</span> · {promise.owner} to {promise.to} · {promise.due}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
