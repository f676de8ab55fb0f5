import type { IncomingView } from '#api/index.ts';
import styles from './Incoming.module.css';

interface ColumnsProps {
  readonly view: IncomingView;
  /** What was said by hand, one entry a column; null: nothing was. */
  readonly said: readonly string[] | null;
  readonly fixed: boolean;
  readonly onSay: (columns: readonly string[]) => void;
}

/** What each column of a list was taken for, and the way to say it otherwise; it is remembered for lists with the same header. */
export function Columns({ view, said, fixed, onSay }: ColumnsProps) {
  const { columns, meanings } = view;
  if (columns.length === 0) return null;
  const without = columns.filter(({ means, filled }) => means === null && filled > 0).length;
  // The same header may stand twice: its place is what a column is.
  const placed = columns.map((column, place) => ({ ...column, place }));
  const byHand = said ?? columns.map(({ means, byHand: hand }) => (hand ? (means ?? '') : ''));
  return (
    <details open={without > 0}>
      <summary>
        Columns: {columns.length - without} of {columns.length} taken
      </summary>
      <table className={styles['revision']}>
        <caption>What each column holds</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Rows</th>
            <th scope="col">Holds</th>
            <th scope="col">First value</th>
          </tr>
        </thead>
        <tbody>
          {placed.map(({ name, means, filled, sample, place }) => (
            <tr key={place}>
              <th scope="row">{name}</th>
              <td>{filled}</td>
              <td>
                <select
                  aria-label={`What column ${name} holds`}
                  value={byHand[place] ?? ''}
                  disabled={fixed}
                  onChange={(event) => onSay(columns.map((_, at) => (at === place ? event.target.value : (byHand[at] ?? ''))))}
                >
                  <option value="">{means === null || byHand[place] ? 'not said' : `as its header says: ${means}`}</option>
                  {meanings.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </select>
              </td>
              <td>{sample}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
