import type { PromiseView } from '#api/index.ts';
import { useThisPage, useTitle } from '../page.ts';
import { PromiseRow } from './PromiseRow.tsx';
import styles from './Promises.module.css';

/** You owe above they owe, the soonest first, with the clocks of both places; what is over stands apart. */
export function PromisesPage() {
  useTitle('Promises');
  const { promises } = useThisPage();
  const open = promises.filter((promise) => !promise.over);
  const over = promises.filter((promise) => promise.over);
  return (
    <div className={styles['page']}>
      <header>
        <h1>Promises</h1>
        <p className={styles['lead']}>One line makes one. Seen by who promised, who it was promised to, and you.</p>
      </header>
      <Column title="You owe" promises={open.filter((promise) => promise.mine)} example="+ me: call rami 15:00" />
      <Column title="They owe" promises={open.filter((promise) => !promise.mine)} example="+ dev: cutdown fri 17 > nora" />
      {over.length === 0 ? null : <Column title="Over" promises={over} example="" />}
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
            <PromiseRow key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
    </section>
  );
}
