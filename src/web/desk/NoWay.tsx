import type { DeskView } from '#api/index.ts';
import styles from './Desk.module.css';

/** When nothing holds, the clash is said with its few facts, each with what would open it. */
export function NoWay({ none }: { readonly none: DeskView['none'] }) {
  if (none === null) return null;
  return (
    <section className={styles['none']} aria-label="No way holds">
      <h3>No way holds as things stand</h3>
      <ul>
        {none.clash.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {none.relaxations.length === 0 ? null : (
        <>
          <h3>What if this gave way?</h3>
          <ul>
            {none.relaxations.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
